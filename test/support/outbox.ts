import 'fake-indexeddb/auto'
import { openDb } from '../../src/app/db.ts'
import { counterKey } from '../../src/app/outbox/counters.ts'
import { openOutbox } from '../../src/app/outbox/outbox.ts'
import type { Storage, StorageWriter } from '../../src/app/outbox/storage.ts'
import type { Receipt } from '../../src/contract/delivery.ts'
import type { UnclaimedContact } from '../../src/contract/entry.ts'
import type { EntryId } from '../../src/contract/id.ts'
import { anId, anUnclaimedContact } from './builders.ts'

let opened = 0

/** When the outbox's tests take place, by a device whose clock is right. */
export const tapMs = Date.parse('2026-10-20T08:10:00Z')
/** Long after every strip has closed. */
export const laterMs = tapMs + 60_000

export const counted = ({ id }: { id: EntryId }): Receipt => ({
  id,
  state: 'counted',
  repeat: false,
})

/** A real outbox on a database of its own. */
export function anOutbox(storage: Storage = openDb(`outbox ${(opened += 1)}`)) {
  const outbox = openOutbox(storage)
  const tapped = (clockMs = tapMs, correctionMs = 0) => ({ clockMs, correctionMs })
  return {
    ...outbox,
    outbox,
    storage,
    tapped,
    /** A tap that is kept, and its contact. */
    async tap(changes: Record<string, unknown> = {}, at = tapped()): Promise<UnclaimedContact> {
      const contact = anUnclaimedContact(changes)
      await outbox.keep(contact, at)
      return contact
    },
    /** A change of mind after the tap, under the ids it would get if the contact were on its way. */
    async change(
      { id }: { id: EntryId },
      changes: Parameters<typeof outbox.refine>[1] = { quantity: 5 },
      at = tapped(),
    ) {
      const anew = { undo: anId(), contact: anId(), tapped: at }
      return { ...anew, id: await outbox.refine(id, changes, anew) }
    },
    claimAll: async (limit = 500, nowMs = laterMs) => (await outbox.claim(nowMs, limit)).entries,
    ids: async (limit = 500, nowMs = laterMs) =>
      (await outbox.claim(nowMs, limit)).entries.map(({ id }) => id),
    /** What stands on the keys for the day, direction and channel of a contact. */
    number: async (contact = anUnclaimedContact()) =>
      (await storage.read((tx) => tx.counters([counterKey(contact)])))[0],
    /** All there is in the database, to compare by. */
    contents: () =>
      storage.read(async (tx) => {
        const queue = await tx.oldest(10_000)
        const slots = ['seq', 'waiting', 'strip', 'skewMs'] as const
        return {
          queue,
          records: await tx.entries(queue.map(({ id }) => id)),
          slots: await Promise.all(slots.map((name) => tx.slot(name))),
          number: await tx.counters([counterKey(anUnclaimedContact())]),
        }
      }),
  }
}

/** A storage that breaks at the nth thing a write asks of it, as a full disk or a closed database does. */
export const breakingAt = (storage: Storage, nth: number): Storage => ({
  ...storage,
  write: (work) =>
    storage.write((tx) => {
      let asked = 0
      const fragile = Object.entries(tx).map(([name, ask]) => [
        name,
        (...words: never[]) => {
          asked += 1
          if (asked === nth) throw new DOMException('broken', 'QuotaExceededError')
          return (ask as (...words: never[]) => unknown)(...words)
        },
      ])
      return work(Object.fromEntries(fragile) as StorageWriter)
    }),
})
