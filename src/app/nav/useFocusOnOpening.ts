import { type RefObject, useEffect, useRef } from 'react'

/** A page has been left for another: from then on it is the app that opens them. */
let isUnderWay = false

/** The page that the browser itself has loaded; it is read out by it. */
function loadedPath(): string {
  const [loading] = performance.getEntriesByType('navigation')
  return new URL(loading?.name || location.href, location.href).pathname
}

/**
 * The heading of a page that was opened from another, by whatever way: whoever listens hears where they
 * are, and the keyboard goes on from there. The link that was pressed may be hidden by now, so that the
 * focus tells nothing.
 */
export function useFocusOnOpening<Heading extends HTMLElement>(): RefObject<Heading | null> {
  const heading = useRef<Heading>(null)
  useEffect(() => {
    if (isUnderWay || location.pathname !== loadedPath()) {
      heading.current?.focus({ preventScroll: true })
    }
    scrollTo({ top: 0 })
    return () => {
      isUnderWay = true
    }
  }, [])
  return heading
}
