import { useEffect } from 'react'

/**
 * Keeps the screen on while wanted, where the browser can. The browser lets go whenever the page is hidden,
 * or when it sees fit, and is asked anew.
 */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !canStayAwake()) return undefined
    let lock: WakeLockSentinel | undefined
    let over = false
    let asking = false

    const ask = async () => {
      const { visibilityState } = document
      // One that is asked for while another is on its way would be let go by nobody.
      if (over || asking || visibilityState !== 'visible' || lock?.released === false) return
      asking = true
      const given = await navigator.wakeLock.request('screen').finally(() => (asking = false))
      if (over) return given.release()
      lock = given
      given.addEventListener('release', look)
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
