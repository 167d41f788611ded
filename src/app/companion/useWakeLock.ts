import { useEffect } from 'react'

/**
 * Keeps the screen on while wanted, where the browser can. It lets go whenever the page is hidden,
 * and is asked anew when it is shown.
 */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !canStayAwake()) return undefined
    let lock: WakeLockSentinel | undefined
    let over = false

    const ask = async () => {
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return
      const given = await navigator.wakeLock.request('screen')
      if (over) await given.release()
      else lock = given
    }
    // Refused where the battery is low: then the screen goes off as ever.
    const look = () => void ask().catch(() => undefined)

    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', look)
      void lock?.release().catch(() => undefined)
    }
  }, [wanted])
}

export const canStayAwake = (): boolean => 'wakeLock' in navigator
