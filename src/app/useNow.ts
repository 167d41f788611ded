import { use, useEffect, useState } from 'react'
import { PageContext } from './PageContext.ts'

/** Somebody comes and looks: after a sleep, at another tab, with the mouse. */
const lookedAt = ['focus', 'pageshow', 'pointerover'] as const
/** A mouse that moves about need not have everything drawn anew. */
const freshForMs = 2_000

/**
 * The reading of a clock, taken anew every so often and whenever somebody looks: for what is said of
 * days and half-hours. By the timers of the window it is shown in, which others' hidden tabs slow down.
 */
export function useNow(nowMs: () => number, everyMs = 20_000): number {
  const page = use(PageContext)
  const [now, setNow] = useState(nowMs)
  useEffect(() => {
    const read = () => setNow(nowMs())
    const look = (event: Event) => {
      // A finger comes with its tap, which has nothing else drawn before its tick.
      if ((event as Partial<PointerEvent>).pointerType === 'touch') return
      setNow((before) => (isFresh(before, nowMs()) ? before : nowMs()))
    }
    const timer = page.setInterval(read, everyMs)
    for (const event of lookedAt) page.addEventListener(event, look, { passive: true })
    page.document.addEventListener('visibilitychange', look)
    return () => {
      page.clearInterval(timer)
      for (const event of lookedAt) page.removeEventListener(event, look)
      page.document.removeEventListener('visibilitychange', look)
    }
  }, [nowMs, everyMs, page])
  return now
}

const isFresh = (before: number, now: number) => now >= before && now - before < freshForMs
