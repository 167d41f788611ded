import * as z from 'zod/mini'
import { Direction } from './entryWords.ts'
import { CampaignId } from './id.ts'
import { Day, HalfHourClock, Instant } from './time.ts'

const n = z.int()

/**
 * When in a week contacts came, over one week or the campaign so far: of the units that the reader is
 * given, in whole groups. Trial never enters.
 */
export const BusyHours = z.object({
  campaign: CampaignId,
  from: Day,
  to: Day,
  at: Instant,
  /** How many units all of whose days are in it, of those that are asked about. */
  covers: z.object({ units: n, of: n }),
  /** By weekday (Monday is 1) and half-hour. What came in no half-hour is left out. */
  cells: z.array(
    z.object({
      weekday: z.int().check(z.minimum(1), z.maximum(7)),
      time: HalfHourClock,
      direction: Direction,
      n,
    }),
  ),
  /** Contacts whose half-hour is not known, or not told. */
  untimed: z.array(z.object({ direction: Direction, n })),
})
export type BusyHours = z.infer<typeof BusyHours>
