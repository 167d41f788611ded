import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect } from 'react'
import { showBadge } from '../badge.ts'
import { useDevice } from '../DeviceContext.ts'

/** Keeps the number on the app's icon equal to what waits here. */
export function useBadge(): void {
  const device = useDevice()
  const unsent = useLiveQuery(() => device.unsent(), [device])
  const n = unsent?.n
  useEffect(() => {
    if (n !== undefined) showBadge(n)
  }, [n])
}
