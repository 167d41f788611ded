import type { Slots } from '../outbox/storage.ts'
import type { OtherTabs, Touched } from './changes.ts'

const name = 'taellevaerk-changes'

/**
 * Other tabs and the service worker, where the browser has a channel to them. A page that has not
 * heard them, because it was laid aside or has no such channel, reads all anew when it is seen again.
 */
export function otherTabs(): OtherTabs {
  let channel: BroadcastChannel | undefined
  return {
    tell(touched) {
      const on = channel ?? channelToOthers()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
      on?.postMessage(touched === 'all' ? touched : [...touched])
      if (!channel) on?.close()
    },
    listen(hear) {
      const open = () => {
        channel = channelToOthers()
        channel?.addEventListener('message', ({ data }) => hear(touchedIn(data)))
      }
      open()
      // A browser that lays a page aside, to come back to it, does so only with closed channels.
      window.addEventListener('pagehide', ({ persisted }) => {
        if (!persisted) return
        channel?.close()
        channel = undefined
      })
      window.addEventListener('pageshow', ({ persisted }) => {
        if (!persisted) return
        open()
        hear('all')
      })
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') hear('all')
      })
    },
  }
}

/** Where storage is forbidden, so may be this; then there is nothing to tell of either. */
function channelToOthers(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name)
  } catch {
    return undefined
  }
}

/** The other tab may run another version of the app. */
const touchedIn = (said: unknown): Touched =>
  Array.isArray(said) ? new Set(said as (keyof Slots)[]) : 'all'
