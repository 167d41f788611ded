import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CampaignDays } from '../../src/contract/campaign.ts'
import { Day } from '../../src/contract/time.ts'
import { easterOf, holidayOn } from '../../src/domain/danishHolidays.ts'
import { addDays, daysBetween, weekdayOf, weekNumberOf, weekOf } from '../../src/domain/moment.ts'
import { isoYearOf, movedDays, sameDayOfWeek } from '../../src/domain/movedDays.ts'
import { suggestedDays } from '../../src/domain/suggestedDays.ts'

const day = (text: string) => Day.parse(text)
const someDay = fc
  .integer({ min: 0, max: 60 * 365 })
  .map((after) => addDays(day('2010-01-01'), after))
const year = fc.integer({ min: 2010, max: 2070 })
/** Days of some weeks, as campaigns have them, at any time of any year. */
const days = fc
  .tuple(
    someDay,
    fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 20 }),
    fc.integer({ min: 0, max: 30 }),
  )
  .map(([from, after, late]): CampaignDays => {
    const sorted = after.toSorted((a, b) => a - b).map((each) => addDays(from, each))
    const trials = Math.floor(sorted.length / 4)
    const closing = addDays(sorted.at(-1) ?? from, late)
    return { trial: sorted.slice(0, trials), count: sorted.slice(trials), closing }
  })

const placeOf = (each: Day) => [weekNumberOf(weekOf(each)), weekdayOf(each)]
const thursdaysEnd = (isoYear: number) => weekNumberOf(weekOf(day(`${isoYear}-12-28`)))

describe('a day in another year', () => {
  test('is the same weekday of the same ISO week', () => {
    fc.assert(
      fc.property(someDay, year, (each, to) => {
        const moved = sameDayOfWeek(each, to)
        if (weekNumberOf(weekOf(each)) === 53 && thursdaysEnd(to) < 53) {
          expect([isoYearOf(moved), ...placeOf(moved)]).toEqual([to + 1, 1, weekdayOf(each)])
        } else {
          expect([isoYearOf(moved), ...placeOf(moved)]).toEqual([to, ...placeOf(each)])
        }
      }),
    )
  })

  test('comes back to where it was', () => {
    fc.assert(
      fc.property(someDay, year, (each, to) => {
        fc.pre(weekNumberOf(weekOf(each)) < 53)
        expect(sameDayOfWeek(sameDayOfWeek(each, to), isoYearOf(each))).toBe(each)
      }),
    )
  })

  test.each([
    ['2026-10-19', 2027, '2027-10-25'],
    ['2026-12-30', 2027, '2028-01-05'],
    ['2020-12-31', 2026, '2026-12-31'],
  ])('%s is in %i %s', (from, to, expected) => {
    expect(sameDayOfWeek(day(from), to)).toBe(expected)
  })
})

describe('the days of a campaign, moved', () => {
  test('keep their order, stay apart, and close when they end at the earliest', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5, max: 5 }), (from, years) => {
        const { days: moved } = movedDays(from, years)
        const all = [...moved.trial, ...moved.count]

        expect(new Set(all).size).toBe(all.length)
        expect(moved.count).toEqual(moved.count.toSorted())
        for (const each of moved.count) expect(moved.closing >= each).toBe(true)
      }),
    )
  })

  test('lie in the same ISO weeks on the same weekdays, where all are of one ISO year', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5, max: 5 }), (from, years) => {
        fc.pre(new Set(from.count.map(isoYearOf)).size === 1)
        fc.pre(from.count.every((each) => weekNumberOf(weekOf(each)) < 53))
        const moved = movedDays(from, years).days.count.map((each) => String(placeOf(each)))
        const weeks = new Set(from.count.map((each) => weekOf(each)))
        const places = [...weeks].flatMap((week) =>
          [1, 2, 3, 4, 5, 6, 7].map((weekday) => String([weekNumberOf(week), weekday])),
        )

        expect(places).toEqual(expect.arrayContaining(moved))
      }),
    )
  })

  test('around a week 53 stay as far apart as they were', () => {
    const winter = suggestedDays(day('2026-12-28'), 2)
    const { days: moved } = movedDays({ ...winter, closing: day('2027-01-20') }, 1)

    expect(moved.count).toEqual(
      ['2028-01-03', '2028-01-04', '2028-01-05', '2028-01-06', '2028-01-07'].concat([
        '2028-01-10',
        '2028-01-11',
        '2028-01-12',
        '2028-01-13',
        '2028-01-14',
      ]),
    )
    expect(new Set(moved.count).size).toBe(moved.count.length)
  })

  test('leave holidays out that were none, and nothing else', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 5 }), (from, years) => {
        const { days: moved, leftOut, takenIn } = movedDays(from, years)
        const [first = from.closing] = from.count
        const shift = daysBetween(first, sameDayOfWeek(first, isoYearOf(first) + years))
        const to = (each: Day) => addDays(each, shift)

        for (const each of leftOut) expect(holidayOn(each)).toBeDefined()
        for (const each of takenIn) expect(holidayOn(each)).toBeUndefined()
        expect([...moved.trial, ...moved.count, ...leftOut].toSorted()).toEqual(
          [...from.trial.map(to), ...from.count.map(to), ...takenIn].toSorted(),
        )
      }),
    )
  })

  test('of a spring with Ascension Day settle the holiday anew', () => {
    // Ascension Day goes from week 20 to week 18, and Whit Monday from week 22 to week 20.
    const spring = suggestedDays(day('2026-04-27'), 3)
    expect(spring.count).not.toContain('2026-05-14')
    const { days: moved, leftOut, takenIn } = movedDays(spring, 1)

    expect(leftOut).toEqual(['2027-05-06', '2027-05-17'])
    expect(takenIn).toEqual(['2027-05-20'])
    expect(moved.count).toHaveLength(13)
  })
})

test.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter of %i is %s', (of, expected) => {
  expect(easterOf(of)).toBe(expected)
})

test('Easter is a Sunday between 22 March and 25 April', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), (of) => {
      const easter = easterOf(of)
      expect(weekdayOf(easter)).toBe(7)
      expect(easter >= `${of}-03-22` && easter <= `${of}-04-25`).toBe(true)
    }),
  )
})

test('the great day of prayer is a holiday no more', () => {
  expect(holidayOn(day('2023-05-05'))).toBe('prayer_day')
  expect(holidayOn(day('2024-04-26'))).toBeUndefined()
})

test('suggested are working days from a Monday on, with a trial the week before', () => {
  expect(suggestedDays(day('2027-10-27'), 1)).toEqual({
    trial: ['2027-10-19'],
    count: ['2027-10-25', '2027-10-26', '2027-10-27', '2027-10-28', '2027-10-29'],
    closing: '2027-11-05',
  })
})
