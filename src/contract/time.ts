import * as z from 'zod/mini'
import './id.ts'

/** A calendar day in the municipality's zone, Europe/Copenhagen: `2026-10-25`. */
export const Day = z.iso.date().brand<'Day'>()
export type Day = z.infer<typeof Day>

/**
 * A half-hour, named by the instant it starts in UTC: `2026-10-25T00:30Z`. So the two 02:30s of
 * the night the clocks go back stay two. `src/domain/moment.ts` turns it into local words.
 */
export const HalfHour = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):(00|30)Z$/))
  .brand<'HalfHour'>()
export type HalfHour = z.infer<typeof HalfHour>

/** A half-hour of the Danish clock by its start: `10:30`. */
export const HalfHourClock = z.string().check(z.regex(/^([01]\d|2[0-3]):(00|30)$/))

/** What is known of the time of a contact that was entered afterwards. */
export const PartOfDay = z.enum(['am', 'pm', 'day'])
export type PartOfDay = z.infer<typeof PartOfDay>

export const Time = z.union([HalfHour, PartOfDay])
export type Time = z.infer<typeof Time>

/** An instant on the wire: UTC, to the second or finer. Never part of an entry. */
export const Instant = z.iso.datetime().brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** An ISO 8601 week: `2026-W43`. Only a year that begins or ends with a Thursday has a 53rd. */
export const Week = z
  .string()
  .check(
    z.regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/),
    z.refine((week) => !week.endsWith('W53') || isLong(week.slice(0, 4)), 'is no week of its year'),
  )
  .brand<'Week'>()
export type Week = z.infer<typeof Week>

const thursday = 4
const isLong = (year: string): boolean =>
  [`${year}-01-01`, `${year}-12-31`].some((day) => new Date(day).getUTCDay() === thursday)
