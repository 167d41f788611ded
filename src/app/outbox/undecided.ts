import type { EntryRecord, StorageWriter } from './storage.ts'

/** Whether a person has yet to decide if it counts, as the server last said. */
const isUndecided = ({ standing, receipt }: EntryRecord): boolean =>
  standing && (receipt?.state === 'held' || (receipt?.state === 'late' && !receipt.counted))

/** Keeps the number of undecided entries true where records are changed, or let go of. */
export async function noteUndecided(
  tx: StorageWriter,
  before: readonly EntryRecord[],
  after: readonly EntryRecord[] = [],
): Promise<void> {
  const by = after.filter(isUndecided).length - before.filter(isUndecided).length
  // What was held before there was this number was not added to it.
  if (by) await tx.putSlot('undecided', Math.max(0, ((await tx.slot('undecided')) ?? 0) + by))
}
