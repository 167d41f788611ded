import type { Device } from '../device.ts'

const refreshEveryMs = 10 * 60 * 1000

/** As much of the device as the browser has something to tell. */
type Watched = Pick<Device, 'nowMs' | 'refresh' | 'closeStrip'> & {
  sync: Pick<Device['sync'], 'prompt'>
}

/** As much of a page as is listened to; a simulation has many of them. */
type Page = {
  addEventListener: (event: string, heard: () => void) => void
  document: Pick<Document, 'visibilityState'> & Pick<Page, 'addEventListener'>
  setInterval: (run: () => void, ms: number) => unknown
}

/**
 * Tells the device what the browser notices: a network that is back, a page that is shown or goes
 * away. `navigator.onLine` is not asked: it is wrong both ways, and a try costs little.
 */
export function watchBrowser(
  device: Watched,
  askForBackgroundSync: () => void,
  report: (error: unknown) => void = reportError,
  page: Page = globalThis,
): void {
  let refreshedMs = Number.NEGATIVE_INFINITY
  const comeBack = () => {
    device.sync.prompt()
    // A clock that was put back must not keep what has changed away for as long as that.
    const sinceMs = device.nowMs() - refreshedMs
    if (sinceMs >= 0 && sinceMs < refreshEveryMs) return
    refreshedMs = device.nowMs()
    device.refresh().catch((error: unknown) => {
      // Nothing was learnt, so the next occasion counts as the first.
      refreshedMs = Number.NEGATIVE_INFINITY
      report(error)
    })
  }
  const goAway = () => {
    device.closeStrip().catch((error: unknown) => {
      // The strip runs out by itself; the rest need not wait for it. If it is the storage that is
      // broken, the sender fails on it too, and the screen says so.
      device.sync.prompt()
      report(error)
    })
    askForBackgroundSync()
  }
  const look = () => (page.document.visibilityState === 'hidden' ? goAway() : comeBack())

  page.addEventListener('online', comeBack)
  page.addEventListener('pageshow', comeBack)
  page.addEventListener('pagehide', goAway)
  page.document.addEventListener('visibilitychange', look)
  page.setInterval(comeBack, refreshEveryMs)
  comeBack()
}
