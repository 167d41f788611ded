import type { Campaign } from '../../contract/campaign.ts'
import type { Direction } from '../../contract/entry.ts'
import type { ChannelId } from '../../contract/id.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { coveredShare, unitDaysOf } from '../../domain/coverage.ts'
import { totalOf } from '../../domain/rollup.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { CorrectedNote } from './CorrectedNote.tsx'
import { NumberLink } from './cells/NumberLink.tsx'
import { ThenFigure } from './compare/ThenFigure.tsx'
import type { Compared } from './compare/useComparison.ts'
import { CoverageFigure } from './CoverageFigure.tsx'
import { Figure } from './Figure.tsx'
import './keyFigures.css'
import { MisdirectedFigure } from './MisdirectedFigure.tsx'
import { namedUnits } from './unitRows.ts'
import { ShareNotes } from './ShareNotes.tsx'
import { UnitsFigure } from './UnitsFigure.tsx'

/** What is read from across the room. No total stands without how much of what was expected it holds. */
export function KeyFigures({
  campaign,
  answer,
  directions,
  channel,
  over,
  compared,
}: {
  campaign: Campaign
  answer: BoardAnswer
  directions: readonly Direction[]
  channel: ChannelId | undefined
  over: boolean
  compared: Compared | undefined
}) {
  const { board, coverage, staff } = useStaffText()
  const { cells, covers } = answer
  const share = coveredShare(unitDaysOf(namedUnits(campaign, answer).map((unit) => unit.coverage)))
  const partial = covers.units !== covers.of
  const base = (
    <>
      {share !== undefined && <span>{coverage.share(staff.percent(share))}</span>}
      {partial && <span>{board.covers(covers.units, covers.of)}</span>}
    </>
  )
  return (
    <section className="board-figures" aria-label={board.figures}>
      <dl>
        {directions.map((direction) => (
          <Figure
            key={direction}
            label={board.directions[direction]}
            n={
              <NumberLink
                n={totalOf(cells.filter((cell) => cell.direction === direction))}
                of={{ direction }}
              />
            }
            note={
              <>
                {compared && <ThenFigure {...{ direction, channel, over, compared }} />}
                <CorrectedNote answer={answer} direction={direction} />
                {base}
                <ShareNotes {...{ answer, direction }} />
              </>
            }
          />
        ))}
        {answer.from === answer.to ? (
          <UnitsFigure campaign={campaign} answer={answer} over={over} />
        ) : (
          <CoverageFigure campaign={campaign} answer={answer} />
        )}
        <MisdirectedFigure answer={answer} />
      </dl>
      <p className="board-covers">
        {partial && `${board.coversWhy} `}
        {share !== undefined && coverage.why}
      </p>
    </section>
  )
}
