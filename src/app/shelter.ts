import { browserNotes, clearOtherCaches } from './canary/browserNotes.ts'
import type { Notes } from './canary/note.ts'
import { makeRoom } from './outbox/makeRoom.ts'
import type { Storage } from './outbox/storage.ts'
import type { Day } from '../contract/time.ts'

/** What a browser has to say and to give where the database is in danger. */
export type Shelter = {
  notes: Notes
  /** Asks the browser not to empty the database by itself. Undefined where that cannot be asked. */
  askToPersist: () => Promise<boolean | undefined>
  /** Whether it has said so before. */
  isPersisted: () => Promise<boolean | undefined>
  /** Lets go of what is not needed, that there may be room for what is. */
  makeRoom: (storage: Storage, today: Day) => Promise<void>
}

/** This browser's. Only pages have one: a worker has no localStorage, and asks nobody. */
export const browserShelter = (): Shelter => ({
  notes: browserNotes(),
  askToPersist: async () => navigator.storage?.persist?.().catch(() => undefined),
  isPersisted: async () => navigator.storage?.persisted?.().catch(() => undefined),
  async makeRoom(storage, today) {
    await clearOtherCaches()
    await makeRoom(storage, today)
  },
})
