import type { Selection } from './counter.ts'
import type { Storage } from './outbox/storage.ts'
import type { ShortcutSettings } from './shortcuts/shortcutSettings.ts'

/** What somebody has chosen on this device. It lies in its database, and goes with it. */
export const choicesOf = (storage: Storage) => ({
  /** What a tap counts as from now on; kept, so that it is the same when the page comes back. */
  select: (selection: Selection): Promise<void> =>
    storage.write((tx) => tx.putSlot('selection', selection)),

  /** Somebody has put the message to all counters away. */
  messageSeen: (said: string): Promise<void> =>
    storage.write((tx) => tx.putSlot('messageSeen', said)),

  /** Which keys of the keyboard do what. */
  shortcuts: async (): Promise<ShortcutSettings> =>
    (await storage.read((tx) => tx.slot('shortcuts'))) ?? {},

  setShortcuts: (settings: ShortcutSettings): Promise<void> =>
    storage.write((tx) => tx.putSlot('shortcuts', settings)),
})
