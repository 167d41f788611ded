import type { ReactNode } from 'react'
import './sheets.css'

/** Pages to be printed, as they will look. It takes the keyboard's focus, because it scrolls. */
export function Sheets({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div className="sheets" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
