import type { HeldReason } from '../../contract/delivery.ts'
import type { SyncNow } from '../tap/sendingMood.ts'
import type { Item } from './dayList.ts'

/** How a thing stands, as far as this device has been told. */
export type Standing =
  | { is: 'free' | 'waiting' | 'no_network' | 'aside' | 'counted' }
  | { is: 'late'; counted: boolean }
  | { is: 'held'; reason: HeldReason }
  | { is: 'withdrawn' | 'undone' | 'undo_waiting' | 'undone_there' | 'declined' | 'gone' }
  | { is: 'undo_held'; reason: HeldReason }
  | { is: 'undo_declined' }

/** Everything that can be said of a thing: where it is, and what the server answered last. */
export function standingOf({ record, undo }: Item, sync: SyncNow): Standing {
  const { state, receipt } = record
  if (!record.standing) {
    if (state === 'withdrawn') return { is: 'withdrawn' }
    if (undo?.receipt?.state === 'held') return { is: 'undo_held', reason: undo.receipt.reason }
    if (undo?.receipt?.state === 'declined') return { is: 'undo_declined' }
    return { is: undo && undo.state !== 'received' ? 'undo_waiting' : 'undone' }
  }
  if (state === 'free') return { is: 'free' }
  if (!receipt || state !== 'received') {
    if (record.asideUntilMs !== undefined) return { is: 'aside' }
    const stuck = sync.name === 'blocked' || (sync.failures ?? 0) > 0
    return { is: stuck ? 'no_network' : 'waiting' }
  }
  switch (receipt.state) {
    case 'late':
      return { is: 'late', counted: receipt.counted }
    case 'held':
      return { is: 'held', reason: receipt.reason }
    case 'undone':
      return { is: 'undone_there' }
    case 'counted':
    case 'declined':
    case 'gone':
      return { is: receipt.state }
  }
}

/** Whether it can be taken back: what no longer counts has nothing to take back. */
export const mayUndo = ({ record }: Item): boolean =>
  record.standing &&
  record.receipt?.state !== 'gone' &&
  record.receipt?.state !== 'declined' &&
  record.receipt?.state !== 'undone'

/** What somebody should see at once, also among many alike. */
export const isNotable = ({ is }: Standing): boolean =>
  [
    'held',
    'undo_held',
    'undo_declined',
    'late',
    'declined',
    'gone',
    'aside',
    'undone_there',
  ].includes(is)
