import type { Storage } from './storage.ts'
import { storageFaultOf } from './storageFault.ts'

/**
 * A storage that makes room when it is full and does the same work once more. Nothing of a write
 * that found no room has happened.
 */
export const retryWhenFull = (storage: Storage, makeRoom: () => Promise<void>): Storage => ({
  read: storage.read,
  async write(work) {
    try {
      return await storage.write(work)
    } catch (error) {
      if (storageFaultOf(error) !== 'full') throw error
      await makeRoom().catch(() => undefined)
      return storage.write(work)
    }
  },
})
