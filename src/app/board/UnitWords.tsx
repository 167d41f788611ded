import type { ReactNode } from 'react'
import './unitTable.css'

/** A unit and its status: below each other, or beside each other where there is room. */
export function UnitWords({ name, status }: { name: ReactNode; status: ReactNode }) {
  return (
    <span className="unit-words">
      <span>{name}</span> <span className="unit-status">{status}</span>
    </span>
  )
}
