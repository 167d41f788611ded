import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TaskAreaId, UnitId } from '../../src/contract/id.ts'
import { pooledAreasOf, type UnitArea } from '../../src/domain/pooledAreas.ts'

/** Units written by the areas they have counted in: `ab`, `b` is two units that share the area b. */
const countedBy = (units: readonly string[]): UnitArea[] =>
  units.flatMap((areas, nth) =>
    [...areas].map((area) => ({ unit: UnitId.parse(`u${nth}`), area: TaskAreaId.parse(area) })),
  )

const pooledIn = (...units: string[]) => [...pooledAreasOf(countedBy(units))].toSorted().join('')

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
  const guest = new Set([UnitId.parse('u2')])
  expect([...pooledAreasOf(countedBy(['ab', 'b', 'a']))]).toEqual([])
  expect([...pooledAreasOf(countedBy(['ab', 'b', 'a']), guest)].toSorted()).toEqual(['a', 'b'])
})

test('no figure that is shown is of one small unit alone, whatever the units have counted', () => {
  const areas = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 })
  const units = fc.array(
    areas.map((some) => some.join('')),
    { minLength: 2, maxLength: 5 },
  )
  fc.assert(
    fc.property(units, (members) => {
      const pooled = pooledAreasOf(countedBy(members))
      const counting = (some: string[]) =>
        members.filter((own) => some.some((area) => own.includes(area)))
      const alone = [...'abcde']
        .filter((area) => !pooled.has(TaskAreaId.parse(area)))
        .map((area) => [area])
      for (const some of [...alone, [...pooled]]) expect(counting(some)).not.toHaveLength(1)
    }),
  )
})
