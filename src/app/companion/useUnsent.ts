import { useEffect, useState } from 'react'
import type { Unsent } from '../counter.ts'
import { useDevice } from '../DeviceContext.ts'

/** Nobody needs it sooner, and the tick of the next tap would have to wait for every reading. */
const readWithinMs = 1000

/**
 * What waits here, read once for whatever was written here or elsewhere, sent or shown within a second; undefined until
 * it has been read. Beside the counting, and so a reading that fails must not take the screen with it.
 */
export function useUnsent(): Unsent | undefined {
  const device = useDevice()
  const [unsent, setUnsent] = useState<Unsent>()
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      soon = undefined
      device.unsent().then(setUnsent, () => undefined)
    }
    const lookSoon = () => {
      soon ??= setTimeout(look, readWithinMs)
    }
    look()
    const stop = device.sync.subscribe(lookSoon)
    // Another tab, or the service worker, writes and sends as well.
    const deaf = device.changes.subscribe(lookSoon)
    document.addEventListener('visibilitychange', lookSoon)
    return () => {
      clearTimeout(soon)
      stop()
      deaf()
      document.removeEventListener('visibilitychange', lookSoon)
    }
  }, [device])
  return unsent
}
