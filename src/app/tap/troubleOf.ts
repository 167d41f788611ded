/** A write that failed. After a tap nothing was counted; after a change what was counted stands. */
export type Trouble = { of: 'tap' | 'change'; is: 'not_saved' | 'storage_full' }

/**
 * What to tell of a write that failed. Dexie reports a full disk as an AbortError with the reason
 * inside; browsers themselves as a QuotaExceededError.
 */
export function troubleOf(of: Trouble['of'], error: unknown): Trouble {
  const { name, inner } = error as { name?: string; inner?: { name?: string } }
  const full = name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError'
  return { of, is: full ? 'storage_full' : 'not_saved' }
}
