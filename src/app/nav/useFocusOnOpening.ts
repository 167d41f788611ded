import { type RefObject, useEffect, useRef } from 'react'

/**
 * The heading of a page that was opened from another: whoever listens hears where they are. A page
 * that the browser itself has just loaded is read out by it.
 */
export function useFocusOnOpening(): RefObject<HTMLSpanElement | null> {
  const heading = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const isFromLink = document.activeElement?.tagName === 'A'
    if (isFromLink) heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [])
  return heading
}
