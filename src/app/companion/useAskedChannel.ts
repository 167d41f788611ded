import { useEffect } from 'react'
import { pages } from '../../contract/routes.ts'

/**
 * A shortcut to a channel opens the app with that key in focus, for a thumb or Enter to press. It
 * never counts by itself: an address may be opened by anybody, from anywhere.
 */
export function useAskedChannel(): void {
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('channel')
    if (asked === null) return
    history.replaceState(history.state, '', pages.count + location.hash)
    const keys = [...document.querySelectorAll<HTMLElement>('.key')]
    const key = keys.find(({ dataset }) => dataset['channel'] === asked)
    key?.focus()
    key?.scrollIntoView({ block: 'nearest' })
  }, [])
}
