import type { EntryRow } from './entryRow.ts'

const contentColumns = [
  ...(['kind', 'campaign', 'unit', 'day', 'time', 'task_area', 'channel', 'direction'] as const),
  ...(['contact_type', 'counterpart', 'marks', 'quantity', 'said', 'afterwards'] as const),
  ...(['version'] as const),
] satisfies (keyof EntryRow)[]

/**
 * Whether two rows say the same. Sequence, clock and device may differ: a cloned device, or one
 * that had to enrol anew, sends the same entry a second time and has not contradicted itself.
 */
export const sameContent = (a: EntryRow, b: EntryRow): boolean =>
  contentColumns.every((column) => a[column] === b[column]) &&
  withoutClock(a.rest) === withoutClock(b.rest) &&
  Buffer.compare(a.undoes ?? new Uint8Array(), b.undoes ?? new Uint8Array()) === 0

/** What else is said, without what was made of the clock at sending. */
function withoutClock(rest: string | null): string | null {
  if (rest === null || !rest.includes('"likely"')) return rest
  const { likely: _likely, ...others } = JSON.parse(rest) as Record<string, unknown>
  return Object.keys(others).length > 0 ? JSON.stringify(others) : null
}
