import { type RefObject, useEffect, useRef } from 'react'

/**
 * The heading of a page that was opened from another: whoever listens hears where they are. A page
 * that the browser itself has just loaded is read out by it.
 */
export function useFocusOnOpening(): RefObject<HTMLSpanElement | null> {
  const heading = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const { activeElement } = document
    const fromLink = activeElement !== null && activeElement !== document.body
    if (fromLink || history.length > 1) heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [])
  return heading
}
