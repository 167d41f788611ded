import type { ComponentProps } from 'react'
import './button.css'

/** `main` at most once on a screen; `quiet` for the rest; `plain` reads like a link. */
type Look = 'main' | 'quiet' | 'plain'

export function Button({
  look = 'quiet',
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: Look }) {
  return <button type="button" {...rest} className={`button ${className}`} data-look={look} />
}
