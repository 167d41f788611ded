import type { Campaign } from '../../contract/campaign.ts'
import type { Activity, BoardAnswer } from '../../contract/tally.ts'
import { isQuietInPart } from '../../domain/coverage.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { Figure } from './Figure.tsx'
import { namedUnits } from './unitRows.ts'

/** Which units have counted on a day, of those that were expected to, and who is silent. */
export function UnitsFigure({
  campaign,
  answer,
  over,
}: {
  campaign: Campaign
  answer: BoardAnswer
  over: boolean
}) {
  const { board, staff } = useStaffText()
  // One that is not expected is missed by nobody; where it counts all the same, it has counted.
  const units = namedUnits(campaign, answer).filter(
    ({ activity, coverage }) => coverage.expected > 0 || activity !== 'silent',
  )
  const activityOf = (unit: (typeof units)[number]): Activity =>
    isQuietInPart(unit) ? 'silent' : unit.activity
  const having = (activity: Activity) => units.filter((unit) => activityOf(unit) === activity)
  const silent = having('silent').map(({ name }) => name)
  const quiet = having('quiet').length
  return (
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
  )
}
