import type { EntryId } from '../../contract/id.ts'
import { writtenMs } from '../../domain/entryId.ts'
import { dayOf, halfHourOf } from '../../domain/moment.ts'
import type { Unsent } from '../counter.ts'
import type { EntryRecord, Slots, StorageReader, StorageWriter } from './storage.ts'

/**
 * What waits is counted as a person would: a contact that was changed or taken back is one, however
 * many entries that took. All of them name the first, and it keeps how many others are queued.
 */

export const isUnsent = ({ state }: EntryRecord): boolean => state === 'free' || state === 'claimed'

const waits = (first: EntryRecord): boolean => isUnsent(first) || (first.others ?? 0) > 0

/** The first entry of the same contact: itself, where nothing came before. */
export const firstOf = ({ first, id }: EntryRecord): EntryId => first ?? id

/** An entry has been queued. */
export async function startWaiting(
  tx: StorageWriter,
  { first: id }: Pick<EntryRecord, 'first'>,
): Promise<void> {
  const first = id && (await tx.entry(id))
  if (first) await tx.putEntries([{ ...first, others: (first.others ?? 0) + 1 }])
  if (!first || !waits(first)) await addToWaiting(tx, 1)
}

/** Entries have left the queue. */
export async function stopWaiting(tx: StorageWriter, gone: readonly EntryRecord[]): Promise<void> {
  const left = new Map<EntryId, number>()
  for (const record of gone) {
    const first = firstOf(record)
    left.set(first, (left.get(first) ?? 0) + (record.first ? 1 : 0))
  }
  const firsts = (await tx.entries([...left.keys()])).flatMap((first) => {
    const others = first && (left.get(first.id) ?? 0)
    return first && others ? { ...first, others: (first.others ?? 0) - others } : (first ?? [])
  })
  await tx.putEntries(firsts.filter(({ id }) => left.get(id)))
  await addToWaiting(tx, -firsts.filter((first) => !waits(first)).length)
}

async function addToWaiting(tx: StorageWriter, by: number): Promise<void> {
  await tx.putSlot('waiting', ((await tx.slot('waiting')) ?? 0) + by)
}

/** How much is unsent, and since when, and what waits for a person. Asks three rows, however much there is. */
export async function unsentIn(
  tx: StorageReader,
  slots: Promise<Pick<Partial<Slots>, 'waiting' | 'undecided'>> = tx.slots('waiting', 'undecided'),
): Promise<Unsent> {
  const [[oldest], { waiting = 0, undecided }] = await Promise.all([tx.oldest(1), slots])
  if (!oldest) return { n: 0, oldest: undefined, undecided }
  // Whatever became of the number: while something is queued, nothing says that all has been sent.
  const n = Math.max(1, waiting)
  return { n, oldest: queuedIn(oldest.id), undecided }
}

/** An entry may be about an earlier time; its id bears the half-hour in which it was made. */
function queuedIn(id: EntryId): Unsent['oldest'] {
  const ms = writtenMs(id)
  return { day: dayOf(ms), time: halfHourOf(ms) }
}
