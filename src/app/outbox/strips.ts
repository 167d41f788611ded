import type { Timers } from '../sync/sync.ts'
import { freeForMs } from './keep.ts'

/** Tells the sender when a strip has closed, and its entry may go. */
export function createStrips({
  timers,
  added,
  askForBackgroundSync,
}: {
  timers: Timers
  added: () => void
  askForBackgroundSync: () => void
}) {
  let strip: unknown
  /** When the time is up in which an entry is left alone, the sender hears of it. */
  const open = () => {
    timers.clear(strip)
    strip = timers.set(freeForMs + 50, added)
  }
  // One may have been left open by the page before this one.
  open()
  return {
    open,
    /** An entry with a strip of its own is on disk: the strip before it has closed. */
    kept() {
      added()
      open()
      askForBackgroundSync()
    },
  }
}
