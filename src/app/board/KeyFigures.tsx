import type { ReactNode } from 'react'
import type { Campaign } from '../../contract/campaign.ts'
import type { Activity, BoardAnswer } from '../../contract/tally.ts'
import { totalOf } from '../../domain/rollup.ts'
import { useStaffText } from '../text/useStaffText.ts'
import './keyFigures.css'
import { namedUnits } from './unitRows.ts'

/** What is read from across the room. */
export function KeyFigures({
  campaign,
  answer,
  over,
}: {
  campaign: Campaign
  answer: BoardAnswer
  over: boolean
}) {
  const { board, staff } = useStaffText()
  const { cells, covers } = answer
  const units = namedUnits(campaign, answer)
  const partial = covers.units !== covers.of
  const base = partial && <span>{board.covers(covers.units, covers.of)}</span>
  const having = (activity: Activity) => units.filter((unit) => unit.activity === activity)
  const silent = having('silent').map(({ name }) => name)
  const quiet = having('quiet').length
  return (
    <section className="board-figures" aria-label={board.figures}>
      <dl>
        {(['incoming', 'outgoing'] as const).map((direction) => (
          <Figure
            key={direction}
            label={board.directions[direction]}
            n={staff.number(totalOf(cells.filter((cell) => cell.direction === direction)))}
            note={base}
          />
        ))}
        <Figure
          label={board.counting}
          n={staff.number(having('counted').length)}
          of={board.of(units.length)}
          note={
            <>
              {silent.length > 0 && (
                <strong className="figure-silent">{board.silent(silent, over)}</strong>
              )}
              {silent.length === 0 && <span>{board.everyone}</span>}
              {quiet > 0 && <span>{board.quiet(quiet)}</span>}
            </>
          }
        />
      </dl>
      {partial && <p className="board-covers">{board.coversWhy}</p>}
    </section>
  )
}

function Figure({
  label,
  n,
  of,
  note,
}: {
  label: string
  n: string
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
