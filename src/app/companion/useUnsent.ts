import { useEffect, useState } from 'react'
import type { Unsent } from '../counter.ts'
import { useDevice } from '../DeviceContext.ts'

/**
 * What waits here, read whenever something was written, sent or shown; undefined until it has been
 * read. Beside the counting, and so a reading that fails must not take the screen with it.
 */
export function useUnsent(): Unsent | undefined {
  const device = useDevice()
  const [unsent, setUnsent] = useState<Unsent>()
  useEffect(() => {
    const look = () => {
      device.unsent().then(setUnsent, () => undefined)
    }
    look()
    const stop = device.sync.subscribe(look)
    document.addEventListener('visibilitychange', look)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', look)
    }
  }, [device])
  return unsent
}
