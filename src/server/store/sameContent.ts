import { readEntry } from '../../domain/admission.ts'
import type { DeviceId, MunicipalityId } from '../../contract/id.ts'
import { dayOfNumber } from './calendar.ts'
import { claimOfRow } from './claimOfRow.ts'
import { type EntryRow, rowOf } from './entryRow.ts'

const contentColumns = [
  ...(['kind', 'campaign', 'unit', 'day', 'time', 'task_area', 'channel', 'direction'] as const),
  ...(['contact_type', 'counterpart', 'marks', 'quantity', 'said', 'afterwards'] as const),
  ...(['version'] as const),
] satisfies (keyof EntryRow)[]

/**
 * Whether two rows say the same. Sequence, clock and device may differ: a cloned device, or one
 * that had to enrol anew, sends the same entry a second time and has not contradicted itself.
 */
export function sameContent(one: EntryRow, other: EntryRow): boolean {
  // What an older server kept unread is the same once it is understood: sent again, it contradicts nothing.
  const isReadOnce = (one.kind === 'unreadable') !== (other.kind === 'unreadable')
  const [a, b] = isReadOnce ? [asRead(one), asRead(other)] : [one, other]
  return (
    contentColumns.every((column) => a[column] === b[column]) &&
    withoutClock(a.rest) === withoutClock(b.rest) &&
    Buffer.compare(a.undoes ?? new Uint8Array(), b.undoes ?? new Uint8Array()) === 0
  )
}

function asRead(row: EntryRow): EntryRow {
  if (row.kind !== 'unreadable' || row.device === null) return row
  const reading = readEntry(claimOfRow(row))
  if (!('entry' in reading)) return row
  const { municipality, device, received } = row
  const today = dayOfNumber(received ?? 0)
  const origin = { municipality: municipality as MunicipalityId, device: device as DeviceId, today }
  return rowOf(origin, reading.entry, { state: 'held', reason: 'newer_schema' })
}

/** What else is said, without what was made of the clock at sending. */
function withoutClock(rest: string | null): string | null {
  if (rest === null || !rest.includes('"likely"')) return rest
  const { likely: _likely, ...others } = JSON.parse(rest) as Record<string, unknown>
  return Object.keys(others).length > 0 ? JSON.stringify(others) : null
}
