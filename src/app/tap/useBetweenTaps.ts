import { use, useEffect, useRef, useState } from 'react'
import type { Situation } from '../counter.ts'
import { PageContext } from '../PageContext.ts'
import { type Hands, watchHands } from './hands.ts'

type Counting = Extract<Situation, { is: 'counter' }>

/**
 * The situation as the screen shows it. What changes its keys is taken over between taps: no key
 * moves, comes or goes under a finger. A unit that was chosen here shows at once; one that this
 * counter was brought to, because its own has been merged, waits like any other change.
 */
export function useBetweenTaps(latest: Counting): Counting {
  const page = use(PageContext)
  const [shown, show] = useState(latest)
  const hands = useRef<Hands>(undefined)
  const sinceMs = useRef<number>(undefined)
  const isChosen = shown.otherUnits.some(({ id }) => id === latest.unit.id)
  const waits = !isChosen && screenOf(latest) !== screenOf(shown)

  // Nothing that shows has changed, or all has: while drawing, so that nothing else is drawn first.
  if (!waits && latest !== shown) show(latest)

  useEffect(() => {
    const watched = watchHands(page, () => performance.now())
    hands.current = watched
    return () => watched.stop()
  }, [page])

  useEffect(() => {
    if (!waits) {
      sinceMs.current = undefined
      return
    }
    const since = (sinceMs.current ??= performance.now())
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const ms = hands.current?.waitMs(since) ?? 0
      if (ms > 0) timer = setTimeout(look, ms)
      else show(latest)
    }
    look()
    return () => clearTimeout(timer)
  }, [waits, latest])

  return shown
}

/** All that keys, chips and what stands above them are drawn from. */
export const screenOf = ({ unit, campaign, learnt, phase, credential }: Counting): string =>
  JSON.stringify([unit, campaign, learnt, phase, credential])
