import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Day, HalfHour, Instant, Week } from '../../src/contract/time.ts'
import {
  addDays,
  dayOf,
  dayOfHalfHour,
  daysBetween,
  halfHourOf,
  halfHoursOf,
  instantOf,
  knowsDanishTime,
  startOf,
  weekdayOf,
  weekNumberOf,
  weekOf,
  wordsOf,
} from '../../src/domain/moment.ts'

const day = (text: string) => Day.parse(text)
const halfHour = (text: string) => HalfHour.parse(text)
const minute = 60 * 1000
const lastMs = Date.UTC(2100, 0, 1)
const anInstant = fc.integer({ min: 0, max: lastMs })
const aDay = fc.integer({ min: 0, max: lastMs }).map((ms) => day(instantOf(ms).slice(0, 10)))

test.each([
  ['2026-10-20T08:47:12Z', '2026-10-20', '2026-10-20T08:30Z'],
  ['2026-10-20T21:59:59Z', '2026-10-20', '2026-10-20T21:30Z'],
  ['2026-10-20T22:00:00Z', '2026-10-21', '2026-10-20T22:00Z'],
  ['2026-12-31T22:59:59Z', '2026-12-31', '2026-12-31T22:30Z'],
  ['2026-12-31T23:00:00Z', '2027-01-01', '2026-12-31T23:00Z'],
  ['2026-10-24T22:00:00Z', '2026-10-25', '2026-10-24T22:00Z'],
  ['2026-10-25T22:59:59Z', '2026-10-25', '2026-10-25T22:30Z'],
  ['2026-03-28T23:00:00Z', '2026-03-29', '2026-03-28T23:00Z'],
  ['1970-01-01T00:00:00Z', '1970-01-01', '1970-01-01T00:00Z'],
])('%s is a moment of %s, in the half-hour of %s', (instant, itsDay, itsHalfHour) => {
  const ms = Date.parse(instant)

  expect(dayOf(ms)).toBe(itsDay)
  expect(halfHourOf(ms)).toBe(itsHalfHour)
})

test('every instant lies in its half-hour, and its half-hour in its day', () => {
  fc.assert(
    fc.property(anInstant, (ms) => {
      const its = HalfHour.parse(halfHourOf(ms))
      const since = ms - startOf(its)

      expect(since).toBeGreaterThanOrEqual(0)
      expect(since).toBeLessThan(30 * minute)
      expect(dayOfHalfHour(its)).toBe(dayOf(ms))
      expect(halfHoursOf(dayOf(ms))).toContain(its)
    }),
  )
})

test('the half-hours of a day follow each other, meet the next day’s, and are 48 but twice a year', () => {
  const count = new Map<number, number>()
  for (let each = day('2026-01-01'); each < '2028-01-01'; each = addDays(each, 1)) {
    const own = halfHoursOf(each)
    const starts = [...own, halfHoursOf(addDays(each, 1))[0]].map((its) =>
      startOf(halfHour(its ?? '')),
    )
    const steps = starts.slice(1).map((start, at) => start - (starts[at] ?? 0))

    expect(new Set(steps)).toEqual(new Set([30 * minute]))
    count.set(own.length, (count.get(own.length) ?? 0) + 1)
  }
  expect(count).toEqual(
    new Map([
      [48, 726],
      [46, 2],
      [50, 2],
    ]),
  )
  expect(halfHoursOf(day('2026-10-25'))).toHaveLength(50)
  expect(halfHoursOf(day('2026-03-29'))).toHaveLength(46)
})

test('both half past twos of 25 October 2026 are half-hours of that day, an hour apart', () => {
  const [summer, winter] = ['2026-10-25T00:30Z', '2026-10-25T01:30Z'].map(halfHour)

  expect(halfHoursOf(day('2026-10-25')).slice(4, 8)).toEqual([
    '2026-10-25T00:00Z',
    summer,
    '2026-10-25T01:00Z',
    winter,
  ])
  expect(wordsOf(halfHour('2026-10-25T00:30Z'))).toEqual({ span: '2.30–3', season: 'summer' })
  expect(wordsOf(halfHour('2026-10-25T01:30Z'))).toEqual({ span: '2.30–3', season: 'winter' })
})

test.each([
  ['2026-10-25T00:00Z', '2–2.30', 'summer'],
  ['2026-10-25T01:00Z', '2–2.30', 'winter'],
  ['2026-10-24T23:30Z', '1.30–2', undefined],
  ['2026-10-25T02:00Z', '3–3.30', undefined],
  ['2026-03-29T00:30Z', '1.30–2', undefined],
  ['2026-03-29T01:00Z', '3–3.30', undefined],
  ['2026-10-20T08:30Z', '10.30–11', undefined],
  ['2026-10-20T21:30Z', '23.30–24', undefined],
])('%s is spoken of as %s', (text, span, season) => {
  expect(wordsOf(halfHour(text))).toEqual(season ? { span, season } : { span })
})

