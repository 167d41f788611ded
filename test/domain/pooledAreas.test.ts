import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TaskAreaId, UnitId } from '../../src/contract/id.ts'
import { pooledAreasOf } from '../../src/domain/pooledAreas.ts'
import { figureSetsOf } from '../../src/domain/figureSets.ts'
import { figureGroupsOf } from '../../src/domain/smallUnits.ts'
import { aCampaign } from '../support/builders.ts'

/** Units written by the areas they count: `['ab', 'b']` is two units that share the area b. */
function campaignOf(departments: string[][], people = 2) {
  const letters = [...new Set(departments.flat().join('') || 'z')].toSorted()
  let made = 0
  return aCampaign({
    taskAreas: letters.map((id) => ({ id, name: { da: id }, obligation: 'local' })),
    departments: departments.map((units, at) => ({
      id: `d${at}`,
      name: `d${at}`,
      units: units.map((areas) => {
        made += 1
        return { id: `u${made}`, name: `u${made}`, people, taskAreas: [...areas] }
      }),
    })),
  })
}

const pooledIn = (...units: string[]) => {
  const campaign = campaignOf([units])
  const ids = campaign.departments.flatMap((each) => each.units.map(({ id }) => id))
  return [...pooledAreasOf(campaign, ids)].toSorted().join('')
}

test('areas that all merged units count are told apart', () => {
  expect(pooledIn('ab', 'ab')).toBe('')
})

test('areas that only one of them counts are pooled', () => {
  expect(pooledIn('ab', 'bc')).toBe('ac')
  expect(pooledIn('a', 'b')).toBe('ab')
})

test('a pool that would be of one unit alone takes the areas it shares with it', () => {
  expect(pooledIn('ab', 'b')).toBe('ab')
  expect(pooledIn('ab', 'bc', 'c')).toBe('ab')
})

test('where nothing is shared with the one unit, everything is pooled', () => {
  expect(pooledIn('a', 'b', 'b')).toBe('ab')
})

test('a unit on its own has nothing pooled', () => {
  expect(pooledIn('ab')).toBe('')
})

test('a guest is no cover: when it parts, its own areas are shown', () => {
  const campaign = campaignOf([['ab', 'b', 'a']])
  const ids = campaign.departments.flatMap((each) => each.units.map(({ id }) => id))
  expect([...pooledAreasOf(campaign, ids)]).toEqual([])
  expect([...pooledAreasOf(campaign, ids, new Set(ids.slice(2)))].toSorted()).toEqual(['a', 'b'])
})

test('no figure that is shown is of one small unit alone, whatever the units count', () => {
  const unit = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 })
  const units = fc.array(
    unit.map((areas) => areas.join('')),
    { minLength: 1, maxLength: 5 },
  )
  fc.assert(
    fc.property(fc.array(units, { minLength: 1, maxLength: 4 }), (departments) => {
      const campaign = campaignOf(departments)
      const every = campaign.departments.flatMap((department) => department.units)
      const groups = figureGroupsOf(
        campaign,
        figureSetsOf(campaign),
        new Map(every.map(({ id }) => [id, 9])),
      )
      for (const group of groups.filter(({ units: members }) => members.length > 1)) {
        const pooled = pooledAreasOf(campaign, group.units)
        const members = every.filter(({ id }) => group.units.includes(UnitId.parse(id)))
        const counting = (areas: string[]) =>
          members.filter(({ taskAreas = [] }) => taskAreas.some((area) => areas.includes(area)))
        const pool = [...pooled]
        const alone = campaign.taskAreas
          .map(({ id }) => id)
          .filter((area) => !pooled.has(TaskAreaId.parse(area)))
          .map((area) => [area])
        for (const areas of [...alone, pool]) expect(counting(areas)).not.toHaveLength(1)
      }
    }),
  )
})
