import type { ReactNode } from 'react'
import './field.css'

/** What an input says of itself: its label's name, and what is wrong with what stands in it. */
type Described = { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }

/** A labelled field with what helps and what is wrong beside it. */
export function Field({
  id,
  label,
  hint,
  errors = [],
  place,
  children,
}: {
  id: string
  label: string
  hint?: string
  errors?: readonly string[]
  /** Where what it holds stands in the document, to be found from a list of faults. */
  place?: string
  children: (described: Described) => ReactNode
}) {
  const about = [hint ? `${id}-hint` : '', errors.length > 0 ? `${id}-wrong` : ''].filter(Boolean)
  return (
    <div className="desk-field" data-wrong={errors.length > 0 || undefined} data-place={place}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="desk-field-hint">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-invalid': errors.length > 0,
        'aria-describedby': about.join(' ') || undefined,
      })}
      {errors.length > 0 && (
        <p id={`${id}-wrong`} className="desk-field-wrong">
          {errors.join(' ')}
        </p>
      )}
    </div>
  )
}
