import { use, useEffect, useRef, useState } from 'react'
import { PageContext } from '../PageContext.ts'
import { type Hands, watchHands } from './hands.ts'

/**
 * A value as the screen shows it where it takes room above the keys: it is taken over between taps,
 * so that no key moves under a finger. What is there from the start shows at once.
 */
export function useQuietly<Value extends string | undefined>(latest: Value): Value {
  const page = use(PageContext)
  const [shown, show] = useState(latest)
  const hands = useRef<Hands>(undefined)

  useEffect(() => {
    const watched = watchHands(page, () => performance.now())
    hands.current = watched
    return () => watched.stop()
  }, [page])

  useEffect(() => {
    if (latest === shown) return
    const since = performance.now()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const ms = hands.current?.waitMs(since) ?? 0
      if (ms > 0) timer = setTimeout(look, ms)
      else show(latest)
    }
    look()
    return () => clearTimeout(timer)
  }, [latest, shown])

  return shown
}
