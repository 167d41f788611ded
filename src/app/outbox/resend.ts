import type { EntryId } from '../../contract/id.ts'
import type { EntryRecord, Storage, StorageWriter } from './storage.ts'
import { noteUndecided } from './undecided.ts'
import { startWaiting } from './waiting.ts'

/** So many at once: a tap that comes meanwhile waits for a few milliseconds at most. */
const groupsAtOnce = 50

/**
 * Puts received entries that the server turns out to lack back into the queue, in their old order:
 * just as they were sent, under the same id and `seq`. An undo and what takes its place go back in
 * one transaction, so that no delivery ever holds the one without the other.
 *
 * @returns how many there were
 */
export async function resend(storage: Storage, lacking: readonly EntryRecord[]): Promise<number> {
  const groups = groupsOf(lacking.toSorted((a, b) => a.order - b.order))
  let resent = 0
  for (let at = 0; at < groups.length; at += groupsAtOnce) {
    const ids = groups.slice(at, at + groupsAtOnce).flat()
    resent += await storage.write((tx) => enqueueAgain(tx, ids))
  }
  return resent
}

function groupsOf(records: readonly EntryRecord[]): EntryId[][] {
  const ids = new Set(records.map(({ id }) => id))
  return records.flatMap(({ id, partner }) => {
    if (!ids.delete(id)) return []
    return [partner && ids.delete(partner) ? [id, partner] : [id]]
  })
}

async function enqueueAgain(tx: StorageWriter, ids: readonly EntryId[]): Promise<number> {
  let resent = 0
  for (const id of ids) {
    const record = await tx.entry(id)
    // Another tab may have been quicker.
    if (record?.state !== 'received') continue
    // A contact of which something else waits is counted among what waits already.
    if (record.first !== undefined || !record.others) await startWaiting(tx, record)
    const { receipt: _receipt, ...lasting } = record
    await noteUndecided(tx, [record])
    await tx.putEntries([{ ...lasting, state: 'claimed', order: await tx.enqueue(id) }])
    resent += 1
  }
  return resent
}
