import { halfHourOf, startOf } from '../../domain/moment.ts'
import type { Unsent } from '../counter.ts'
import type { Weather } from '../sync/machine.ts'

/** As much of the sender's state as is shown. */
export type SyncNow = {
  name: 'resting' | 'sending' | 'waiting' | 'blocked'
  /** How often in a row sending has failed. */
  failures?: number | undefined
  /** What answered in the place of our own server, or instead of an answer of it. */
  why?: Weather | undefined
  /** What blocks it: a problem's code where the server gave one. */
  by?: string | undefined
}

// A tap in the last seconds of a half-hour is not old when the next one begins.
const graceMs = 60_000

/** Nothing waits; what waits is young and on its way; or somebody should know that it waits. */
export function sendingMood(
  { n, oldest }: Unsent,
  { name, failures = 0 }: SyncNow,
  now: number,
): 'sent' | 'young' | 'late' {
  if (n === 0) return 'sent'
  if (name === 'blocked' || failures > 0) return 'late'
  return oldest && oldest.time < halfHourOf(now - graceMs) ? 'late' : 'young'
}

const hourMs = 60 * 60_000
const halfHourMs = hourMs / 2

/** How long the oldest has waited at the least: of its half-hour the end is reckoned. */
export function waitOf({ n, oldest }: Unsent, now: number): 'short' | 'an_hour' | 'a_day' {
  const waited = n > 0 && oldest ? now - startOf(oldest.time) - halfHourMs : 0
  return waited > 24 * hourMs ? 'a_day' : waited > hourMs ? 'an_hour' : 'short'
}
