import * as z from 'zod/mini'
import { Direction } from './entryWords.ts'
import { HeldReason } from './delivery.ts'
import { CampaignId, ChannelId, ContactTypeId, EntryId, MarkId, TaskAreaId, UnitId } from './id.ts'
import { Day, HalfHour, Time, Week } from './time.ts'

/** Why an entry waits for a person: it came late, its clock was off, or it is held. */
export const Why = z.enum(['late', 'clock', ...HeldReason.options])
export type Why = z.infer<typeof Why>

/**
 * How an entry stands: nobody has decided on it, somebody has taken it in, or somebody has declined it.
 * Of a clock that was off, taken in is what was placed as proposed, declined what keeps its own day.
 */
export const Decided = z.enum(['waiting', 'taken', 'declined'])
export type Decided = z.infer<typeof Decided>

/** Entries and the contacts in them. */
const Amount = z.object({ entries: z.int(), contacts: z.int() })
export type Amount = z.infer<typeof Amount>

const groupKey = {
  /** Left out where what came could not be read. */
  campaign: z.optional(CampaignId),
  why: Why,
  /** One, or several that are only ever shown together; none where what came could not be read. */
  units: z.array(UnitId).check(z.maxLength(200)),
  /** Of units that stand for themselves the day, of others no more than the week. */
  day: z.optional(Day),
  week: z.optional(Week),
}

/** Entries that wait for the same reason, in a unit on a day or in units in a week. */
export const DecisionGroup = z.object({
  ...groupKey,
  /** Whether what is in it can be counted at all. */
  takes: z.boolean(),
  /**
   * Whether whoever asks may decide on it: where units stand together and their week runs, only who is
   * given all of them may, since whose figures grew would be known.
   */
  decides: z.boolean(),
  /** Which there are. */
  standings: z.array(Decided),
  /** Left out where they would be figures of a small unit. */
  numbers: z.optional(z.object({ waiting: Amount, taken: Amount, declined: Amount })),
})
export type DecisionGroup = z.infer<typeof DecisionGroup>

/** What waits for whoever asks, and what has been decided and may be changed. */
export const Decisions = z.object({ groups: z.array(DecisionGroup) })
export type Decisions = z.infer<typeof Decisions>

/** What is done: counted (or placed as proposed), declined (or kept), or left to wait again. */
export const DecisionAct = z.enum(['take', 'decline', 'reopen'])
export type DecisionAct = z.infer<typeof DecisionAct>

/** A decision on all of a group that stand alike, or on one of them. */
export const NewDecision = z.strictObject({
  ...groupKey,
  of: Decided,
  act: DecisionAct,
  entry: z.optional(EntryId),
  /** How many were seen: refused where there are others by now. */
  seen: z.optional(z.int()),
})
export type NewDecision = z.infer<typeof NewDecision>

/** What became of a decision, and what waits now. */
export const DecisionAnswer = z.object({
  ...Decisions.shape,
  /** Some could not be counted for another reason as well, and wait for that. */
  left: z.boolean(),
})
export type DecisionAnswer = z.infer<typeof DecisionAnswer>

/** Of which group single entries are asked for. */
export const EntriesQuestion = z.object({
  campaign: CampaignId,
  why: Why,
  unit: UnitId,
  day: Day,
})
export type EntriesQuestion = z.infer<typeof EntriesQuestion>

/** What a contact says of itself; of an undo, what it takes back. */
const said = {
  day: Day,
  time: Time,
  taskArea: z.optional(TaskAreaId),
  channel: z.optional(ChannelId),
  direction: z.optional(Direction),
  contactType: z.optional(ContactTypeId),
  marks: z.optional(z.array(MarkId)),
  quantity: z.optional(z.int()),
}

/** A single entry of a unit that stands for itself. Nothing of whose it is or by which device it came. */
export const WaitingEntry = z.object({
  id: EntryId,
  is: z.enum(['contact', 'quiet', 'undo']),
  stands: Decided,
  ...said,
  /** The half-hour it more likely was, where its clock was off and that can be told. */
  likely: z.optional(HalfHour),
})
export type WaitingEntry = z.infer<typeof WaitingEntry>

export const WaitingEntries = z.object({
  entries: z.array(WaitingEntry),
  /** Whether there are more than are told. */
  more: z.boolean(),
})
export type WaitingEntries = z.infer<typeof WaitingEntries>
