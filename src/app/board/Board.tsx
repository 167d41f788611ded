import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import type { CampaignSummary } from '../../contract/account.ts'
import type { Day } from '../../contract/time.ts'
import { weekOf } from '../../domain/moment.ts'
import { kindOfDay, lastDayOf } from '../../domain/phase.ts'
import { WaitingNotice } from '../desk/decisions/WaitingNotice.tsx'
import { ProblemNotice } from '../staff/ProblemNotice.tsx'
import { campaignQuery } from '../staff/queries.ts'
import './board.css'
import { BoardFigures } from './BoardFigures.tsx'
import { BoardHeading } from './BoardHeading.tsx'
import { FilterBar } from './FilterBar.tsx'
import { Freshness } from './Freshness.tsx'
import { narrowed } from './narrowed.ts'
import { OtherDay } from './OtherDay.tsx'
import { type Filter, knownFilter } from './filter.ts'
import type { Period } from './period.ts'
import { useBoard } from './useBoard.ts'

const BusyHours = lazy(() => import('./BusyHoursSection.tsx'))

/** One campaign in one period. What the list of campaigns tells is shown before the figures come. */
export function Board({
  summary,
  period,
  filter: asked,
  today,
  select,
}: {
  summary: CampaignSummary
  period: Period
  filter: Filter
  today: Day
  select: ReactNode
}) {
  const counts = isCountable(summary, period, today)
  const campaign = useQuery(campaignQuery(summary.id))
  // What the campaign does not know is not asked for, so nothing is asked before it is there.
  const isFiltered = asked.department !== undefined || asked.unit !== undefined
  const filter = campaign.data ? knownFilter(asked, campaign.data) : asked
  const isKnown = !isFiltered || campaign.data !== undefined
  const { board, live } = useBoard(summary.id, {
    ...{ period, filter, today },
    counts: counts && isKnown,
  })
  const { data: answer, dataUpdatedAt: readMs } = board
  const error = (!campaign.data && campaign.error) || (!answer && board.error)

  function again() {
    void campaign.refetch()
    void board.refetch()
  }

  return (
    <div className="board">
      <BoardHeading summary={summary} period={period} today={today} filter={filter}>
        {counts && <Freshness at={answer?.at} readMs={readMs} error={board.error} live={live} />}
        {select}
      </BoardHeading>
      <WaitingNotice campaign={summary.id} />
      {!counts && period.is === 'day' && (
        <OtherDay summary={summary} day={period.day} today={today} />
      )}
      {counts && campaign.data && (
        <FilterBar campaign={campaign.data} answer={answer} filter={filter} />
      )}
      {answer && campaign.data && (
        <BoardFigures
          {...narrowed({ campaign: campaign.data, answer }, filter)}
          filter={filter}
          over={isOver(summary, period, today)}
        >
          {period.is !== 'day' && (
            <Suspense>
              <BusyHours campaign={campaign.data} period={period} filter={filter} today={today} />
            </Suspense>
          )}
        </BoardFigures>
      )}
      {counts && error && <ProblemNotice error={error} again={again} />}
    </div>
  )
}

/** Whether anything can have been counted: a week always may, a day must be a count day. */
const isCountable = (summary: CampaignSummary, period: Period, today: Day) =>
  period.is !== 'day' || (kindOfDay(summary, period.day) === 'count' && period.day <= today)

/** After its end nobody is late any more: "not yet" becomes "has not". */
function isOver({ days }: CampaignSummary, period: Period, today: Day): boolean {
  if (period.is === 'campaign') return lastDayOf(days) < today
  return period.is === 'day' ? period.day < today : period.week < weekOf(today)
}
