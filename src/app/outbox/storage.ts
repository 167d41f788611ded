import type { CounterAnswer } from '../../contract/account.ts'
import type { Receipt } from '../../contract/delivery.ts'
import type { Entry, Unclaimed } from '../../contract/entry.ts'
import type { DeviceId, EntryId } from '../../contract/id.ts'
import type { TeamAnswer } from '../../contract/team.ts'
import type { Day } from '../../contract/time.ts'
import type { Lost } from '../canary/note.ts'
import type { Selection } from '../counter.ts'
import type { ShortcutSettings } from '../shortcuts/shortcutSettings.ts'

/**
 * An entry on this device. Free: no sender has taken it, so it may still be changed or withdrawn.
 * Claimed: it may be on its way, and is never changed again. Received: a receipt has named it.
 * Withdrawn: taken back while it was free; kept as a note that its tick was shown.
 */
export type EntryRecord = {
  id: EntryId
  day: Day
  order: number
  state: 'free' | 'claimed' | 'received' | 'withdrawn'
  entry: Unclaimed | Entry
  /** Whether the numbers on the keys include it. Its undo is another entry. */
  standing: boolean
  /** Whether it is part of all running numbers there are. An app from before knew its channel's alone. */
  inAll?: boolean
  /** The entry that has to travel in the same delivery: an undo and what is put in its place. */
  partner?: EntryId
  /** The first entry of the same contact, where this one says more of it or takes it back. */
  first?: EntryId
  /** On what was taken back: the entry in its place, which says more of it or counts it again. */
  again?: EntryId
  /** On the first: how many of the others wait for their receipt. */
  others?: number
  /** Whether its campaign expected a type at the tap. What is put in its place is asked too. */
  typeAsked?: boolean
  /** The device's clock at the tap, and what was added to it. Never sent; dropped at the receipt. */
  tapped?: { clockMs: number; correctionMs: number }
  /** Refused alone by a server that could not take it: tried again after this reading of the clock. */
  asideUntilMs?: number
  receipt?: Receipt
}

/** An entry's place in the queue. `order` is given by the database and only ever grows. */
export type Queued = { order: number; id: EntryId }

/** Things there is one of. */
export type Slots = {
  /** What the server last said of this device, and whether it has since not known it any more. */
  device: CounterAnswer & { gone?: boolean }
  /** The device whose entries lie here, beside `device` because every tap asks for it. */
  epoch: DeviceId
  /** The names it had before, by which an open page may still know it. */
  before: readonly DeviceId[]
  /** The question by which a copied device asks for a name of its own in place of another's. */
  renewal: { of: DeviceId; renewal: string }
  /** The question by which this browser joins, while it is still the device that it was then. */
  joining: { as: DeviceId | undefined; attempt: string } | undefined
  /** What was lost when the browser emptied the database that was here before. */
  lost: Lost
  /**
   * Whether this browser has left its unit. Begun: the server may have ended its enrolment. Done:
   * nothing is missing here, and whoever joins is another device.
   */
  left: 'no' | 'begun' | 'done'
  /** The message that somebody has put away, by what it said. */
  messageSeen: string
  /** The tour of the screen: offered to whoever joined here, until it has been looked at or declined. */
  tour: 'offered' | 'seen'
  /** Whether the browser has promised not to empty the database by itself. */
  persisted: boolean
  /** The last sequence number given out. Never goes back. */
  seq: number
  /** How many contacts wait for a receipt of anything that was said of them. */
  waiting: number
  /** Of how many received entries a person has yet to decide whether they count. */
  undecided: number
  /**
   * The entry that was last said something of, and until when the sender leaves it alone. Where it is
   * an earlier one than the screen's strip shows, also that of the strip.
   */
  strip: { entry: EntryId; untilMs: number; shows?: EntryId }
  /** The task area and direction in force. */
  selection: Selection
  /** Which keys of the keyboard do what here. */
  shortcuts: ShortcutSettings
  /** What the unit has counted today, as the server last told it. */
  team: TeamAnswer
  /** How far the server's clock is ahead of this device's, as last measured. */
  skewMs: number
}

export interface StorageReader {
  entry(id: EntryId): Promise<EntryRecord | undefined>
  entries(ids: readonly EntryId[]): Promise<(EntryRecord | undefined)[]>
  /** The days of which there are entries, the earliest first. */
  days(): Promise<Day[]>
  /** Everything of a day. */
  ofDay(day: Day): Promise<EntryRecord[]>
  /** The front of the queue, oldest first. */
  oldest(limit: number): Promise<Queued[]>
  /**
   * The running numbers under these keys, so that no screen and no tap ever has to count rows; nought
   * where nothing has been counted.
   */
  counters(keys: readonly string[]): Promise<number[]>
  slot<Name extends keyof Slots>(name: Name): Promise<Slots[Name] | undefined>
  /** Several at once: each question by itself takes its milliseconds on a slow phone. */
  slots<Name extends keyof Slots>(...names: Name[]): Promise<{ [Each in Name]?: Slots[Each] }>
}

export interface StorageWriter extends StorageReader {
  putEntries(records: readonly EntryRecord[]): Promise<void>
  forget(ids: readonly EntryId[]): Promise<void>
  /**
   * Removes entries, running numbers and slots; the queue it leaves alone. Only for whoever has seen
   * in the same transaction that nothing is queued.
   */
  forgetDevice(): Promise<void>
  /** Puts an entry at the end of the queue and gives its order. */
  enqueue(id: EntryId): Promise<number>
  dequeue(orders: readonly number[]): Promise<void>
  /** Adds to each running number what stands beside its key. */
  addToCounters(changes: ReadonlyMap<string, number>): Promise<void>
  putSlot<Name extends keyof Slots>(name: Name, value: Slots[Name]): Promise<void>
}

/**
 * Where the outbox keeps what was tapped. A write either happens whole or not at all, and resolves
 * only when it is on disk; inside it nothing but the writer may be awaited.
 */
export interface Storage {
  read<Result>(work: (tx: StorageReader) => Promise<Result>): Promise<Result>
  write<Result>(work: (tx: StorageWriter) => Promise<Result>): Promise<Result>
}
