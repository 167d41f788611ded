import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Unit } from '../../src/contract/catalogue.ts'
import { Day } from '../../src/contract/time.ts'
import { coverageOf, coveredShare, type Said, unitDaysOf } from '../../src/domain/coverage.ts'

const week = ['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23'].map((day) =>
  Day.parse(day),
)
const said = (days: Record<string, Said>) => (day: Day) => days[day]
const counted: Said = { counted: true, quiet: [] }

const expecting = (changes: Partial<NonNullable<Unit['expected']>>): Pick<Unit, 'expected'> => ({
  expected: {
    weekdays: ['day', 'day', 'day', 'day', 'day', 'none', 'none'],
    exceptions: [],
    ...changes,
  },
})

test('a unit of which nothing is said is expected on every count day that has come', () => {
  expect(coverageOf({}, week, said({ '2026-10-19': counted }))).toEqual({
    ...{ expected: 10, counted: 2, quiet: 0, beyond: 0 },
    missing: week.slice(1),
  })
})

test('a day off is nothing that is missing, and counting on it is more than was expected', () => {
  const library = expecting({ exceptions: [{ day: Day.parse('2026-10-21'), presence: 'none' }] })

  expect(coverageOf(library, week.slice(0, 3), said({ '2026-10-21': counted }))).toEqual({
    ...{ expected: 4, counted: 0, quiet: 0, beyond: 1 },
    missing: week.slice(0, 2),
  })
})

test('half a day is half of one, and is kept by counting at all or by saying that it was empty', () => {
  const mornings = expecting({ weekdays: ['am', 'am', 'am', 'am', 'am', 'none', 'none'] })
  const days = { '2026-10-19': counted, '2026-10-20': { counted: false, quiet: ['am' as const] } }

  const kept = coverageOf(mornings, week, said(days))

  expect(kept).toMatchObject({ expected: 5, counted: 1, quiet: 1, missing: week.slice(2) })
  expect(unitDaysOf([kept])).toEqual({ expected: 2.5, counted: 0.5, quiet: 0.5, missing: 1.5 })
})

test('an empty morning leaves the afternoon of a whole day to be told of', () => {
  const half = { counted: false, quiet: ['am' as const] }
  const day = week.slice(0, 1)

  expect(coverageOf({}, day, said({ '2026-10-19': half }))).toMatchObject({
    ...{ expected: 2, quiet: 1, missing: day },
  })
  const both = { counted: false, quiet: ['am' as const, 'pm' as const] }
  expect(coverageOf({}, day, said({ '2026-10-19': both }))).toMatchObject({ quiet: 2, missing: [] })
})

test('a unit that has come or gone is expected only while it is there', () => {
  const split = { firstDay: Day.parse('2026-10-21') }
  expect(coverageOf(split, week, said({}))).toMatchObject({ expected: 6 })
  expect(coverageOf({ retired: true }, week, said({}))).toMatchObject({ expected: 0, missing: [] })
})

test('all is said only of all, and nothing only of nothing', () => {
  const share = (missing: number, expected: number) =>
    coveredShare({ expected, missing, counted: expected - missing, quiet: 0 })

  expect(share(0, 9000)).toBe(1000)
  expect(share(0.5, 9000)).toBe(999)
  expect(share(8999.5, 9000)).toBe(1)
  expect(share(9000, 9000)).toBe(0)
  expect(share(3, 50)).toBe(940)
  expect(share(0, 0)).toBeUndefined()
})

test('counted, quiet and missing come to what was expected, whatever was said', () => {
  const presence = fc.constantFrom('day' as const, 'am' as const, 'pm' as const, 'none' as const)
  const saying = fc.record({
    counted: fc.boolean(),
    quiet: fc.subarray(['am' as const, 'pm' as const, 'day' as const]),
  })
  fc.assert(
    fc.property(
      fc.array(presence, { minLength: 7, maxLength: 7 }),
      fc.array(fc.option(saying, { nil: undefined }), { minLength: 5, maxLength: 5 }),
      (weekdays, sayings) => {
        const found = coverageOf(expecting({ weekdays }), week, (day) => sayings[week.indexOf(day)])
        const { expected, missing, ...told } = unitDaysOf([found])
        expect(told.counted + told.quiet + missing).toBe(expected)
        expect(missing > 0).toBe(found.missing.length > 0)
        expect(coveredShare({ expected, missing, ...told }) === 1000).toBe(
          missing === 0 && expected > 0,
        )
      },
    ),
  )
})
