import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { CampaignSummary } from '../../contract/account.ts'
import type { Day } from '../../contract/time.ts'
import { lastDayOf } from '../../domain/phase.ts'
import { capital } from '../staff/capital.ts'
import { useTitle } from '../ui/useTitle.ts'
import { useStaffText } from '../text/useStaffText.ts'
import './boardHeading.css'
import type { Filter } from './filter.ts'
import { boardAddress, type Period, stepsFrom } from './period.ts'
import { periodTitle, periodWords } from './periodWords.ts'
import { PeriodSwitch } from './PeriodSwitch.tsx'
import { StepLink } from './StepLink.tsx'

/** Which period is shown, and the way to those beside it. */
export function BoardHeading({
  summary,
  period,
  today,
  filter,
  children,
}: {
  summary: CampaignSummary
  period: Period
  today: Day
  filter: Filter
  children: ReactNode
}) {
  const text = useStaffText()
  const { board, staff } = text
  const { earlier, later } = stepsFrom(period, summary.days, today)
  const title = capital(periodTitle(text, period, summary.days))
  const address = (step: Period | undefined) => step && boardAddress(summary.id, step, filter)
  // That a person has paused or closed it is nothing that its days tell.
  const decided = summary.status === 'planned' ? [] : [staff.phases[summary.status].toLowerCase()]
  useTitle(title)
  return (
    <header className="board-heading">
      <div className="board-period">
        <div>
          <h1>{title}</h1>
          <p className="board-where">
            {[summary.name, ...periodWords(text, period, summary.days), ...decided].join(' · ')}
          </p>
        </div>
        {period.is !== 'campaign' && (
          <nav className="board-steps" aria-label={board.steps}>
            <StepLink
              href={address(earlier)}
              label={period.is === 'day' ? board.earlierDay : board.earlierWeek}
            >
              <ChevronLeft className="icon" />
            </StepLink>
            <StepLink
              href={address(later)}
              label={period.is === 'day' ? board.laterDay : board.laterWeek}
            >
              <ChevronRight className="icon" />
            </StepLink>
          </nav>
        )}
        {period.is === 'day' && period.day !== today && today <= lastDayOf(summary.days) && (
          <Link className="board-back" href={boardAddress(summary.id, undefined, filter)}>
            {board.backToToday}
          </Link>
        )}
      </div>
      <div className="board-tools">
        <PeriodSwitch summary={summary} period={period} today={today} filter={filter} />
        {children}
      </div>
    </header>
  )
}
