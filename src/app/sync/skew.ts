import type { Instant } from '../../contract/time.ts'

/** An answer that took longer than any request is given tells too little of what time it is now. */
const longestExchangeMs = 60 * 1000

/**
 * How far the server's clock is ahead of the device's, by an answer that names its time; undefined
 * where it was not heard at once. A page that slept in between reads it when it wakes: the time it
 * names is long over, and would make a right clock look wrong by as much.
 */
export function skewOf(time: Instant, askedMs: number, heardMs: number): number | undefined {
  const tookMs = heardMs - askedMs
  return tookMs >= 0 && tookMs <= longestExchangeMs ? Date.parse(time) - heardMs : undefined
}
