import type { Day, PartOfDay, Time } from '../../contract/time.ts'
import { isHalfHour } from '../../domain/admission.ts'
import { addDays, daysBetween, halfHourOf, startOf } from '../../domain/moment.ts'

const epoch = '1970-01-01' as Day
const halfHourMs = 30 * 60 * 1000
const parts = ['am', 'pm', 'day'] as const

/** A day as it is stored: days since 1970. */
export const dayNumber = (day: Day): number => daysBetween(epoch, day)
export const dayOfNumber = (number: number): Day => addDays(epoch, number)

/** A time as it is stored: half-hours since 1970, or 0, 1 and 2 for a part of the day. */
export const timeNumber = (time: Time): number =>
  isHalfHour(time) ? startOf(time) / halfHourMs : parts.indexOf(time)
export const timeOfNumber = (number: number): Time =>
  parts[number] ?? halfHourOf(number * halfHourMs)

/** A part of a day as it is stored. */
export const partOfNumber = (number: number): PartOfDay => parts[number] ?? 'day'
