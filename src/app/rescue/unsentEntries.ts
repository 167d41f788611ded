import type { Entry } from '../../contract/entry.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Storage } from '../outbox/storage.ts'

/** More than a device can hold. IndexedDB takes no limit of 2^32 or more. */
const all = 1_000_000

/**
 * Everything that waits for a receipt, also what has been set aside. It is claimed first, so that
 * the file and what the device itself may deliver later can never say different things of one id.
 * Where nothing can be written any more, what was not claimed goes with the numbers it would get.
 */
export async function unsentEntries(
  storage: Storage,
  claimAll: Outbox['claimAll'],
): Promise<Entry[]> {
  try {
    return await claimAll(all)
  } catch {
    return storage.read(async (tx) => {
      const queued = await tx.oldest(all)
      let seq = (await tx.slot('seq')) ?? 0
      const records = await tx.entries(queued.map(({ id }) => id))
      return records.flatMap((record): Entry[] => {
        if (!record) return []
        const { entry } = record
        return ['seq' in entry ? entry : { ...entry, seq: (seq += 1) }]
      })
    })
  }
}
