import type { Storage } from './storage.ts'
import { storageFaultOf } from './storageFault.ts'

/** A storage as one connection has it. */
export type Handle = Storage & { close: () => void }

/**
 * A storage that outlives its handle. Browsers close connections under the app, in the background
 * above all: then the handle is dropped, another opened, and the same work done once more. What
 * fails twice has failed. Work may thus run twice, also where the first time happened and nobody
 * was told; so it must end the same either way.
 */
export function reopening(open: () => Handle): Handle {
  let handle = open()
  let closed = false

  async function lastingly<Result>(run: (on: Storage) => Promise<Result>): Promise<Result> {
    const used = handle
    try {
      return await run(used)
    } catch (error) {
      if (closed || storageFaultOf(error) !== 'dead') throw error
      // Several at once find out that it is dead; one of them replaces it.
      if (handle === used) {
        used.close()
        handle = open()
      }
      return run(handle)
    }
  }

  return {
    read: (work) => lastingly((on) => on.read(work)),
    write: (work) => lastingly((on) => on.write(work)),
    close() {
      closed = true
      handle.close()
    },
  }
}
