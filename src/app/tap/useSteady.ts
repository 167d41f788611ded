import { useLayoutEffect, useRef, useState } from 'react'

/**
 * The same function at every drawing, which does what the latest one does: what is handed it need not
 * be drawn anew. For what a hand sets off, never for what is asked while drawing.
 */
export function useSteady<Words extends unknown[]>(
  act: (...words: Words) => void,
): (...words: Words) => void {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  const [steady] = useState(
    () =>
      (...words: Words) =>
        latest.current(...words),
  )
  return steady
}
