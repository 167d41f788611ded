import type { ReactNode } from 'react'
import './boardTable.css'

/**
 * A table that scrolls sideways where it does not fit, its first column staying. It takes the
 * keyboard's focus, because what scrolls must scroll without a mouse too.
 */
export function BoardTable({ title, children }: { title: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div className="table-scroll" role="group" aria-labelledby={title} tabIndex={0}>
      <table className="board-table" aria-labelledby={title}>
        {children}
      </table>
    </div>
  )
}
