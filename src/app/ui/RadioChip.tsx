import type { ComponentProps } from 'react'
import './chip.css'

/** One of several, of which one is chosen: a native radio button that looks like a chip. */
export function RadioChip({ children, ...rest }: ComponentProps<'input'>) {
  return (
    <label className="radio-chip">
      <input {...rest} type="radio" />
      <span className="chip">{children}</span>
    </label>
  )
}
