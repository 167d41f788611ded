import type { Day, HalfHour, PartOfDay, Time } from '../contract/time.ts'
import { dayOfHalfHour, halfHoursOf, isBeforeNoon } from './moment.ts'

/** True of a time that was entered afterwards, to the half-day. */
export const isPartOfDay = (time: Time): time is PartOfDay =>
  time === 'am' || time === 'pm' || time === 'day'

/** Which half of its day a time lies in; the whole day where no more is known. */
export const partOf = (time: Time): PartOfDay =>
  isPartOfDay(time) ? time : isBeforeNoon(time) ? 'am' : 'pm'

/** Whether something of one part of a day is of the other as well. */
export const overlaps = (one: PartOfDay, other: PartOfDay): boolean =>
  one === other || one === 'day' || other === 'day'

/** Whether any of a time of today has been: of what is to come nothing can be told yet. */
export function hasBegun(time: Time, now: HalfHour): boolean {
  if (!isPartOfDay(time)) return time <= now
  return time !== 'pm' || !isBeforeNoon(now)
}

/** The times of a day that can be told of afterwards: its parts, then its half-hours until now. */
export function timesOf(day: Day, now: HalfHour): { parts: PartOfDay[]; halfHours: HalfHour[] } {
  const begun = (time: Time) => day !== dayOfHalfHour(now) || hasBegun(time, now)
  const parts: PartOfDay[] = ['am', 'pm', 'day']
  return { parts: parts.filter(begun), halfHours: halfHoursOf(day).filter(begun) }
}
