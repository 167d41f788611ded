import type { DevicePorts } from './device.ts'
import type { Storage } from './outbox/storage.ts'

/** The tag under which the browser is asked to run the sender when no page is left. */
export const backgroundSyncTag = 'outbox'

const senderLock = 'taellevaerk-sender'
const longestWaitMs = 60_000

type SyncRegistration = ServiceWorkerRegistration & {
  sync?: { register: (tag: string) => Promise<void> }
}

/**
 * Page and service worker send one at a time where the browser has locks; both are right without.
 * So whoever has waited for a minute goes on: a frozen tab must not keep the others from sending.
 */
const alone: DevicePorts['alone'] = async (work) => {
  if (!navigator.locks) return work()
  let begun = false
  const signal = AbortSignal.timeout(longestWaitMs)
  try {
    return await navigator.locks.request(senderLock, { signal }, () => {
      begun = true
      return work()
    })
  } catch (error) {
    if (begun) throw error
    return work()
  }
}

/** The real world: this browser's clock, chance, network, locks and database. */
export function browserPorts(storage: Storage): DevicePorts {
  let registration: SyncRegistration | undefined
  void navigator.serviceWorker?.ready.then((ready) => (registration = ready))
  return {
    storage,
    fetch: (path, init) => fetch(path, init),
    deviceMs: () => Date.now(),
    random: () => Math.random(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    timers: {
      set: (ms, then) => setTimeout(then, ms),
      clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout> | undefined),
    },
    alone,
    askForBackgroundSync: () => {
      // Refused or unknown (Safari, Firefox): the page's own sender carries it.
      registration?.sync?.register(backgroundSyncTag).catch(() => undefined)
    },
  }
}
