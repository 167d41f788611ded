import type { Day } from '../contract/time.ts'
import { addDays } from './moment.ts'

/** The days on which a Danish town hall is closed, by the names that each language words itself. */
export type Holiday =
  | 'new_year'
  | 'maundy_thursday'
  | 'good_friday'
  | 'easter'
  | 'easter_monday'
  | 'prayer_day'
  | 'ascension'
  | 'whitsun'
  | 'whit_monday'
  | 'constitution'
  | 'christmas_eve'
  | 'christmas'
  | 'second_christmas'
  | 'new_years_eve'

/** By their distance from Easter Sunday. */
const movable: readonly (readonly [Holiday, number])[] = [
  ['maundy_thursday', -3],
  ['good_friday', -2],
  ['easter', 0],
  ['easter_monday', 1],
  ['ascension', 39],
  ['whitsun', 49],
  ['whit_monday', 50],
]

/** Three of these are no holidays by law, but offices are closed on them by agreement. */
const fixed: readonly (readonly [Holiday, string])[] = [
  ['new_year', '01-01'],
  ['constitution', '06-05'],
  ['christmas_eve', '12-24'],
  ['christmas', '12-25'],
  ['second_christmas', '12-26'],
  ['new_years_eve', '12-31'],
]

/** The last year in which the fourth Friday after Easter was a holiday. */
const lastPrayerDay = 2023

/** What a day is, if it is a holiday. */
export function holidayOn(day: Day): Holiday | undefined {
  const year = Number(day.slice(0, 4))
  const [still] = fixed.find(([, date]) => day.endsWith(date)) ?? []
  if (still) return still
  const easter = easterOf(year)
  if (year <= lastPrayerDay && day === addDays(easter, 26)) return 'prayer_day'
  return movable.find(([, after]) => day === addDays(easter, after))?.[0]
}

/** Easter Sunday, by the Gregorian reckoning of Meeus, Jones and Butcher. */
export function easterOf(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * late + 114
  const [month, day] = [Math.floor(sum / 31), (sum % 31) + 1]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day
}
