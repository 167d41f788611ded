import * as z from 'zod/mini'
import { Dimension } from './extract.ts'
import { CampaignId, drawn } from './id.ts'
import { Text } from './text.ts'
import { Day, Instant } from './time.ts'

/** The user name of a reading address: it names one view of one campaign. */
export const ReadingId = drawn(10).brand<'ReadingId'>()
export type ReadingId = z.infer<typeof ReadingId>

/**
 * Where a spreadsheet reads the figures of a campaign by itself: one fixed view of the days that are
 * over. Its password is told once, when it is made.
 */
export const ReadingAddress = z.object({
  id: ReadingId,
  campaign: CampaignId,
  /** What the coordinator calls it: which report, or whose. */
  name: Text,
  by: z.array(Dimension),
  made: Instant,
  /** The name of who made it, as it was. */
  who: z.string(),
  /** The last day on which it was read. */
  read: z.optional(Day),
})
export type ReadingAddress = z.infer<typeof ReadingAddress>

/** So many a campaign has at most; each is a password that lies in somebody's spreadsheet. */
export const mostReadingAddresses = 20

export const NewReadingAddress = z.strictObject({
  name: Text,
  by: z.array(Dimension).check(z.minLength(1)),
})
export type NewReadingAddress = z.infer<typeof NewReadingAddress>

export const MadeReadingAddress = z.object({ address: ReadingAddress, password: z.string() })
export type MadeReadingAddress = z.infer<typeof MadeReadingAddress>
