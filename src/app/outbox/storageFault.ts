/** What is wrong with a storage: it is full, or the handle to it is dead and another may work. */
export type StorageFault = 'full' | 'dead'

type Thrown = { name?: string; inner?: unknown; failures?: readonly unknown[] }

/**
 * A closed or lost connection says one of these. An abort that nobody asked for is one too: the
 * browser has broken the transaction off, and none of it has happened.
 */
const deadNames = ['InvalidStateError', 'UnknownError', 'DatabaseClosedError', 'AbortError']

/**
 * Reads what a storage throws. Dexie reports a full disk as an AbortError with the reason inside,
 * and what failed in many rows at once as a list; browsers throw the reason itself.
 */
export function storageFaultOf(error: unknown): StorageFault | undefined {
  const names = namesIn(error)
  if (names.includes('QuotaExceededError')) return 'full'
  return names.some((name) => deadNames.includes(name)) ? 'dead' : undefined
}

function namesIn(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return []
  const { name, inner, failures } = error as Thrown
  return [...(name ? [name] : []), ...namesIn(inner), ...(failures ?? []).flatMap(namesIn)]
}
