import { useEffect, useState } from 'react'

/** The reading of a clock, taken anew every so often: for what is said of days and half-hours. */
export function useNow(nowMs: () => number, everyMs = 20_000): number {
  const [now, setNow] = useState(nowMs)
  useEffect(() => {
    const timer = setInterval(() => setNow(nowMs()), everyMs)
    return () => clearInterval(timer)
  }, [nowMs, everyMs])
  return now
}
