import type { Day, HalfHour, Instant, Week } from '../contract/time.ts'

/** The municipality's clock. Every day, half-hour and week in the product is read off it. */
export const zone = 'Europe/Copenhagen'

const halfHourMs = 30 * 60 * 1000
const dayMs = 24 * 60 * 60 * 1000

// Swedish writes a date and a time as ISO 8601 does: `2026-10-25 02:30:00`.
const localClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** An instant (milliseconds since 1970, UTC) as `2026-10-25 02:30:00` on the Danish clock. */
const localOf = (ms: number): string => localClock.format(ms)

/** What a clock on the wall shows at an instant: `14:05`. */
export const clockOf = (ms: number): string => localOf(ms).slice(11, 16)

const knownDays = new Map<number, Day>()

/**
 * The Copenhagen day of an instant (milliseconds since 1970, UTC). A day begins with a half-hour, so
 * the answer for one instant holds for its half-hour; the calendar takes 2 µs to ask, and every
 * entry of a delivery asks it.
 */
export function dayOf(ms: number): Day {
  const halfHour = Math.floor(ms / halfHourMs)
  const known = knownDays.get(halfHour)
  if (known) return known
  const day = localOf(ms).slice(0, 10) as Day
  if (knownDays.size >= 10_000) knownDays.clear()
  knownDays.set(halfHour, day)
  return day
}

/** The half-hour an instant (milliseconds since 1970, UTC) falls in. */
export const halfHourOf = (ms: number): HalfHour =>
  `${isoOf(Math.floor(ms / halfHourMs) * halfHourMs).slice(0, 16)}Z` as HalfHour

/** When a half-hour starts, in milliseconds since 1970, UTC. */
export const startOf = (halfHour: HalfHour): number => Date.parse(halfHour)

/** The Copenhagen day a half-hour belongs to. */
export const dayOfHalfHour = (halfHour: HalfHour): Day => dayOf(startOf(halfHour))

/** Whether a half-hour lies in the first half of its day, by the Danish clock. */
export const isBeforeNoon = (halfHour: HalfHour): boolean =>
  localOf(startOf(halfHour)).slice(11, 13) < '12'

/** An instant on the wire. */
export const instantOf = (ms: number): Instant => isoOf(ms) as Instant

const isoOf = (ms: number) => new Date(ms).toISOString()

/**
 * A half-hour in local words, `10.30–11` or `2.30–3`. On the night the clocks go back two
 * half-hours bear the same words; `season` tells which is which, and is absent on every other day.
 */
export function wordsOf(halfHour: HalfHour): { span: string; season?: 'summer' | 'winter' } {
  const start = startOf(halfHour)
  const from = localOf(start).slice(11, 16)
  const span = `${spoken(from)}–${spoken(halfAnHourAfter(from))}`
  const twin = (hours: number) => localOf(start + hours * 2 * halfHourMs) === localOf(start)
  if (twin(1)) return { span, season: 'summer' }
  if (twin(-1)) return { span, season: 'winter' }
  return { span }
}

/** `10.30`, `11`, `8`: hours as they are said at work, with minutes only where there are any. */
function spoken(clock: string): string {
  const [hour = '', minute = ''] = clock.split(':')
  return minute === '00' ? `${Number(hour)}` : `${Number(hour)}.${minute}`
}

/** By the face of the clock: when it is put back, 2.30 is still followed by 3 in what is said. */
function halfAnHourAfter(clock: string): string {
  const hour = clock.slice(0, 2)
  return clock.endsWith('00') ? `${hour}:30` : `${Number(hour) + 1}:00`
}

/** Beyond these the calendar writes years with fewer digits, or more, than a day has. */
const calendar = { from: '1000-01-01', to: '9999-12-30' }

/**
 * The half-hours of a day in order: 48, but 46 and 50 on the days the clocks change. A day in which
 * nobody can have counted has those of UTC: whoever asks for it is answered all the same.
 */
export function halfHoursOf(day: Day): HalfHour[] {
  const found: HalfHour[] = []
  if (day < calendar.from || day > calendar.to) {
    for (let nth = 0; nth < 48; nth += 1) found.push(halfHourOf(Date.parse(day) + nth * halfHourMs))
    return found
  }
  for (let ms = Date.parse(day) - 3 * 60 * 60 * 1000; found.length < 51; ms += halfHourMs) {
    const here = dayOf(ms)
    if (here === day) found.push(halfHourOf(ms))
    else if (here > day) break
  }
  return found
}

/** The ISO week of a day: Monday first, and week 1 is the one that holds the year's first Thursday. */
export function weekOf(day: Day): Week {
  const thursday = Date.parse(day) + (4 - weekdayOf(day)) * dayMs
  const year = Number(isoOf(thursday).slice(0, 4))
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / dayMs / 7)
  return `${year}-W${String(week).padStart(2, '0')}` as Week
}

/** The number of a week without its year: 43 of `2026-W43`. */
export const weekNumberOf = (week: Week): number => Number(week.slice(6))

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(Date.parse(day)).getUTCDay() || 7

/** The day so many days later, or earlier where `days` is negative. */
export const addDays = (day: Day, days: number): Day =>
  isoOf(Date.parse(day) + days * dayMs).slice(0, 10) as Day

/** How many days lie from one day to another; negative where the second comes first. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

/**
 * True where this machine knows Danish time: both sides of a change of clocks come out right. A
 * runtime with old or missing time zones would put contacts on the wrong day without a sound.
 */
export const knowsDanishTime = (): boolean =>
  localOf(Date.parse('2026-10-25T00:30:00Z')) === '2026-10-25 02:30:00' &&
  localOf(Date.parse('2026-10-25T01:30:00Z')) === '2026-10-25 02:30:00' &&
  localOf(Date.parse('2026-07-01T22:30:00Z')) === '2026-07-02 00:30:00' &&
  localOf(Date.parse('2026-12-31T23:30:00Z')) === '2027-01-01 00:30:00'
