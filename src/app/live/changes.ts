import type { Slots, Storage } from '../outbox/storage.ts'
import { soon } from './soon.ts'

type Slot = keyof Slots

/** What has changed: entries and numbers, and these slots. Whoever cannot know says that all have. */
export type Touched = ReadonlySet<Slot> | 'all'

/** Other tabs and the service worker: they write to the same database. */
export type OtherTabs = {
  tell: (touched: Touched) => void
  /** Left out where nobody looks, as in a service worker. */
  listen?: (hear: (touched: Touched) => void) => void
}

/** Who is told of what is written, here and in other tabs. */
export function createChanges(others?: OtherTabs) {
  const listeners = new Set<(touched: Touched) => void>()
  let untold: Touched | undefined

  const hear = (touched: Touched) => {
    for (const listener of listeners) listener(touched)
  }
  others?.listen?.(hear)

  /** Once for whatever is written in one go, and after whoever has written it has heard of its end. */
  function tell(touched: Touched = 'all'): void {
    if (!untold) soon(tellNow)
    untold = both(untold, touched)
  }
  function tellNow(): void {
    const touched = untold ?? 'all'
    untold = undefined
    hear(touched)
    others?.tell(touched)
  }

  return {
    tell,

    /** Hears of everything, or of what may have touched one of the slots. */
    subscribe(heard: () => void, of?: readonly Slot[]): () => void {
      const listener = (touched: Touched) => {
        if (!of || touched === 'all' || of.some((slot) => touched.has(slot))) heard()
      }
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    /** A storage of whose writes is told: also of those that failed, for they may have happened. */
    watching: (storage: Storage): Storage => ({
      read: storage.read,
      async write(work) {
        let touched: Touched = new Set<Slot>()
        try {
          return await storage.write((tx) =>
            work({
              ...tx,
              putSlot(name, value) {
                touched = both(touched, new Set<Slot>([name]))
                return tx.putSlot(name, value)
              },
              forgetDevice() {
                touched = 'all'
                return tx.forgetDevice()
              },
            }),
          )
        } finally {
          if (others || listeners.size > 0) tell(touched)
        }
      },
    }),
  }
}

const both = (one: Touched = new Set(), other: Touched): Touched =>
  one === 'all' || other === 'all' ? 'all' : new Set([...one, ...other])
