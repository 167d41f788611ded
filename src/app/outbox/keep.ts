import type { UnclaimedContact } from '../../contract/entry.ts'
import type { EntryId } from '../../contract/id.ts'
import type { Refinement } from '../counter.ts'
import { moveCounters } from './counters.ts'
import type { EntryRecord, StorageWriter } from './storage.ts'
import { noteUndecided } from './undecided.ts'
import { untypedChange } from './untyped.ts'
import { firstOf, startWaiting, stopWaiting } from './waiting.ts'

/**
 * How long the sender leaves an entry free while its strip is open, so that a refinement or an
 * undo need not travel. The next tap and leaving the page end it sooner.
 */
export const freeForMs = 6000

/** The reading of the clock at a tap. */
export type Tapped = NonNullable<EntryRecord['tapped']>

/** What else is known of a contact that is kept. */
type More = {
  /** Its campaign asks for the type: it is among the untyped until it has one. */
  typeAsked?: boolean | undefined
  /** The first entry of the same contact, where it is counted once more. */
  first?: EntryId | undefined
}

/** Keeps a contact, queues it and counts it: all of it, or nothing. */
export async function keepContact(
  tx: StorageWriter,
  contact: UnclaimedContact,
  tapped: Tapped,
  { typeAsked, first }: More = {},
): Promise<void> {
  const record = {
    entry: contact,
    standing: true,
    inAll: true,
    tapped,
    ...(typeAsked && { typeAsked }),
    ...(first && { first }),
  }
  // Side by side: none of them needs what another has done, and the tick waits for the slowest alone.
  await Promise.all([
    queue(tx, record),
    moveCounters(tx, contact.id, undefined, contact, untypedChange(undefined, record)),
    openStrip(tx, contact.id, tapped),
  ])
}

async function openStrip(
  tx: StorageWriter,
  entry: EntryId,
  { clockMs }: Tapped,
  shows?: EntryId,
): Promise<void> {
  const untilMs = clockMs + freeForMs
  await tx.putSlot('strip', { entry, untilMs, ...(shows !== undefined && { shows }) })
}

/**
 * Changes a contact. While it is free, in its place and under its id; once a sender has claimed
 * it, by an undo and a new contact that travel together. Whoever knows it by the id it had before,
 * as a screen that has not read since or another tab, means it all the same.
 *
 * @returns the id under which the contact now stands, or undefined where it no longer does
 */
export async function refineContact(
  tx: StorageWriter,
  id: EntryId,
  refinement: Refinement,
  anew: { undo: EntryId; contact: EntryId; tapped: Tapped },
): Promise<EntryId | undefined> {
  const record = await tx.entry(id)
  if (record?.entry.is !== 'contact') return undefined
  const { again } = record
  if (again && again !== anew.contact) return refineContact(tx, again, refinement, anew)
  // A first try whose end nobody was told of may have happened: then it stands under its new id.
  if (!record.standing) return again
  const { seq: _seq, ...before } = record.entry as UnclaimedContact & { seq?: number }
  const { mark, ...changes } = refinement
  const others = before.marks.filter((each) => each !== mark?.id)
  const marks = mark?.on ? [...others, mark.id] : others
  const after: UnclaimedContact = { ...before, ...changes, marks }
  const untyped = untypedChange(record, { ...record, entry: after })
  await moveCounters(tx, anew.undo, { ...record, entry: before }, after, untyped)

  if (record.state === 'free') {
    await tx.putEntries([{ ...record, entry: after, inAll: true }])
    return id
  }
  await takeBack(tx, record, anew.undo, anew.contact)
  const contact = { ...after, id: anew.contact }
  await queue(tx, {
    entry: contact,
    standing: true,
    inAll: true,
    tapped: anew.tapped,
    partner: anew.undo,
    first: firstOf(record),
    ...(record.typeAsked && { typeAsked: true }),
  })
  const strip = await tx.slot('strip')
  const shows = strip && (strip.shows ?? strip.entry)
  // What is said of an earlier contact does not make it the latest.
  const isOther = shows !== undefined && shows !== id
  await openStrip(tx, anew.contact, anew.tapped, isOther ? shows : undefined)
  return anew.contact
}

/**
 * Takes a contact or a quiet day back: withdrawn while it is free, undone by another entry once it may be on its
 * way. Where another entry stands in its place, that one is meant. Does nothing where it has been taken back already.
 */
export async function undoEntry(tx: StorageWriter, id: EntryId, undoId: EntryId): Promise<void> {
  const record = await tx.entry(id)
  if (record?.again) return undoEntry(tx, record.again, undoId)
  if (!record?.standing) return
  const { entry } = record
  if (entry.is === 'contact') {
    const untyped = untypedChange(record, { ...record, standing: false })
    await moveCounters(tx, undoId, { ...record, entry }, undefined, untyped)
  }
  if (record.state !== 'free') {
    await takeBack(tx, record, undoId)
    return
  }
  await tx.dequeue([record.order])
  await tx.putEntries([{ ...record, state: 'withdrawn', standing: false }])
  await stopWaiting(tx, [record])
}

async function takeBack(
  tx: StorageWriter,
  record: EntryRecord,
  undoId: EntryId,
  partner?: EntryId,
): Promise<void> {
  const { v, campaign, unit, day, time } = record.entry
  const undo = { v, id: undoId, is: 'undo' as const, campaign, unit, day, time, undoes: record.id }
  await tx.putEntries([{ ...record, standing: false, ...(partner && { again: partner }) }])
  await noteUndecided(tx, [record])
  const first = firstOf(record)
  await queue(tx, { entry: undo, standing: false, first, ...(partner && { partner }) })
}

/** Writes an entry down and puts it at the end of the queue. */
export async function queue(
  tx: StorageWriter,
  record: Pick<
    EntryRecord,
    'entry' | 'standing' | 'inAll' | 'tapped' | 'partner' | 'first' | 'typeAsked'
  >,
): Promise<void> {
  const { id, day } = record.entry
  const [order] = await Promise.all([tx.enqueue(id), startWaiting(tx, record)])
  await tx.putEntries([{ ...record, id, day, order, state: 'free' }])
}
