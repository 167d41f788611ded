import * as z from 'zod/mini'
import { StoreId, UnitId } from './id.ts'
import { Instant } from './time.ts'

/** The unit that a device is to count for from now on. */
export const UnitChoice = z.object({ unit: UnitId })
export type UnitChoice = z.infer<typeof UnitChoice>

/**
 * The enrolment of a device has ended, today as its last day. Only the answer of its own store lets
 * a device remove what it keeps of what was received.
 */
export const LeaveAnswer = z.object({
  store: StoreId,
  generation: z.int().check(z.minimum(1)),
  time: Instant,
})
export type LeaveAnswer = z.infer<typeof LeaveAnswer>
