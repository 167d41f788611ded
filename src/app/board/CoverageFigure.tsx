import type { Campaign } from '../../contract/campaign.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { coveredShare, unitDaysOf } from '../../domain/coverage.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { Figure } from './Figure.tsx'
import { namedUnits } from './unitRows.ts'

/** How much of what was expected in more than one day has been counted, and whose days are missing. */
export function CoverageFigure({ campaign, answer }: { campaign: Campaign; answer: BoardAnswer }) {
  const { coverage, staff } = useStaffText()
  const units = namedUnits(campaign, answer)
  const sum = unitDaysOf(units.map((unit) => unit.coverage))
  const share = coveredShare(sum)
  const lacking = units
    .map(({ name, coverage: { missing } }) => ({ name, days: missing.length }))
    .filter(({ days }) => days > 0)
    .toSorted((a, b) => b.days - a.days)
  if (share === undefined) return <Figure label={coverage.label} n="–" note={coverage.none} />
  return (
    <Figure
      label={coverage.label}
      n={staff.percent(share)}
      note={
        <>
          <span>{coverage.sum(sum.expected - sum.missing, sum.expected)}</span>
          {sum.quiet > 0 && <span>{coverage.quiet(sum.quiet)}</span>}
          {lacking.length > 0 ? (
            <strong className="figure-silent">{coverage.lacking(lacking)}</strong>
          ) : (
            <span>{coverage.nothingLacks}</span>
          )}
        </>
      }
    />
  )
}
