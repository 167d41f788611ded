import type { ReactNode } from 'react'
import { Link } from 'wouter'

/** One page in the navigation. */
export function NavPage({
  href,
  here,
  icon,
  onPick,
  note,
  children,
}: {
  href: string
  here: boolean
  icon: ReactNode
  onPick?: () => void
  /** What stands beside its name: for the eye, and in words. */
  note?: { short: string; long: string } | undefined
  children: string
}) {
  return (
    <li>
      <Link href={href} aria-current={here ? 'page' : undefined} onClick={onPick}>
        {icon}
        {children}
        {note && (
          <>
            <span className="staff-nav-note" aria-hidden="true">
              {note.short}
            </span>
            <span className="sr-only">{note.long}</span>
          </>
        )}
      </Link>
    </li>
  )
}
