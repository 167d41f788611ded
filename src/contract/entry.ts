import * as z from 'zod/mini'
import { Counterpart, Direction } from './entryWords.ts'
import { CampaignId, ChannelId, ContactTypeId, EntryId, MarkId, TaskAreaId, UnitId } from './id.ts'
import { Day, HalfHour, Time } from './time.ts'

export { Counterpart, Direction, entryMajor, entryVersion, misdirected } from './entryWords.ts'

/** What every entry says of itself. Nothing in it is finer than a half-hour, and nothing is about a person. */
const fact = {
  v: z.string().check(z.regex(/^\d{1,4}\.\d{1,4}$/)),
  id: EntryId,
  /** Counts up by one on each device, given when a sender claims the entry: a gap tells of a loss. */
  seq: z.int().check(z.minimum(1)),
  campaign: CampaignId,
  unit: UnitId,
  day: Day,
  time: Time,
}

const doubt = {
  /** The device's clock was found to be more than ten minutes off after the tap. */
  clock: z.optional(z.literal('doubtful')),
  /** The half-hour that it then more likely was; since 1.1, where it can be told. */
  likely: z.optional(HalfHour),
}

/**
 * Someone was in contact with the municipality. Loose, because facts keep the fields of a newer
 * minor version even where this program does not know them.
 */
export const Contact = z.looseObject({
  ...fact,
  is: z.literal('contact'),
  taskArea: TaskAreaId,
  channel: ChannelId,
  direction: Direction,
  contactType: z.optional(ContactTypeId),
  counterpart: z.optional(Counterpart),
  marks: z.array(MarkId).check(z.maxLength(12)),
  quantity: z.int().check(z.minimum(1), z.maximum(999)),
  /** What the screen said at the tap. Where the day says otherwise, the day wins. */
  said: z.enum(['count', 'trial']),
  entered: z.enum(['at_once', 'afterwards']),
  ...doubt,
})

/** This unit had no contacts this day or half-day. Without it, none would look like forgotten. */
export const Quiet = z.looseObject({
  ...fact,
  is: z.literal('quiet'),
  said: z.enum(['count', 'trial']),
  ...doubt,
})

/**
 * An earlier entry was a mistake. Campaign, unit, day and time are those of the entry it names, so
 * that both fall in the same day's books.
 */
export const Undo = z.looseObject({ ...fact, is: z.literal('undo'), undoes: EntryId })

export const Entry = z.discriminatedUnion('is', [Contact, Quiet, Undo])

export type Contact = z.infer<typeof Contact>
export type Quiet = z.infer<typeof Quiet>
export type Undo = z.infer<typeof Undo>
export type Entry = z.infer<typeof Entry>

/** The fields this version names, without the room that is left for those of newer ones. */
type Named<Fact> = { [Key in keyof Fact as string extends Key ? never : Key]: Fact[Key] }

/** An entry as it lies on the device before a sender has claimed it: complete but for its `seq`. */
export type UnclaimedContact = Omit<Named<Contact>, 'seq'>
export type Unclaimed = UnclaimedContact | Omit<Named<Quiet>, 'seq'> | Omit<Named<Undo>, 'seq'>
