import * as z from 'zod/mini'
import { AuditHead } from './audit.ts'
import { HeldReason } from './delivery.ts'
import { CampaignId, UnitId } from './id.ts'
import { MissingNumbers } from './tally.ts'
import { Text } from './text.ts'
import { Day, Instant } from './time.ts'

/** The figures of a campaign as somebody has signed them off. */
export const SignOff = z.object({
  /** 1, 2 …: each with all that came in before it. */
  revision: z.int(),
  at: Instant,
  /** The name of who signed, as it was. */
  who: z.string(),
  /** The counted contacts of the whole campaign. */
  n: z.int(),
  /** How many more (or fewer) than in the revision before. */
  difference: z.optional(z.int()),
  /** What corrections add to them or take off them; left out where nothing does. */
  corrected: z.optional(z.int()),
  /** By how much that differs from the revision before; left out where it does not. */
  correctedDifference: z.optional(z.int()),
  /** The end of the audit log with this act: who keeps it can tell later that nothing before it was changed. */
  log: AuditHead,
})
export type SignOff = z.infer<typeof SignOff>

/** Why a campaign cannot be signed off at the moment. */
export const NotToSign = z.enum(['not_counted', 'not_over', 'unchanged', 'purged'])
export type NotToSign = z.infer<typeof NotToSign>

/**
 * What is to be looked at before figures are signed off. Units and days, and numbers of the whole
 * campaign: nothing of it is of a device.
 */
export const Closing = z.object({
  campaign: CampaignId,
  /** From which day on it can be: when the last week with count days is over. */
  from: Day,
  /** Left out where it can be signed off now. */
  not: z.optional(NotToSign),
  /** The counted contacts of the whole campaign; from that day on. */
  n: z.optional(z.int()),
  /** What corrections add to it or take off it; with `n`, and left out where nothing does. */
  corrected: z.optional(z.int()),
  signOffs: z.array(SignOff),
  /** Units and the days on which they were expected and have said nothing. */
  silent: z.array(
    z.object({
      unit: UnitId,
      days: z.array(Day),
      /** What was remarked on which of them: they are missing all the same. */
      explained: z.optional(z.array(z.object({ text: Text, days: z.array(Day) }))),
    }),
  ),
  /** Units in which a device counted that has not been heard from after the last count day. */
  unheard: z.array(z.object({ unit: UnitId, last: Day })),
  /** Numbers that devices gave and that have not come. */
  missing: z.array(MissingNumbers),
  /** Whether staff have corrected since the last revision, and it comes to as much as before. */
  rearranged: z.optional(z.literal(true)),
  /** What came late and has not been decided on, if anything has. How much it is, from that day on. */
  late: z.optional(z.object({ n: z.optional(z.int()) })),
  /** What counts on the day it says, and whose clock was off: that has not been decided on, if anything has not. */
  clocks: z.optional(z.object({ n: z.optional(z.int()) })),
  /** What was tapped on a screen that said otherwise than its day: the day decides. How much, from that day on. */
  otherwise: z.optional(
    z.object({
      /** Counted, though the screen spoke of a trial. */
      counted: z.optional(z.int()),
      /** Trial, though the screen said that it counted. */
      trial: z.optional(z.int()),
    }),
  ),
  /** What is kept and not counted, by why. How much it is, from that day on. */
  held: z.array(z.object({ reason: HeldReason, n: z.optional(z.int()) })),
  /** Entries that came twice under one id with different content. */
  conflicts: z.int(),
})
export type Closing = z.infer<typeof Closing>

/** What waits for a decision and may be counted with a sign-off. */
export const Waiting = z.enum(['late', 'after_lock'])
export type Waiting = z.infer<typeof Waiting>

const seen = z.optional(z.int().check(z.minimum(1)))

/** Signs what was seen, with what waits: refused where the figures have moved since. */
export const NewSignOff = z.strictObject({
  revision: z.int().check(z.minimum(1)),
  n: z.int(),
  /** What the corrections come to; none where nothing is said. */
  corrected: z.optional(z.int()),
  /** Which of what waits is to be counted with it, and how many entries of that were seen to wait. */
  include: z.strictObject({ late: seen, after_lock: seen } satisfies Record<Waiting, typeof seen>),
})
export type NewSignOff = z.infer<typeof NewSignOff>
