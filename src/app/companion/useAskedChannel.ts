import { useEffect } from 'react'
import { pages } from '../../contract/pages.ts'

/** Where the browser has it: what the app is opened with while it is open already. */
type LaunchQueue = { setConsumer: (hear: (launch: { targetURL?: string }) => void) => void }

/**
 * A shortcut to a channel opens the app with that key in focus, for a thumb or Enter to press. It
 * never counts by itself: an address may be opened by anybody, from anywhere.
 */
export function useAskedChannel(isItsScreen: boolean): void {
  useEffect(() => {
    if (!isItsScreen) return
    if (focusOn(location.search))
      history.replaceState(history.state, '', pages.count + location.hash)
    // A counter that is open is not loaded anew for it: nothing that stands on it is lost.
    const { launchQueue } = globalThis as { launchQueue?: LaunchQueue }
    launchQueue?.setConsumer(({ targetURL }) => {
      if (targetURL) focusOn(new URL(targetURL).search)
    })
  }, [isItsScreen])
}

/** Whether a channel was asked for; its key is in focus, where there is one. */
function focusOn(search: string): boolean {
  const asked = new URLSearchParams(search).get('channel')
  const keys = [...document.querySelectorAll<HTMLElement>('.key')]
  const key = keys.find(({ dataset }) => dataset['channel'] === asked)
  key?.focus()
  key?.scrollIntoView({ block: 'nearest' })
  return asked !== null
}
