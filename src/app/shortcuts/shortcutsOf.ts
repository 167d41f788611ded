import type { Storage } from '../outbox/storage.ts'
import type { ShortcutSettings } from './shortcutSettings.ts'

/** The keys of this device: they lie in its database, and go with it when it leaves its unit. */
export const shortcutsOf = (storage: Storage) => ({
  shortcuts: async (): Promise<ShortcutSettings> =>
    (await storage.read((tx) => tx.slot('shortcuts'))) ?? {},
  setShortcuts: (settings: ShortcutSettings): Promise<void> =>
    storage.write((tx) => tx.putSlot('shortcuts', settings)),
})
