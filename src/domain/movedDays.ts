import type { CampaignDays } from '../contract/campaign.ts'
import type { Day } from '../contract/time.ts'
import { holidayOn } from './danishHolidays.ts'
import { addDays, daysBetween, weekdayOf, weekNumberOf, weekOf } from './moment.ts'

/** Days in another year, and what holidays have done to them. */
export type MovedDays = {
  days: CampaignDays
  /** Not taken along: they are holidays now, and were none. */
  leftOut: Day[]
  /** Taken in: they were holidays in the weeks that were counted, and are none now. */
  takenIn: Day[]
}

/** The ISO year of a day, which begins with its week 1. */
export const isoYearOf = (day: Day): number => Number(weekOf(day).slice(0, 4))

/**
 * The same weekday of the same ISO week of another year. The days of a week 53 come, in a year that
 * has none, to the week after week 52.
 */
export function sameDayOfWeek(day: Day, year: number): Day {
  const fourth = `${year}-01-04` as Day
  const firstMonday = addDays(fourth, 1 - weekdayOf(fourth))
  return addDays(firstMonday, (weekNumberOf(weekOf(day)) - 1) * 7 + weekdayOf(day) - 1)
}

/**
 * Moves a campaign's days by whole years, to the same ISO weeks; holidays are settled anew. All move
 * as far as the first count day does, so that no two become one where they lie around a week 53.
 */
export function movedDays({ trial, count, closing }: CampaignDays, years: number): MovedDays {
  const first = count.toSorted()[0] ?? closing
  const shift = daysBetween(first, sameDayOfWeek(first, isoYearOf(first) + years))
  const move = (day: Day) => addDays(day, shift)
  const isNewHoliday = (day: Day) => holidayOn(move(day)) !== undefined && !holidayOn(day)
  const holidays = holidaysOfWeeks(count).filter((day) => !trial.includes(day))
  const takenIn = holidays.map(move).filter((day) => !holidayOn(day))
  const kept = count.filter((day) => !isNewHoliday(day)).map(move)
  const days = {
    trial: trial
      .filter((day) => !isNewHoliday(day))
      .map(move)
      .toSorted(),
    count: [...kept, ...takenIn].toSorted(),
  }
  const last = days.count.at(-1)
  const moved = move(closing)
  return {
    days: { ...days, closing: last !== undefined && moved < last ? last : moved },
    leftOut: [...trial, ...count].filter(isNewHoliday).map(move).toSorted(),
    takenIn: takenIn.toSorted(),
  }
}

const friday = 5

/** Weekdays that were left out of the counted weeks, because nobody was at work. */
function holidaysOfWeeks(count: readonly Day[]): Day[] {
  const mondays = new Set(count.map((day) => addDays(day, 1 - weekdayOf(day))))
  return [...mondays].flatMap((monday) =>
    Array.from({ length: friday }, (_, at) => addDays(monday, at)).filter(
      (day) => holidayOn(day) !== undefined && !count.includes(day),
    ),
  )
}
