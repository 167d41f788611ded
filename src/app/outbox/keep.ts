import type { UnclaimedContact } from '../../contract/entry.ts'
import type { EntryId } from '../../contract/id.ts'
import type { Refinement } from '../counter.ts'
import type { EntryRecord, StorageWriter } from './storage.ts'
import { firstOf, startWaiting, stopWaiting } from './waiting.ts'

/**
 * How long the sender leaves an entry free while its strip is open, so that a refinement or an
 * undo need not travel. The next tap and leaving the page end it sooner.
 */
export const freeForMs = 6000

/** The reading of the clock at a tap. */
export type Tapped = NonNullable<EntryRecord['tapped']>

/** The running number a contact is part of: its channel's on the key, for a day and a direction. */
export const counterKey = (
  contact: Pick<UnclaimedContact, 'campaign' | 'unit' | 'day' | 'direction' | 'channel'>,
): string =>
  [contact.campaign, contact.unit, contact.day, contact.direction, contact.channel].join(' ')

/**
 * Keeps a contact, queues it and counts it: all of it, or nothing.
 *
 * @param first the first entry of the same contact, where it is counted once more
 */
export async function keepContact(
  tx: StorageWriter,
  contact: UnclaimedContact,
  tapped: Tapped,
  first?: EntryId,
): Promise<void> {
  await queue(tx, { entry: contact, standing: true, tapped, ...(first && { first }) })
  await tx.addToCounter(counterKey(contact), contact.quantity)
  await tx.putSlot('strip', { entry: contact.id, untilMs: tapped.clockMs + freeForMs })
}

/**
 * Changes a contact. While it is free, in its place and under its id; once a sender has claimed
 * it, by an undo and a new contact that travel together.
 *
 * @returns the id under which the contact now stands, or undefined where it no longer does
 */
export async function refineContact(
  tx: StorageWriter,
  id: EntryId,
  changes: Refinement,
  anew: { undo: EntryId; contact: EntryId; tapped: Tapped },
): Promise<EntryId | undefined> {
  const record = await tx.entry(id)
  if (record?.entry.is !== 'contact') return undefined
  // A first try whose end nobody was told of may have happened: then it stands under its new id.
  if (!record.standing) return (await tx.entry(anew.contact))?.id
  const { seq: _seq, ...before } = record.entry as UnclaimedContact & { seq?: number }
  const after: UnclaimedContact = { ...before, ...changes }
  await tx.addToCounter(counterKey(after), after.quantity - before.quantity)

  if (record.state === 'free') {
    await tx.putEntries([{ ...record, entry: after }])
    return id
  }
  await takeBack(tx, record, anew.undo, anew.contact)
  const contact = { ...after, id: anew.contact }
  await queue(tx, {
    entry: contact,
    standing: true,
    tapped: anew.tapped,
    partner: anew.undo,
    first: firstOf(record),
  })
  await tx.putSlot('strip', {
    entry: anew.contact,
    untilMs: anew.tapped.clockMs + freeForMs,
  })
  return anew.contact
}

/**
 * Takes a contact or a quiet day back: withdrawn while it is free, undone by another entry once it may be on its
 * way. Does nothing where it has been taken back already.
 */
export async function undoEntry(tx: StorageWriter, id: EntryId, undoId: EntryId): Promise<void> {
  const record = await tx.entry(id)
  if (!record?.standing) return
  const { entry } = record
  if (entry.is === 'contact') await tx.addToCounter(counterKey(entry), -entry.quantity)
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
  await tx.putEntries([{ ...record, standing: false }])
  const first = firstOf(record)
  await queue(tx, { entry: undo, standing: false, first, ...(partner && { partner }) })
}

/** Writes an entry down and puts it at the end of the queue. */
export async function queue(
  tx: StorageWriter,
  record: Pick<EntryRecord, 'entry' | 'standing' | 'tapped' | 'partner' | 'first'>,
): Promise<void> {
  const { id, day } = record.entry
  const order = await tx.enqueue(id)
  const queued: EntryRecord = { ...record, id, day, order, state: 'free' }
  await startWaiting(tx, queued)
  await tx.putEntries([queued])
}
