import { Link } from 'wouter'
import type { CampaignSummary } from '../../contract/account.ts'
import type { Day } from '../../contract/time.ts'
import { useStaffText } from '../text/useStaffText.ts'
import type { Filter } from './filter.ts'
import { boardAddress, type Period, periodsAbout } from './period.ts'
import './periodSwitch.css'

const kinds = ['day', 'week', 'campaign'] as const

/** Turns a board to the day, the week or the whole of the campaign, with its filter. */
export function PeriodSwitch({
  summary,
  period,
  today,
  filter,
}: {
  summary: CampaignSummary
  period: Period
  today: Day
  filter: Filter
}) {
  const { board } = useStaffText()
  const about = periodsAbout(period, summary.days, today)
  return (
    <nav className="period-switch" aria-label={board.view}>
      {kinds.map((kind) => (
        <Link
          key={kind}
          href={boardAddress(summary.id, about[kind], filter)}
          aria-current={period.is === kind ? 'page' : undefined}
        >
          {board.periods[kind]}
        </Link>
      ))}
    </nav>
  )
}
