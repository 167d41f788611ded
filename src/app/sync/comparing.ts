import type { StoreId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import type { Storage } from '../outbox/storage.ts'
import type { Fetch } from './deliver.ts'

type StoreName = { store: StoreId; generation: number }

export type Comparing = ReturnType<typeof createComparing>

/** A store as it is between two restores. */
const nameOf = ({ store, generation }: StoreName): string => `${store} ${generation}`

/**
 * Sees to it that what was received is compared with the server: at the start, once a day, and
 * whenever an answer names another generation than the one before it: the store has then been
 * restored from a backup. The work itself is loaded when it is due.
 */
export function createComparing({
  storage,
  fetch,
  today,
  added,
}: {
  storage: Storage
  fetch: Fetch
  today: () => Day
  /** Something is to be sent again. */
  added: () => void
}) {
  let heard: string | undefined
  let comparedOn: Day | undefined
  let running: Promise<void> | undefined

  async function compareNow(): Promise<void> {
    const day = today()
    if (comparedOn === day) return
    const { compareReceived } = await import('./compareReceived.ts')
    const { upTo, resent } = await compareReceived(storage, fetch)
    if (resent > 0) added()
    if (!upTo) return
    heard ??= nameOf(upTo)
    // If the store was restored meanwhile, nothing is known yet of what it is now.
    if (heard === nameOf(upTo)) comparedOn = day
  }

  /** Compares, unless that has been done today. Where it fails, the next occasion tries again. */
  function compare(): Promise<void> {
    running ??= compareNow()
      .catch(() => undefined)
      .finally(() => (running = undefined))
    return running
  }

  return {
    compare,
    /** An answer of our store has come. */
    hear(answer: StoreName): void {
      if (nameOf(answer) === heard) return
      heard = nameOf(answer)
      comparedOn = undefined
      void compare()
    },
  }
}
