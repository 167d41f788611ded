import * as z from 'zod/mini'
import { UnitId } from './id.ts'
import { Day, Instant } from './time.ts'

const n = z.int()

/**
 * What a unit has counted today, for those who count there. Without a number where the unit is small
 * and where nothing is counted in earnest. Nothing in it says whose part is how large.
 */
export const TeamAnswer = z.object({
  unit: UnitId,
  day: Day,
  /** When the figures were read. */
  at: Instant,
  /** What is told: the figures, or why there are none. */
  shows: z.enum(['figures', 'small', 'trial', 'no_count']),
  /** Counted contacts of all kinds; apart, because the two are never added up. */
  figures: z.optional(z.object({ incoming: n, outgoing: n })),
})
export type TeamAnswer = z.infer<typeof TeamAnswer>
