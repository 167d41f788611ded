import { type RefObject, useEffect } from 'react'

/**
 * Keeps the focus in the page when what had it is taken away: it goes to the nearest thing around
 * it that is still there, and never back to the top of the document. Whoever focuses something
 * themselves, as a dialog does, is left alone.
 */
export function useKeptFocus(around: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = around.current
    if (!root) return
    /** What had the focus last, and all that it stood in, outwards. */
    let chain: HTMLElement[] = []
    let waiting: ReturnType<typeof setTimeout> | undefined

    const remember = ({ target }: FocusEvent) => {
      chain = []
      for (let at = target; at instanceof HTMLElement; at = at.parentElement) {
        chain.push(at)
        if (at === root) break
      }
    }
    // Where it was left of one’s own will there is nothing to bring back. What is being removed may
    // say the same, so it is asked once it would be gone.
    const leave = () =>
      queueMicrotask(() => {
        if (chain[0]?.isConnected && isNowhere() && document.hasFocus()) chain = []
      })
    const look = () => {
      if (!chain[0] || chain[0].isConnected || !isNowhere()) return
      clearTimeout(waiting)
      // First whoever has removed it: most say themselves where to go on.
      waiting = setTimeout(() => {
        if (isNowhere()) chain.filter(({ isConnected }) => isConnected).some(takesFocus)
      })
    }

    const removals = new MutationObserver(look)
    removals.observe(root, { childList: true, subtree: true })
    root.addEventListener('focusin', remember)
    root.addEventListener('focusout', leave)
    return () => {
      clearTimeout(waiting)
      removals.disconnect()
      root.removeEventListener('focusin', remember)
      root.removeEventListener('focusout', leave)
    }
  }, [around])
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body

/** Whether it could have the focus, for which it is lent a place in the page until it is left. */
function takesFocus(element: HTMLElement): boolean {
  const isLent = !element.hasAttribute('tabindex')
  if (isLent) element.tabIndex = -1
  element.focus({ preventScroll: true })
  const took = document.activeElement === element
  if (isLent) {
    const giveBack = () => element.removeAttribute('tabindex')
    if (took) element.addEventListener('blur', giveBack, { once: true })
    else giveBack()
  }
  return took
}
