import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Campaign } from '../../../src/contract/campaign.ts'
import { Campaign as Schema } from '../../../src/contract/campaign.ts'
import { TaskAreaId, UnitId } from '../../../src/contract/id.ts'
import { unitsIn } from '../../../src/domain/campaignThings.ts'
import {
  addItem,
  changeItem,
  itemKinds,
  itemsOf,
  moveItem,
  removeItem,
} from '../../../src/domain/catalogue/items.ts'
import { isLastTapped, isNameTaken } from '../../../src/domain/catalogue/itemFaults.ts'
import { newItem } from '../../../src/domain/catalogue/newItem.ts'
import { retire } from '../../../src/domain/catalogue/standing.ts'
import { areasOf } from '../../../src/domain/catalogue/taskAreasOfUnit.ts'
import { countsOnly, withUnitsOfArea } from '../../../src/domain/catalogue/unitsOfArea.ts'
import { contradictionsIn } from '../../../src/server/campaign/contradictionsIn.ts'
import { aCampaign } from '../../support/builders.ts'

const moving = TaskAreaId.parse('moving')
const passport = TaskAreaId.parse('passport')
const idsOf = (campaign: Campaign) => campaign.taskAreas.map(({ id }) => id)
const about = ({ channels }: Campaign, taken: string[] = []) => ({
  taken: new Set(taken),
  channels,
})
const placesOf = (campaign: Campaign) => contradictionsIn(campaign).map(({ path }) => path)

test('a new item of any kind is well-formed, and its id is one that nothing has had', () => {
  const kind = fc.constantFrom(...itemKinds)
  const name = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => /^\S.*\S$/.test(text))
  fc.assert(
    fc.property(kind, name, (each, da) => {
      const before = aCampaign()
      const first = newItem(each, da, about(before))
      const second = newItem(each, da, about(before, [first.id]))

      expect(second.id).not.toBe(first.id)
      const both = addItem(addItem(before, each, first), each, second)
      const issues = Schema.safeParse(both).error?.issues ?? []
      expect(issues.filter(({ path }) => path[2] !== 'name')).toEqual([])
    }),
  )
})

test('a parameter never gets the id of the mark that every campaign has', () => {
  const { id } = newItem('parameters', 'Misdirected', about(aCampaign()))

  expect(id).toBe('misdirected-2')
})

test('a new channel has a colour that no other in use has', () => {
  const before = aCampaign()
  const { colour } = newItem('channels', 'Chat', about(before))

  expect(before.channels.map((each) => each.colour)).not.toContain(colour)
})

test('an item is changed, moved and removed, and nothing else becomes another object', () => {
  const before = aCampaign()
  const changed = changeItem(before, 'taskAreas', moving, retire)

  expect(changed.taskAreas[0]?.retired).toBe(true)
  expect(changed.taskAreas[1]).toBe(before.taskAreas[1])
  expect(changed.departments).toBe(before.departments)
  expect(idsOf(moveItem(before, 'taskAreas', moving, 1))).toEqual([passport, moving])
  expect(moveItem(before, 'taskAreas', 'nobody', 1)).toBe(before)
  expect(removeItem(before, 'taskAreas', moving).taskAreas).toHaveLength(1)
  expect(itemsOf(removeItem(before, 'channels', 'phone'), 'channels')).toHaveLength(
    before.channels.length - 1,
  )
})

test('a task area that is removed is gone from every unit too', () => {
  const some = withUnitsOfArea(aCampaign(), moving, new Set([UnitId.parse('roads')]), false)
  const without = removeItem(some, 'taskAreas', passport)

  expect(contradictionsIn(without)).toEqual([])
  expect(JSON.stringify(without.departments)).not.toContain(passport)
})

test('units count an area or not as they are told, and others stay the very same', () => {
  const units = fc.subarray(unitsIn(aCampaign()).map(({ id }) => id))
  fc.assert(
    fc.property(units, (chosen) => {
      const before = aCampaign()
      const after = withUnitsOfArea(before, moving, new Set(chosen), false)

      for (const [at, unit] of unitsIn(after).entries()) {
        const isChosen = chosen.includes(unit.id)
        expect([...areasOf(unit, after.taskAreas)]).toEqual(
          isChosen ? [passport] : [moving, passport],
        )
        if (!isChosen) expect(unit).toBe(unitsIn(before)[at])
      }
      expect(withUnitsOfArea(after, moving, new Set(chosen), true)).toEqual(before)
    }),
  )
})

test('a unit keeps the only task area it counts', () => {
  const all = new Set(unitsIn(aCampaign()).map(({ id }) => id))
  const one = withUnitsOfArea(aCampaign(), moving, all, false)

  expect(withUnitsOfArea(one, passport, all, false).departments).toEqual(one.departments)
  expect(unitsIn(one).every((unit) => countsOnly(unit, new Set(idsOf(one)), passport))).toBe(true)
})

test('two items in use may not be called the same, and a retired one is in nobody’s way', () => {
  const [first, second] = aCampaign().taskAreas
  const twin = { ...second, name: { da: ' FLYTNING ' } }
  const both = aCampaign({ taskAreas: [first, twin] })
  const one = aCampaign({ taskAreas: [{ ...first, retired: true }, twin] })

  expect(placesOf(both)).toEqual(['taskAreas[1].name.da'])
  expect(both.taskAreas.every((each) => isNameTaken(both.taskAreas, each))).toBe(true)
  expect(placesOf(one)).toEqual([])
  expect(one.taskAreas.some((each) => isNameTaken(one.taskAreas, each))).toBe(false)
})

test('what others see always has a channel in use that is tapped; a draft need not', () => {
  const channels = aCampaign().channels.map((each) => ({ ...each, source: 'loaded' as const }))

  expect(placesOf(aCampaign({ channels }))).toEqual(['channels'])
  expect(placesOf(aCampaign({ channels, status: 'draft' }))).toEqual([])
  const [only, ...rest] = aCampaign().channels
  if (!only) throw new Error('a campaign without channels')
  expect(isLastTapped([only, ...rest.map(retire)], only)).toBe(true)
  expect(isLastTapped(aCampaign().channels, only)).toBe(false)
})
