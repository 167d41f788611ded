import { Link } from 'wouter'
import { useStaffText } from '../../text/useStaffText.ts'
import { boardAddress } from '../period.ts'
import type { Compared } from './useComparison.ts'
import { whenOf } from './whenOf.ts'

/** Another board, whose heading says so: it is begun at its top. */
const toTop = () => globalThis.scrollTo({ top: 0 })

/** What the marks are, what they cover, and where their own board is. */
export function CompareNote({ compared: { summary, period, result } }: { compared: Compared }) {
  const text = useStaffText()
  const { compare } = text
  const when = whenOf(text, period)
  const link = (
    <Link className="compare-link" href={boardAddress(summary.id, period)} onClick={toTop}>
      {compare.see(when, summary.name)}
    </Link>
  )
  if (typeof result === 'string') {
    return (
      <p className="board-note">
        {compare.why[result](when, summary.name)} {link}
      </p>
    )
  }
  const { units, areas } = result
  const isPartial = units.n < units.of || areas.n < areas.of
  return (
    <p className="board-note">
      {compare.mark(when, summary.name)} {isPartial && `${compare.covers(units, areas)} `}
      {link}
    </p>
  )
}
