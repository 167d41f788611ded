import * as z from 'zod/mini'
import { EntryId, StoreId } from './id.ts'
import { Instant } from './time.ts'

export const maxEntriesPerDelivery = 500
export const maxDeliveryBytes = 256 * 1024

/** Far deeper than entries are. A body of brackets alone would exhaust whoever writes it down. */
const deepestEntry = 16

const isWithin = (levels: number, value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((part) => isWithin(levels - 1, part)))

/** What claims to be an entry: of its content only the id is promised. */
export const Claim = z
  .looseObject({ id: EntryId })
  .check(z.refine((claim) => isWithin(deepestEntry, claim), 'is nested too deeply'))

/**
 * What a device sends. Only the ids are promised here; each entry is judged on its own, so that a
 * bad one never holds back the rest.
 */
export const Delivery = z.object({
  entries: z.array(Claim).check(z.minLength(1), z.maxLength(maxEntriesPerDelivery)),
})
export type Delivery = z.infer<typeof Delivery>

/** Why an entry is kept as evidence and waits for a person. */
export const HeldReason = z.enum([
  'other_unit',
  'unknown_campaign',
  'unknown_item',
  'not_a_count_day',
  'foreign_undo',
  'after_lock',
  'stolen',
  'unknown_device',
  'rate',
  'malformed',
  'unknown_kind',
  'newer_schema',
  'conflict',
])
export type HeldReason = z.infer<typeof HeldReason>

const receiptOf = <State extends string, Rest extends z.core.$ZodLooseShape>(
  state: State,
  rest: Rest,
) =>
  z.object({
    id: EntryId,
    state: z.literal(state),
    ...rest,
    /** The id was here before. The state is the state now. */
    repeat: z.boolean(),
  })

/**
 * What became of one entry. Of an undo, `counted` says that it stands: what it names does not
 * count, now or whenever it arrives.
 */
export const Receipt = z.discriminatedUnion('state', [
  receiptOf('counted', {}),
  receiptOf('late', { counted: z.boolean() }),
  receiptOf('undone', {}),
  receiptOf('held', { reason: HeldReason }),
  receiptOf('declined', {}),
  receiptOf('gone', {}),
])
export type Receipt = z.infer<typeof Receipt>

/** A short name of what a counter is told of its unit and campaigns: it changes when that does. */
export const CatalogueName = z.string().check(z.minLength(1), z.maxLength(32))

export const protocol = 'taellevaerk.receipt/1'

/**
 * The answer to a delivery; it leaves the server only after a durable commit. The app lets go of
 * exactly the ids that are named here, and only when protocol and store are the ones it enrolled
 * with: a bare 200, a portal's page or a cut body can never look like this.
 */
export const DeliveryAnswer = z.object({
  protocol: z.literal(protocol),
  store: StoreId,
  /** Goes up each time the store is restored from a backup. */
  generation: z.int().check(z.minimum(1)),
  /** The server's clock, from which the device learns how far off its own is. */
  time: Instant,
  receipts: z.array(Receipt),
  /** Another browser bears the same name: take a name of your own. Apps from before ignore it. */
  renew: z.optional(z.literal(true)),
  /** What the counter would be told now; where it knows another, it asks. Older apps ignore it. */
  catalogue: z.optional(CatalogueName),
})
export type DeliveryAnswer = z.infer<typeof DeliveryAnswer>
