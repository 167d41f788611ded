import { useEffect, useRef, useState } from 'react'

/**
 * Holds whoever is about to leave a page that shows something only once. Inside the app the link
 * that was pressed waits for an answer; before the page itself goes, the browser asks.
 */
export function useLeaving() {
  const [pressed, setPressed] = useState<HTMLAnchorElement>()
  const mayGo = useRef(false)
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (!mayGo.current) event.preventDefault()
    }
    const ask = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || mayGo.current || staysHere(link, event)) return
      event.preventDefault()
      event.stopPropagation()
      setPressed(link)
    }
    addEventListener('beforeunload', hold)
    // Before the link hears of it itself.
    document.addEventListener('click', ask, { capture: true })
    return () => {
      removeEventListener('beforeunload', hold)
      document.removeEventListener('click', ask, { capture: true })
    }
  }, [])
  return {
    asking: pressed !== undefined,
    stay: () => setPressed(undefined),
    leave: () => {
      mayGo.current = true
      pressed?.click()
    },
  }
}

/** With a key held, or to a place on this page, a link takes nothing away. */
function staysHere(link: HTMLAnchorElement, event: MouseEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return true
  if (link.target === '_blank' || link.hasAttribute('download')) return true
  const { pathname, search } = location
  return link.hash !== '' && link.pathname === pathname && link.search === search
}
