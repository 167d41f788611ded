import type { ComponentProps, MouseEvent } from 'react'
import { navigate } from 'wouter/use-browser-location'

/** A link to another page of the app, which needs no reload; with a key held it is any other link. */
export function PageLink({
  href,
  children,
  onNavigate,
  ...rest
}: ComponentProps<'a'> & { href: string; onNavigate?: () => void }) {
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.button !== 0)
      return
    event.preventDefault()
    onNavigate?.()
    navigate(href)
  }
  return (
    <a {...rest} href={href} onClick={go}>
      {children}
    </a>
  )
}
