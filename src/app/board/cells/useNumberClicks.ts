import { type RefObject, useEffect } from 'react'
import { useLocation } from 'wouter'

/** Follows the numbers inside an element without loading the app anew, as links elsewhere do. */
export function useNumberClicks(within: RefObject<HTMLElement | null>): void {
  const [, go] = useLocation()
  useEffect(() => {
    const element = within.current
    function follow(event: MouseEvent) {
      const { target } = event
      const link = target instanceof Element && target.closest<HTMLAnchorElement>('.number-link')
      const isOther = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0
      if (!link || isOther || event.defaultPrevented) return
      event.preventDefault()
      go(link.pathname + link.search)
      window.scrollTo(0, 0)
    }
    element?.addEventListener('click', follow)
    return () => element?.removeEventListener('click', follow)
  }, [within, go])
}
