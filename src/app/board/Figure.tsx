import type { ReactNode } from 'react'

/** A number that is read from across the room, and what belongs to it. */
export function Figure({
  label,
  n,
  of,
  note,
}: {
  label: string
  n: ReactNode
  of?: string
  note?: ReactNode
}) {
  return (
    <div className="figure staff-card">
      <dt>{label}</dt>
      <dd className="figure-number">
        {n} {of && <span>{of}</span>}
      </dd>
      {note && <dd className="figure-note">{note}</dd>}
    </div>
  )
}
