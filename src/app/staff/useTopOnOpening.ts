import { useEffect } from 'react'

/**
 * A page that is opened begins at its top; one that is gone back to stays where the browser puts it.
 * Another day on the same page keeps its place, so that its figures can be compared.
 */
export function useTopOnOpening(): void {
  useEffect(() => {
    let shown = location.pathname
    function opened() {
      if (location.pathname !== shown) globalThis.scrollTo({ top: 0 })
      shown = location.pathname
    }
    function wentBack() {
      shown = location.pathname
    }
    addEventListener('pushState', opened)
    addEventListener('popstate', wentBack)
    return () => {
      removeEventListener('pushState', opened)
      removeEventListener('popstate', wentBack)
    }
  }, [])
}
