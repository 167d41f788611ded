import { halfHourOf } from '../../domain/moment.ts'
import type { Unsent } from '../counter.ts'

/** As much of the sender's state as is shown. */
export type SyncNow = {
  name: 'resting' | 'sending' | 'waiting' | 'blocked'
  /** How often in a row sending has failed. */
  failures?: number | undefined
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
