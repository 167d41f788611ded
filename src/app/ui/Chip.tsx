import type { ComponentProps } from 'react'
import './chip.css'

/** A small toggle that says by itself whether it is on. */
export function Chip({ on, ...rest }: ComponentProps<'button'> & { on: boolean }) {
  return <button type="button" {...rest} className="chip" aria-pressed={on} />
}
