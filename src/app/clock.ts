import { doubtfulAfterMs } from './outbox/claim.ts'

export type Clock = ReturnType<typeof createClock>

/**
 * The device's clock, put right by the server's where it is badly off. Small differences are left
 * alone: what the strip says then agrees with the clock that the employee sees on the wall.
 */
export function createClock(deviceMs: () => number) {
  let skewMs = 0
  const correctionMs = () => (Math.abs(skewMs) > doubtfulAfterMs ? skewMs : 0)
  return {
    /** The device's own reading, in milliseconds since 1970. */
    deviceMs,
    /** The reading to count by. */
    nowMs: () => deviceMs() + correctionMs(),
    /** Both, as they are kept with a tap. */
    reading: () => ({ clockMs: deviceMs(), correctionMs: correctionMs() }),
    /** How far the server's clock is ahead, where that is more than anybody's clock may differ. */
    offMs: (): number | undefined => correctionMs() || undefined,
    /** The server's clock is ahead of the device's by so much. */
    learn(measuredMs: number) {
      skewMs = measuredMs
    },
  }
}
