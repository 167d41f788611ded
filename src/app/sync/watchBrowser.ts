import type { Device } from '../device.ts'

const refreshEveryMs = 10 * 60 * 1000

/**
 * Tells the device what the browser notices: a network that is back, a page that is shown or goes
 * away. `navigator.onLine` is not asked: it is wrong both ways, and a try costs little.
 */
export function watchBrowser(device: Device, askForBackgroundSync: () => void): void {
  let refreshedMs = Number.NEGATIVE_INFINITY
  const comeBack = () => {
    device.sync.prompt()
    if (device.nowMs() - refreshedMs < refreshEveryMs) return
    refreshedMs = device.nowMs()
    void device.refresh()
  }
  const goAway = () => {
    void device.closeStrip()
    askForBackgroundSync()
  }
  const look = () => (document.visibilityState === 'hidden' ? goAway() : comeBack())

  addEventListener('online', comeBack)
  addEventListener('pageshow', comeBack)
  addEventListener('pagehide', goAway)
  document.addEventListener('visibilitychange', look)
  setInterval(comeBack, refreshEveryMs)
  comeBack()
}
