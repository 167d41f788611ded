import type { Receipt } from '../../contract/delivery.ts'
import type { Entry, UnclaimedContact } from '../../contract/entry.ts'
import type { DeviceId, EntryId } from '../../contract/id.ts'
import { StorageEmptied } from '../canary/canary.ts'
import type { Refinement, Unsent } from '../counter.ts'
import { isDatabaseOf } from '../join/identity.ts'
import { claimEntries, claimEverything, type Portion, setAsideForMs } from './claim.ts'
import { keepContact, refineContact, type Tapped, undoEntry } from './keep.ts'
import type { EntryRecord, Storage, StorageReader } from './storage.ts'
import { noteUndecided } from './undecided.ts'
import { stopWaiting, unsentIn } from './waiting.ts'

export type Outbox = ReturnType<typeof openOutbox>

/**
 * What has been tapped on this device and what the server has not answered for. Every verb is one
 * transaction; when it resolves it is on disk. Nothing ever empties it but receipts, id by id.
 */
export const openOutbox = (storage: Storage) => ({
  /**
   * Keeps a tap: in the database that this device has joined with, where a device is named, and in
   * no other. Where the type of it is asked for, it is among the untyped until it has one.
   *
   * @param more `tries`: how often the same was tried before, each time without knowing how it ended
   */
  keep(
    contact: UnclaimedContact,
    tapped: Tapped,
    device?: DeviceId,
    more: { typeAsked?: boolean | undefined; tries?: number } = {},
  ): Promise<void> {
    let { tries = 0 } = more
    return storage.write(async (tx) => {
      tries += 1
      // A first try whose end nobody was told of may have happened: a second would count double.
      if (tries > 1 && (await tx.entry(contact.id))) return
      await Promise.all([keepContact(tx, contact, tapped, more), device && isOf(tx, device)])
    })
  },

  refine: (
    id: EntryId,
    changes: Refinement,
    anew: { undo: EntryId; contact: EntryId; tapped: Tapped },
  ): Promise<EntryId | undefined> => storage.write((tx) => refineContact(tx, id, changes, anew)),

  undo: (id: EntryId, undoId: EntryId): Promise<void> =>
    storage.write((tx) => undoEntry(tx, id, undoId)),

  /** The strip has closed before its time: the sender may take its entry. */
  closeStrip: (): Promise<void> =>
    storage.write(async (tx) => {
      const strip = await tx.slot('strip')
      if (strip && strip.untilMs > 0) await tx.putSlot('strip', { ...strip, untilMs: 0 })
    }),

  /** The next delivery; empty when there is nothing that may go now. */
  claim: (nowMs: number, limit: number): Promise<Portion> =>
    storage.write((tx) => claimEntries(tx, { nowMs, limit })),

  /** Everything there is, claimed at once: for a file that is to hold it. */
  claimAll: (limit: number): Promise<Entry[]> => storage.write((tx) => claimEverything(tx, limit)),

  /**
   * Lets go of exactly the sent entries that a receipt names; everything else stays queued. Gives
   * how many still waited until now.
   */
  settle: (
    sent: readonly Entry[],
    receipts: readonly Receipt[],
    skewMs: number | undefined,
  ): Promise<number> =>
    storage.write(async (tx) => {
      const byId = new Map(receipts.map((receipt) => [receipt.id, receipt]))
      const records = await tx.entries(sent.map(({ id }) => id))
      const received = records.flatMap((record) => {
        const receipt = record && byId.get(record.id)
        return receipt && record.state === 'claimed' ? [withReceipt(record, receipt)] : []
      })
      await tx.putEntries(received)
      await noteUndecided(tx, [], received)
      await tx.dequeue(received.map(({ order }) => order))
      await stopWaiting(tx, received)
      if (skewMs !== undefined) await tx.putSlot('skewMs', skewMs)
      return received.length
    }),

  /** Lets the others pass entries that were refused alone. They keep their place in the queue. */
  setAside: (entries: readonly Entry[], nowMs: number): Promise<void> =>
    storage.write(async (tx) => {
      const records = await tx.entries(entries.map(({ id }) => id))
      const asideUntilMs = nowMs + setAsideForMs
      const refused = records.flatMap((record) =>
        record?.state === 'claimed' ? [{ ...record, asideUntilMs }] : [],
      )
      await tx.putEntries(refused)
    }),

  unsent: (): Promise<Unsent> => storage.read((tx) => unsentIn(tx)),
})

async function isOf(tx: StorageReader, device: DeviceId): Promise<void> {
  if (!(await isDatabaseOf(tx, device))) throw new StorageEmptied()
}

function withReceipt(record: EntryRecord, receipt: Receipt): EntryRecord {
  const { tapped: _tapped, asideUntilMs: _aside, ...lasting } = record
  return { ...lasting, state: 'received', receipt }
}
