import * as z from 'zod/mini'
import { CampaignId, EntryId, StoreId } from './id.ts'
import { Day, Instant } from './time.ts'

export const maxDaysPerDigest = 400
export const maxIdsPerQuestion = 500

/** What a set of receipts comes to: how many there are, and a hash that no order changes. */
export const Digest = z.object({
  n: z.int().check(z.minimum(0)),
  hash: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
})
export type Digest = z.infer<typeof Digest>

const CampaignDay = z.object({ campaign: CampaignId, day: Day })

/** What a device believes received, day by day: by each entry's own campaign and day. */
export const DigestQuestion = z.object({
  days: z
    .array(z.object({ ...CampaignDay.shape, ...Digest.shape }))
    .check(z.minLength(1), z.maxLength(maxDaysPerDigest)),
})
export type DigestQuestion = z.infer<typeof DigestQuestion>

export const digestProtocol = 'taellevaerk.digest/1'

/** Where device and server differ, and what need not be compared any more. */
export const DigestAnswer = z.object({
  protocol: z.literal(digestProtocol),
  store: StoreId,
  generation: z.int().check(z.minimum(1)),
  time: Instant,
  /** The days of which the server holds other entries than the device says, or in other states. */
  differing: z.array(CampaignDay),
  /** Purged, or over for so long that nothing of it comes again: the device lets its copies go. */
  finished: z.array(CampaignId),
})
export type DigestAnswer = z.infer<typeof DigestAnswer>

/**
 * Asks how entries stand that a receipt has named before. The answer is that of a delivery; what
 * it does not name the server does not hold, and the device sends it again.
 */
export const ReceiptQuestion = z.object({
  ids: z.array(EntryId).check(z.minLength(1), z.maxLength(maxIdsPerQuestion)),
})
export type ReceiptQuestion = z.infer<typeof ReceiptQuestion>
