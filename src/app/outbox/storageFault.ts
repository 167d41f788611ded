/** What is wrong with a storage: it is full, or the handle to it is dead and another may work. */
export type StorageFault = 'full' | 'dead'

/**
 * A closed or lost connection says one of these. An abort that nobody asked for is one too: the
 * browser has broken the transaction off, and none of it has happened.
 */
const deadNames = ['InvalidStateError', 'UnknownError', 'AbortError']

/** Reads what a storage throws, by its name: browsers give no other sign. */
export function storageFaultOf(error: unknown): StorageFault | undefined {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'QuotaExceededError') return 'full'
  return deadNames.includes(error.name) ? 'dead' : undefined
}