test('within a day no two half-hours are spoken of alike', () => {
  for (const each of ['2026-03-29', '2026-10-20', '2026-10-25'].map(day)) {
    const words = halfHoursOf(each).map((its) => JSON.stringify(wordsOf(its)))

    expect(new Set(words).size).toBe(words.length)
  }
})

/** The week by the rule of the ordinal day, and the years of 53 weeks by their formula: another way. */
function weekByRule(text: string): string {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  const leap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
  const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1] ?? 0
  const ordinal = before + date + (month > 2 && leap(year) ? 1 : 0)
  const p = (y: number) => (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7
  const weeksIn = (y: number) => (p(y) === 4 || p(y - 1) === 3 ? 53 : 52)
  const weekday = (p(year - 1) + ordinal) % 7 || 7
  const week = Math.floor((ordinal - weekday + 10) / 7)
  const written = (y: number, n: number) => `${y}-W${String(n).padStart(2, '0')}`
  if (week < 1) return written(year - 1, weeksIn(year - 1))
  return week > weeksIn(year) ? written(year + 1, 1) : written(year, week)
}

test('weeks are those of ISO 8601, by another way of reckoning', () => {
  fc.assert(
    fc.property(aDay, (each) => {
      expect(Week.parse(weekOf(each))).toBe(weekByRule(each))
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['2026-10-19', '2026-W43', 1],
  ['2026-10-25', '2026-W43', 7],
  ['2026-10-26', '2026-W44', 1],
  ['2026-12-31', '2026-W53', 4],
  ['2027-01-03', '2026-W53', 7],
  ['2027-01-04', '2027-W01', 1],
  ['2024-12-30', '2025-W01', 1],
  ['2023-01-01', '2022-W52', 7],
])('%s is a day of %s', (text, week, weekday) => {
  expect(weekOf(day(text))).toBe(week)
  expect(weekdayOf(day(text))).toBe(weekday)
  expect(weekNumberOf(weekOf(day(text)))).toBe(Number(week.slice(6)))
})

test('so many days later and how many days lie between are each other’s opposite', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: -20_000, max: 20_000 }), (each, days) => {
      const other = addDays(each, days)

      expect(daysBetween(each, other)).toBe(days)
      expect(addDays(other, -days)).toBe(each)
      expect(weekdayOf(other)).toBe(((((weekdayOf(each) - 1 + days) % 7) + 7) % 7) + 1)
    }),
  )
})

test('an instant on the wire is read back as it was', () => {
  fc.assert(
    fc.property(anInstant, (ms) => {
      expect(Date.parse(Instant.parse(instantOf(ms)))).toBe(ms)
    }),
  )
})

test.each(['America/Nuuk', 'Pacific/Kiritimati', 'UTC'])(
  'a device that stands in %s reads the same days and half-hours',
  (zone) => {
    const instants = ['2026-10-25T00:30Z', '2026-10-24T22:10Z', '2026-12-31T23:30Z'].map(Date.parse)
    const said = [instants.map(dayOf), instants.map(halfHourOf)]
    const program = `
      import { dayOf, halfHourOf } from './src/domain/moment.ts'
      const here = new Date(${instants[0]}).getHours()
      const said = [dayOf, halfHourOf].map((read) => ${JSON.stringify(instants)}.map(read))
      process.stdout.write(JSON.stringify({ here, said }))`
    const words = ['--input-type=module-typescript', '--eval', program]
    const environment = { ...process.env, TZ: zone }
    const answer = execFileSync(process.execPath, words, { env: environment, encoding: 'utf8' })

    const { here, ...there } = JSON.parse(answer) as { here: number; said: unknown }

    expect(there).toEqual({ said })
    // In Denmark it was two: the clock of that process did stand somewhere else.
    expect(here).not.toBe(2)
  },
)

test('this machine knows Danish time', () => {
  expect(knowsDanishTime()).toBe(true)
})

test.each(['0000-01-01', '0492-02-10', '0999-12-31', '9999-12-31'])(
  'a day beyond the calendar, %s, has half-hours like any other',
  (day) => {
    expect(halfHoursOf(day as Day)).toHaveLength(48)
    expect(halfHoursOf(day as Day)[0]).toBe(`${day}T00:00Z`)
  },
)
