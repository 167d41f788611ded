import type { Selection } from '../counter.ts'
import type { Storage, StorageWriter } from '../outbox/storage.ts'

/** What the count screen remembers of whoever uses it, so that it is the same when the page comes back. */
export const screenActsOf = (storage: Storage) => ({
  /** What a tap counts as from now on. */
  select: (selection: Selection): Promise<void> =>
    storage.write((tx) => tx.putSlot('selection', selection)),

  /** Somebody has put the message to all counters away. */
  messageSeen: (said: string): Promise<void> =>
    storage.write((tx) => tx.putSlot('messageSeen', said)),

  /** Somebody has begun the tour, or wants none: it is not offered again. */
  tourSeen: (): Promise<void> => storage.write((tx) => tx.putSlot('tour', 'seen')),
})

/** Offers the tour to whoever has joined; nobody who has had it is offered it again. */
export async function offerTour(tx: StorageWriter): Promise<void> {
  if ((await tx.slot('tour')) === undefined) await tx.putSlot('tour', 'offered')
}
