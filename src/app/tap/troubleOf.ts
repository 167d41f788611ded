/**
 * What to tell of a write that failed. Dexie reports a full disk as an AbortError with the reason
 * inside; browsers themselves as a QuotaExceededError.
 */
export function troubleOf(error: unknown): 'not_saved' | 'storage_full' {
  const { name, inner } = error as { name?: string; inner?: { name?: string } }
  const full = name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError'
  return full ? 'storage_full' : 'not_saved'
}
