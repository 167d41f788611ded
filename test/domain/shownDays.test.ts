import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UnitId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { ownTotalsOf } from '../../src/domain/ownTotals.ts'
import { daysOfFinishedWeek, daysOfRunningWeek, type UnitDay } from '../../src/domain/shownDays.ts'

const days = ['19', '20', '21', '22'].map((nth) => Day.parse(`2026-10-${nth}`))
const units = ['a', 'b', 'c'].map((id) => UnitId.parse(id))
const small = new Set(units)
const guests = new Set<UnitId>()
const hasFew = false

/** A week written day by day: `a4 b9` is what each unit has. */
const weekOf = (...written: string[]): UnitDay[] =>
  written.flatMap((day, at) =>
    day
      .split(' ')
      .filter(Boolean)
      .map((part) => ({
        unit: UnitId.parse(part.slice(0, 1)),
        day: Day.parse(`2026-10-${19 + at}`),
        n: Number(part.slice(1)),
      })),
  )

type Rule = typeof daysOfRunningWeek
const eachDay: Rule = (_, all) => ({ shown: [...all], rest: [] })

/** All weeks that say the same: by who counted when, every shown day, the week, and own totals. */
function possible(counted: readonly UnitDay[], rule: Rule, own: boolean, over: boolean) {
  const { shown } = rule({ small, guests, hasFew }, days, counted)
  const columnOf = ({ day }: UnitDay) => (shown.includes(day) ? day : 'rest')
  const sumsOf = (week: readonly UnitDay[]) => {
    const sums = new Map<string, number>()
    const add = (key: string, n: number) => sums.set(key, (sums.get(key) ?? 0) + n)
    for (const part of week) {
      if (columnOf(part) !== 'rest' || over) add(columnOf(part), part.n)
      if (own) add(part.unit, part.n)
    }
    return [...sums]
      .map((sum) => sum.join())
      .toSorted()
      .join(' ')
  }
  const wanted = sumsOf(counted)
  const found = counted.map(() => new Set<number>())
  const visit = (at: number, week: UnitDay[]): void => {
    const part = counted[at]
    if (!part) {
      if (sumsOf(week) === wanted) week.forEach(({ n }, nth) => found[nth]?.add(n))
      return
    }
    for (let n = 1; n <= 7; n += 1) visit(at + 1, [...week, { ...part, n }])
  }
  visit(0, [])
  return found
}

const someWeek = fc
  .array(
    fc.record({
      unit: fc.constantFrom(...units),
      day: fc.constantFrom(...days),
      n: fc.integer({ min: 1, max: 6 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => [...new Map(parts.map((part) => [`${part.unit} ${part.day}`, part])).values()])

/** Finds a week in which what is said leaves one number only for some unit's day. */
const breach = (rule: Rule, own: (counted: UnitDay[]) => boolean, over: boolean) =>
  fc.check(
    fc.property(someWeek, (counted) => {
      // A week that is of one unit alone has nobody to hide behind: its total is its own.
      fc.pre(!over || new Set(counted.map(({ unit }) => unit)).size > 1)
      return possible(counted, rule, own(counted), over).every(({ size }) => size !== 1)
    }),
    { numRuns: 150, seed: 7 },
  ).failed

test('while a week runs, no day of a small unit can be reckoned from the days that are shown', () => {
  expect(breach(daysOfRunningWeek, () => false, false)).toBe(false)
})

test('were every day shown, a day on which a unit counts alone would be found', () => {
  expect(breach(eachDay, () => false, false)).toBe(true)
})

test('own totals are told only where, with all that was shown, they leave every day open', () => {
  const isTold = (counted: UnitDay[]) =>
    ownTotalsOf({ units, small, guests, hasFew }, days, counted) !== undefined
  const withOwn = fc.check(
    fc.property(someWeek, (counted) => {
      fc.pre(isTold(counted))
      return possible(counted, daysOfRunningWeek, true, true).every(({ size }) => size !== 1)
    }),
    { numRuns: 60, seed: 11, maxSkipsPerRun: 400 },
  )
  expect(withOwn.failed).toBe(false)
  expect(breach(daysOfRunningWeek, () => true, true)).toBe(true)
})

test('a lone day takes the next day along, and the last one joins what was shown before', () => {
  const lone = weekOf('a9', 'a9 b9', 'a9 b9')
  expect(daysOfRunningWeek({ small, guests, hasFew }, days, lone).rest).toEqual(days.slice(0, 2))
  const last = weekOf('a9 b9', 'a9 b9', 'a9')
  expect(daysOfRunningWeek({ small, guests, hasFew }, days, last).rest).toEqual(days.slice(2, 3))
  expect(daysOfFinishedWeek({ small, guests, hasFew }, days, last).rest).toEqual(days.slice(1, 3))
})

test('a unit that is not small is shown also where it counts alone', () => {
  const large = new Set([UnitId.parse('b')])
  expect(
    daysOfRunningWeek({ small: large, guests, hasFew }, days, weekOf('a9', 'a9 b9')).rest,
  ).toEqual([])
})

test('where few people count, the first day is held back before there is a lone one', () => {
  const few = { small, guests, hasFew: true }
  const late = weekOf('a9 b9', 'a9 b9', 'a9 b9', 'a9')
  expect(daysOfRunningWeek(few, days, late).rest).toEqual([days[0], days[3]])
  expect(daysOfFinishedWeek(few, days, late).rest).toEqual([days[0], days[3]])
  expect(daysOfRunningWeek({ ...few, hasFew: false }, days, late).rest).toEqual([days[3]])
})

test('a day on which no small unit counted is held back too, and covers only if it is enough', () => {
  const few = { small: new Set([UnitId.parse('a')]), guests, hasFew: true }
  expect(daysOfRunningWeek(few, days, weekOf('b9', 'b9', 'b9', 'a1')).rest).toEqual([
    days[0],
    days[3],
  ])
  expect(daysOfRunningWeek(few, days, weekOf('b2', 'b9', 'b9')).rest).toEqual(days.slice(0, 2))
})

test('a guest is no cover, for it may part from the others', () => {
  const guest = { small, guests: new Set([UnitId.parse('c')]), hasFew: false }
  expect(daysOfRunningWeek(guest, days, weekOf('a9 b9 c9', 'a9 c9', 'a9 b9')).rest).toEqual(
    days.slice(1, 3),
  )
})
