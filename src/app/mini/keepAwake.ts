import type { Device } from '../device.ts'
import type { Page } from '../PageContext.ts'
import { watchBrowser } from '../sync/watchBrowser.ts'

const everyMs = 5000

/**
 * While the mini counter is on top, the page it belongs to is mostly hidden, and its timers run once a
 * minute. The window that is seen has timers of its own: by them the device sends what may go, and
 * hears of networks, sleeps and closing as from the page itself.
 */
export function keepAwake(device: Device, page: Page): void {
  watchBrowser(device, () => {}, reportError, page)
  page.setInterval(() => {
    if (document.visibilityState === 'hidden') device.sync.added()
  }, everyMs)
}
