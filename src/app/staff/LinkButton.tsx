import type { ReactNode } from 'react'
import { Link } from 'wouter'
// A link that looks like a button needs the button's own style under it.
import '../ui/button.css'
import './linkButton.css'

/** A way to another page, where it is the next thing to do. */
export function LinkButton({
  href,
  look = 'quiet',
  children,
}: {
  href: string
  look?: 'main' | 'quiet'
  children: ReactNode
}) {
  return (
    <Link className="button" data-look={look} href={href}>
      {children}
    </Link>
  )
}
