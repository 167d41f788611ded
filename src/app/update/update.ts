import type { Workbox } from 'workbox-window/build/workbox-window.prod.mjs'

const checkEveryMs = 60 * 60 * 1000

export type Update = ReturnType<typeof startUpdate>

/**
 * Keeps the shell on the device and notices when a newer one lies ready. It never takes over by
 * itself: a page is reloaded only where somebody has asked for it, so never between tap and tick.
 */
export function startUpdate() {
  let ready = false
  let asked = false
  const listeners = new Set<() => void>()
  let workbox: Workbox | undefined

  async function begin(): Promise<void> {
    // The first tap does not wait for it.
    const { Workbox: Box } = await import('workbox-window/build/workbox-window.prod.mjs')
    workbox = new Box('/sw.js')
    workbox.addEventListener('controlling', () => {
      // Another tab may have asked: this one goes on with what it has until it is asked too.
      if (asked) location.reload()
    })
    const registration = await workbox.register()
    if (registration) watch(registration)
  }

  /**
   * Workbox follows the first version that comes and no later one. Where two come one upon the other,
   * as from servers of different versions, the first never gets to wait, and nobody would be told.
   */
  function watch(registration: ServiceWorkerRegistration): void {
    const look = () => {
      // The very first one waits for a moment too, and for nobody.
      if (ready || !registration.waiting || !registration.active) return
      ready = true
      for (const listener of listeners) listener()
    }
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', look),
    )
    look()
  }

  // Without a service worker, as on a first visit that lost its network, the app works online.
  if ('serviceWorker' in navigator) begin().catch(() => undefined)
  setInterval(() => workbox?.update().catch(() => undefined), checkEveryMs)

  return {
    isReady: () => ready,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Takes the new version over and reloads this page. */
    apply() {
      asked = true
      workbox?.messageSkipWaiting()
    },
  }
}
