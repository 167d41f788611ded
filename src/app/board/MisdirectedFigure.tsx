import type { BoardAnswer } from '../../contract/tally.ts'
import { totalOf } from '../../domain/rollup.ts'
import { shareOf } from '../../domain/share.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { NumberLink } from './cells/NumberLink.tsx'
import { Figure } from './Figure.tsx'

/** How many of those that came in were not for whoever they came to. Outgoing ones are no base of it. */
export function MisdirectedFigure({ answer }: { answer: BoardAnswer }) {
  const { kinds, staff } = useStaffText()
  const incoming = answer.kinds.filter(({ direction }) => direction === 'incoming')
  const base = totalOf(incoming)
  const n = totalOf(incoming.filter(({ misdirected }) => misdirected))
  const share = shareOf(n, base)
  if (share === undefined) return null
  return (
    <Figure
      label={kinds.misdirected}
      n={staff.percent(share)}
      note={
        <span>
          <NumberLink n={n} of={{ direction: 'incoming', only: 'misdirected' }} />{' '}
          {kinds.ofBase(base, 'incoming')}
        </span>
      }
    />
  )
}
