import { expect, test } from 'vitest'
import { Day, Week } from '../../src/contract/time.ts'
import { likeDay, likeWeek } from '../../src/domain/likePeriod.ts'
import { boundsOfWeek } from '../../src/domain/countWeek.ts'
import { addDays } from '../../src/domain/moment.ts'

/** The working days of some weeks. */
const daysIn = (...weeks: string[]) => {
  const count = weeks.flatMap((week) => {
    const { from } = boundsOfWeek(Week.parse(week))
    return [0, 1, 2, 3, 4].map((after) => addDays(from, after))
  })
  return { trial: [], count, closing: addDays(count.at(-1) ?? Day.parse('2026-01-01'), 7) }
}
const autumn = daysIn('2026-W43', '2026-W44', '2026-W45')

test('an autumn stands beside an autumn by the number of the week', () => {
  const before = daysIn('2025-W42', '2025-W43', '2025-W44')

  expect(likeWeek(Week.parse('2026-W43'), autumn, before)).toBe('2025-W43')
  expect(likeDay(Day.parse('2026-10-21'), autumn, before)).toBe('2025-10-22')
  // The third week has no like: by its place it would be one that another stands beside already.
  expect(likeWeek(Week.parse('2026-W45'), autumn, before)).toBeUndefined()
})

test('an autumn stands beside a spring by the place of the week', () => {
  const spring = daysIn('2026-W17', '2026-W18')

  expect(likeWeek(Week.parse('2026-W44'), autumn, spring)).toBe('2026-W18')
  expect(likeDay(Day.parse('2026-10-19'), autumn, spring)).toBe('2026-04-20')
  expect(likeWeek(Week.parse('2026-W45'), autumn, spring)).toBeUndefined()
})

test('a weekday on which nothing was counted then has no like', () => {
  const spring = daysIn('2026-W17')
  const without = { ...spring, count: spring.count.filter((day) => day !== '2026-04-22') }

  expect(likeDay(Day.parse('2026-10-21'), autumn, without)).toBeUndefined()
  expect(likeDay(Day.parse('2026-10-25'), autumn, spring)).toBeUndefined()
})
