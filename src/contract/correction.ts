import * as z from 'zod/mini'
import { Direction } from './entry.ts'
import { CampaignId, ChannelId, ContactTypeId, TaskAreaId, UnitId } from './id.ts'
import { Text } from './text.ts'
import { Day, Instant } from './time.ts'

/** Made by whoever writes a correction: sent again, the same correction is still one. */
export const CorrectionId = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/))
  .brand<'CorrectionId'>()
export type CorrectionId = z.infer<typeof CorrectionId>

/** Why somebody corrects. `other` says it in words. */
export const CorrectionReason = z.enum([
  'forgotten',
  'counted_twice',
  'wrong_channel',
  'wrong_area',
  'other',
])
export type CorrectionReason = z.infer<typeof CorrectionReason>

/** As many at a time as one entry may be. */
export const mostCorrected = 999

/** Signed: how many contacts are to be added to what was counted, or taken off it. Never nothing. */
const Signed = z.int().check(
  z.minimum(-mostCorrected),
  z.maximum(mostCorrected),
  z.refine((n) => n !== 0, 'must not be 0'),
)

/**
 * A correction as somebody writes it: so many more or fewer than were counted, of one kind, in one
 * unit on one day. It is a fact of its own. No entry is touched, and nothing is checked against what
 * was counted: whoever may write one could find out by trying.
 */
export const NewCorrection = z
  .strictObject({
    id: CorrectionId,
    unit: UnitId,
    day: Day,
    channel: ChannelId,
    direction: Direction,
    taskArea: TaskAreaId,
    contactType: z.optional(ContactTypeId),
    n: Signed,
    reason: CorrectionReason,
    note: z.optional(Text),
  })
  .check(
    z.refine(({ reason, note }) => reason !== 'other' || note !== undefined, {
      path: ['note'],
      error: 'say in words why, where no other reason fits',
    }),
  )
export type NewCorrection = z.infer<typeof NewCorrection>

const moved = {
  unit: UnitId,
  /** The day it was counted on. */
  day: Day,
  /** Where it belongs: on another day, or in another unit. One of the two. */
  toDay: z.optional(Day),
  toUnit: z.optional(UnitId),
  /** Of this channel alone; so for the task area. */
  channel: z.optional(ChannelId),
  taskArea: z.optional(TaskAreaId),
}

const oneTarget = z.refine<{ unit: string; day: string; toDay?: unknown; toUnit?: unknown }>(
  ({ unit, day, toDay = day, toUnit = unit }) => (toDay === day) !== (toUnit === unit),
  'name another day or another unit, and not both',
)

/** What would be moved: asked before it is done. */
export const MoveQuestion = z.object(moved).check(oneTarget)
export type MoveQuestion = z.infer<typeof MoveQuestion>

/** What stands at that moment, corrections of before included. What comes later is not moved. */
export const MovePreview = z.object({
  n: z.int(),
  parts: z.array(z.object({ direction: Direction, channel: ChannelId, n: z.int() })),
})
export type MovePreview = z.infer<typeof MovePreview>

export const NewMove = z
  .strictObject({ id: CorrectionId, ...moved, note: z.optional(Text) })
  .check(oneTarget)
export type NewMove = z.infer<typeof NewMove>

/** Taking back is an opposing correction with an id of its own. A correction is taken back once. */
export const TakingBack = z.strictObject({ id: CorrectionId })
export type TakingBack = z.infer<typeof TakingBack>

/** A correction or a move as it was made, and whether it has been taken back. */
export const Correction = z.object({
  id: CorrectionId,
  is: z.enum(['correction', 'move']),
  at: Instant,
  /** The name of who made it, as it was: somebody of the staff. */
  who: z.string(),
  /** Left out of moves, which say where to. */
  reason: z.optional(CorrectionReason),
  note: z.optional(z.string()),
  /** Left out where it is not given to the reader: another unit's is moved into one that is. */
  unit: z.optional(UnitId),
  day: Day,
  channel: z.optional(ChannelId),
  direction: z.optional(Direction),
  taskArea: z.optional(TaskAreaId),
  contactType: z.optional(ContactTypeId),
  toDay: z.optional(Day),
  toUnit: z.optional(UnitId),
  /** Signed; of a move, how many were moved. */
  n: z.int(),
  takenBack: z.optional(z.object({ at: Instant, who: z.string() })),
  /** Whether the reader may take it back. */
  mayTakeBack: z.boolean(),
})
export type Correction = z.infer<typeof Correction>

/** Why nothing can be corrected: nobody counts in it; or the figures are signed off, and this is a lead. */
export const NotToCorrect = z.enum(['not_correctable', 'signed_off'])
export type NotToCorrect = z.infer<typeof NotToCorrect>

export const CorrectionsAnswer = z.object({
  campaign: CampaignId,
  not: z.optional(NotToCorrect),
  /** The days that can be corrected: count days that have come. */
  days: z.array(Day),
  /** The newest first, and no more than `mostListed`. */
  corrections: z.array(Correction),
  /** How many older ones are not among them. */
  older: z.int(),
})
export type CorrectionsAnswer = z.infer<typeof CorrectionsAnswer>
