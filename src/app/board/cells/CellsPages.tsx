import { Link, useLocation, useSearchParams } from 'wouter'
import { type BoardCells, cellsOfAPage, mostCells } from '../../../contract/boardCells.ts'
import { useStaffText } from '../../text/useStaffText.ts'

/** The way from page to page, where there is more than one. */
export function CellsPages({ answer, from }: { answer: BoardCells; from: number }) {
  const { cells } = useStaffText()
  const [path] = useLocation()
  const [query] = useSearchParams()
  const { next, rows, before } = answer
  if (from === 0 && next === undefined) return null
  const addressOf = (start: number) => {
    const rest = [...query].filter(([key]) => key !== 'from')
    return `${path}?${new URLSearchParams([...rest, ...(start > 0 ? [['from', String(start)]] : [])])}`
  }
  const isBeyond = next !== undefined && next > mostCells
  return (
    <nav className="cells-pages" aria-label={cells.pages}>
      {from > 0 && (
        <Link
          href={addressOf(Math.max(0, from - cellsOfAPage))}
          className="button"
          data-look="quiet"
        >
          {cells.earlier}
        </Link>
      )}
      <span role="status">{cells.span(before.cells + 1, before.cells + rows.length)}</span>
      {next !== undefined && !isBeyond && (
        <Link href={addressOf(next)} className="button" data-look="quiet">
          {cells.later}
        </Link>
      )}
      {isBeyond && <p>{cells.tooMany}</p>}
    </nav>
  )
}
