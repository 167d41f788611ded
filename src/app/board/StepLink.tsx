import type { ReactNode } from 'react'
import { useLocation } from 'wouter'

/**
 * A step to a neighbour. At the end of the row it stays where it is, without an address, so that
 * whoever stepped there with the keyboard does not lose their place.
 */
export function StepLink({
  href,
  label,
  children,
}: {
  href: string | undefined
  label: string
  children: ReactNode
}) {
  const [, go] = useLocation()
  return (
    <a
      className="board-step"
      href={href}
      role={href ? undefined : 'link'}
      aria-label={label}
      aria-disabled={href ? undefined : true}
      tabIndex={href ? undefined : -1}
      onClick={(event) => {
        if (!href || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        go(href)
      }}
    >
      {children}
    </a>
  )
}
