import { expect, test } from 'vitest'
import { TaskAreaId, UnitId } from '../../src/contract/id.ts'
import {
  catalogueIn,
  groupsOfKept,
  keptWeekOf,
  newcomersTo,
  type KeptWeek,
} from '../../src/domain/keptWeek.ts'
import type { FigureGroup } from '../../src/domain/smallUnits.ts'
import { aCampaign } from '../support/builders.ts'

const ids = (letters: string) => [...letters].map((letter) => UnitId.parse(letter))
const group = (letters: string, small = ''): FigureGroup => ({
  ...{ units: ids(letters), small: new Set(ids(small)), guests: new Set(), hasFew: false },
})
const catalogue = (letters: string, changes: Record<string, object> = {}) =>
  aCampaign({
    departments: [
      {
        id: 'all',
        name: 'Alle',
        units: [...letters].map((id) => ({ id, name: id, people: 20, ...changes[id] })),
      },
    ],
  })
/** As it is read from the store. */
const stored = (kept: KeptWeek): KeptWeek => JSON.parse(JSON.stringify(kept)) as KeptWeek
const written = (groups: readonly FigureGroup[]) =>
  groups.map(({ units, small }) => units.join('') + (small.size > 0 ? '*' : ''))

const kept = stored(keptWeekOf(catalogue('abc'), [group('ab', 'b'), group('c')]))

test('the groups of a week come out of the store as they went in', () => {
  expect(written(groupsOfKept(kept, catalogue('abc'), [], new Set()))).toEqual(['ab*', 'c'])
})

test('a unit that is no more in the catalogue is in no group', () => {
  expect(written(groupsOfKept(kept, catalogue('b'), [], new Set()))).toEqual(['b*'])
})

test('a unit that is new has nothing to hide in an older week', () => {
  expect(newcomersTo(kept, catalogue('abcd'))).toEqual(ids('d'))
  expect(written(groupsOfKept(kept, catalogue('abcd'), [], new Set()))).toEqual(['ab*', 'c', 'd'])
})

test('a unit that is new and has something added to an older week stands with those now about it', () => {
  const sets = [{ core: ids('cd'), others: [] }]
  const late = new Set(ids('d'))
  expect(written(groupsOfKept(kept, catalogue('abcd'), sets, late))).toEqual(['ab*', 'cd*'])
})

test('where those about it are new as well, they stand together', () => {
  const sets = [{ core: ids('de'), others: [] }]
  const groups = groupsOfKept(kept, catalogue('abcde'), sets, new Set(ids('de')))
  expect(written(groups)).toEqual(['ab*', 'c', 'de*'])
})

test('task areas are pooled by what units counted when the week ended', () => {
  const moving = TaskAreaId.parse('moving')
  const before = catalogue('abc', { a: { taskAreas: [moving] } })
  const now = catalogue('abc', { b: { taskAreas: [moving] } })
  const then = catalogueIn(now, stored(keptWeekOf(before, [group('ab', 'b'), group('c')])))
  const areas = then.departments[0]?.units.map(({ taskAreas }) => taskAreas)

  expect(areas).toEqual([[moving], undefined, undefined])
})
