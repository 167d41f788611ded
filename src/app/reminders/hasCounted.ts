import type { UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import type { StorageReader } from '../outbox/storage.ts'

/** Whether anything stands of a unit's day on this device: a contact, or word that there was none. */
export async function hasCounted(tx: StorageReader, unit: UnitId, day: Day): Promise<boolean> {
  const records = await tx.ofDay(day)
  const undone = new Set(
    records.flatMap(({ entry }) => (entry.is === 'undo' ? [entry.undoes] : [])),
  )
  return records.some(
    ({ id, entry, state }) =>
      entry.is !== 'undo' && entry.unit === unit && state !== 'withdrawn' && !undone.has(id),
  )
}
