import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { CounterAnswer } from '../../src/contract/account.ts'
import { type Campaign, CounterCampaign } from '../../src/contract/campaign.ts'
import { type Combination, mostQuickKeys, Unit } from '../../src/contract/catalogue.ts'
import { CampaignId, DepartmentId, TaskAreaId, UnitId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { changesBetween } from '../../src/domain/campaignChanges.ts'
import { changeUnit, unitOf } from '../../src/domain/catalogue/editUnits.ts'
import { importUnits } from '../../src/domain/catalogue/importUnits.ts'
import { changeItem, removeItem } from '../../src/domain/catalogue/items.ts'
import { mergeUnits, splitUnit } from '../../src/domain/catalogue/succession.ts'
import { withAreas } from '../../src/domain/catalogue/taskAreasOfUnit.ts'
import { copiedCampaign } from '../../src/domain/copiedCampaign.ts'
import { counterCampaign } from '../../src/domain/counterCampaign.ts'
import { combinationName, quickKeysOf, quickKeysTogether } from '../../src/domain/quickKeys.ts'
import { contradictionsIn } from '../../src/server/campaign/contradictionsIn.ts'
import { aCampaign } from '../support/builders.ts'

const unit = (id: string) => UnitId.parse(id)
const [desk, library] = [unit('desk'), unit('library')]
const [moving, passport] = [TaskAreaId.parse('moving'), TaskAreaId.parse('passport')]
const tuesday = Day.parse('2026-10-20')

const aKey = (taskArea: string, channel = 'phone', direction = 'incoming') =>
  ({ channel, taskArea, direction }) as Combination
const movingCalls = aKey('moving')
const passportCalls = aKey('passport', 'phone', 'outgoing')
const passportVisits = aKey('passport', 'in_person')

/** The builders' campaign with quick keys in some of its units. */
const having = (keys: Record<string, Combination[]>): Campaign =>
  Object.entries(keys).reduce(
    (campaign, [id, quickKeys]) =>
      changeUnit(campaign, unit(id), (each) => Unit.parse({ ...each, quickKeys })),
    aCampaign(),
  )
const keysOf = (campaign: Campaign, id: UnitId) => unitOf(campaign, id)?.quickKeys
const shownOf = (campaign: Campaign, id = desk) => {
  const counter = counterCampaign(campaign, id)
  return counter && quickKeysOf(counter)
}

test('a unit’s counters are given its quick keys in their order, and other units’ none of them', () => {
  const campaign = having({ desk: [passportVisits, movingCalls] })

  expect(shownOf(campaign)).toEqual([passportVisits, movingCalls])
  expect(shownOf(campaign, library)).toEqual([])
  expect(counterCampaign(campaign, library)?.unit).not.toHaveProperty('quickKeys')
})

test('a key rests while one of its parts is out of use, and is back when that is', () => {
  const campaign = having({ desk: [movingCalls, passportCalls] })
  const changed = (kind: 'channels' | 'taskAreas', id: string, change: object) =>
    changeItem(campaign, kind, id, (item) => ({ ...item, ...change }))
  const outOfUse = changed('taskAreas', 'passport', { retired: true })

  expect(shownOf(outOfUse)).toEqual([movingCalls])
  expect(shownOf(changed('channels', 'phone', { retired: true }))).toEqual([])
  expect(shownOf(changed('channels', 'phone', { source: 'loaded' }))).toEqual([])
  expect(shownOf(changed('channels', 'phone', { directions: ['incoming'] }))).toEqual([movingCalls])
  expect(contradictionsIn(outOfUse)).toEqual([])
  const back = changeItem(
    outOfUse,
    'taskAreas',
    'passport',
    ({ retired: _retired, ...item }) => item,
  )
  expect(shownOf(back)).toEqual([movingCalls, passportCalls])
})

test('a device that is told of a part it does not have shows no key for it', () => {
  const campaign = counterCampaign(having({ desk: [movingCalls] }), desk)
  const told = CounterCampaign.parse({
    ...campaign,
    unit: { ...campaign?.unit, quickKeys: [aKey('flying'), { ...movingCalls, shape: 'round' }] },
  })

  expect(quickKeysOf(told)).toEqual([movingCalls])
})

test('an app from before quick keys takes a campaign that has them, and one from now one without', () => {
  const told = counterCampaign(having({ desk: [movingCalls] }), desk)
  // The unit as an app from before knew it.
  const { quickKeys: _unknown, ...before } = CounterCampaign.shape.unit.shape
  const older = z.object(before).parse(told?.unit)

  expect(older).toEqual({ id: desk, name: 'Borgerservice' })
  expect(CounterAnswer.shape.campaigns.safeParse([told]).success).toBe(true)
  expect(CounterAnswer.shape.campaigns.safeParse([{ ...told, unit: older }]).success).toBe(true)
})

test('a copied campaign has the quick keys of the one it was copied from', () => {
  const source = having({ desk: [passportVisits, movingCalls] })
  const days = { trial: [], count: [Day.parse('2027-10-18')], closing: Day.parse('2027-10-25') }
  const copy = copiedCampaign(source, { id: CampaignId.parse('next'), name: '2027', days })

  expect(keysOf(copy, desk)).toEqual([passportVisits, movingCalls])
})

test('whoever is split from a unit has its quick keys, and whoever is merged loses none', () => {
  const house = having({
    desk: [movingCalls, passportCalls],
    library: [passportVisits, movingCalls],
  })
  const parts = [
    { id: unit('east'), name: 'Øst', people: 6 },
    { id: unit('west'), name: 'Vest', people: 6 },
  ]
  const split = splitUnit(house, desk, parts, tuesday)
  for (const { id } of parts) expect(keysOf(split, id)).toEqual([movingCalls, passportCalls])

  const taken = mergeUnits(house, [desk], library, tuesday)
  expect(keysOf(taken, library)).toEqual([passportVisits, movingCalls, passportCalls])
  const into = {
    id: unit('front'),
    name: 'Fronten',
    people: 21,
    department: 'citizens' as DepartmentId,
  }
  const fresh = mergeUnits(house, [desk, library], into, tuesday)
  expect(keysOf(fresh, into.id)).toEqual([movingCalls, passportCalls, passportVisits])
  for (const each of [split, taken, fresh]) expect(contradictionsIn(each)).toEqual([])
})

test('however many units become one, each key stands once, in their order, and no more than may be', () => {
  const key = fc.record({
    channel: fc.constantFrom('phone', 'mail', 'chat'),
    taskArea: fc.constantFrom('a', 'b', 'c', 'd'),
    direction: fc.constantFrom('incoming', 'outgoing'),
  }) as fc.Arbitrary<Combination>
  fc.assert(
    fc.property(fc.array(fc.array(key, { maxLength: 12 }), { maxLength: 4 }), (lists) => {
      const { quickKeys } = quickKeysTogether(lists.map((keys) => ({ quickKeys: keys })))
      const wanted = [...new Set(lists.flat().map(combinationName))].slice(0, mostQuickKeys)
      expect((quickKeys ?? []).map(combinationName)).toEqual(wanted)
    }),
  )
})

test('what is removed, or no longer counted by the unit, takes its quick keys along', () => {
  const house = having({ desk: [movingCalls, passportVisits], library: [passportVisits] })

  expect(keysOf(removeItem(house, 'channels', 'in_person'), desk)).toEqual([movingCalls])
  expect(unitOf(removeItem(house, 'channels', 'in_person'), library)).not.toHaveProperty(
    'quickKeys',
  )
  expect(keysOf(removeItem(house, 'taskAreas', 'moving'), desk)).toEqual([passportVisits])
  const before = unitOf(house, desk)
  expect(before && withAreas(before, house.taskAreas, new Set([moving])).quickKeys).toEqual([
    movingCalls,
  ])
  expect(before && withAreas(before, house.taskAreas, new Set([moving, passport]))).toEqual(before)
})

test('a list of units pasted from a spreadsheet leaves their quick keys as they are', () => {
  const house = having({ desk: [movingCalls] })
  const spent = { departments: new Set<string>(), units: new Set<string>() }
  const { after } = importUnits(house, 'forvaltning;enhed;antal\nBorger;Borgerservice;14', spent)

  expect(unitOf(after, desk)).toMatchObject({ people: 14, quickKeys: [movingCalls] })
})

test('the log of changes says that a unit’s quick keys are others', () => {
  const before = having({ desk: [movingCalls, passportCalls] })
  const after = having({ desk: [passportCalls, movingCalls] })

  expect(changesBetween(before, after)).toMatchObject([
    { is: 'changed', of: 'unit', id: 'desk', fields: [{ field: 'quickKeys' }] },
  ])
})
