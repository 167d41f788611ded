import type { Decided, Why } from '../../contract/decision.ts'
import { HalfHour } from '../../contract/time.ts'
import { halfHourOf, startOf } from '../../domain/moment.ts'
import { timeNumber } from '../store/calendar.ts'
import type { EntryRow } from '../store/entryRow.ts'

/** Something that a person may decide of an entry, and how that stands. */
export type Matter = { why: Why; stands: Decided }

export type Weighed = Pick<
  EntryRow,
  'state' | 'reason' | 'counted' | 'decided' | 'doubtful' | 'day' | 'time' | 'rest'
> &
  Pick<EntryRow, 'placed_day' | 'placed_time'>

/**
 * What a person may decide of an entry: whether it counts, where that was ever in doubt, and where,
 * if its clock was off. Both may be so, the one after the other.
 */
export const mattersOf = (row: Weighed): Matter[] =>
  [admissionOf(row), clockOf(row)].filter((matter) => matter !== undefined)

/** `reason` stays with a decided entry, and late is what has none. What was undone needs no decision. */
function admissionOf({ state, reason, counted, decided }: Weighed): Matter | undefined {
  const why = reason ?? 'late'
  if (state === 'held' || (state === 'late' && counted === 0)) return { why, stands: 'waiting' }
  if (state === 'declined') return { why, stands: 'declined' }
  return decided === 1 && state !== 'undone' ? { why, stands: 'taken' } : undefined
}

/**
 * One that was let in because another day was the likelier has been placed by that decision. Where the
 * likely half-hour is its own there is nothing to choose between.
 */
function clockOf(row: Weighed): Matter | undefined {
  const { doubtful, counted, reason, day, time, placed_day: placed, placed_time: at } = row
  if (doubtful !== 1 || counted !== 1 || reason === 'not_a_count_day') return undefined
  const likely = likelyOf(row)
  if (likely && timeNumber(likely) === time) return undefined
  if (placed === null || placed === undefined) return { why: 'clock', stands: 'waiting' }
  return { why: 'clock', stands: placed === day && at === time ? 'declined' : 'taken' }
}

/** The half-hour that an entry more likely was, where its clock was off and its app could tell. */
export function likelyOf({
  doubtful,
  rest,
}: Pick<EntryRow, 'doubtful' | 'rest'>): HalfHour | undefined {
  if (doubtful !== 1 || rest === null) return undefined
  const { likely } = JSON.parse(rest) as { likely?: unknown }
  const { data: half } = HalfHour.safeParse(likely)
  return half && halfHourOf(startOf(half)) === half ? half : undefined
}
