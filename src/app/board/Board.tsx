import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useRef } from 'react'
import type { CampaignSummary } from '../../contract/account.ts'
import type { Day } from '../../contract/time.ts'
import { weekOf } from '../../domain/moment.ts'
import { kindOfDay, lastDayOf } from '../../domain/phase.ts'
import { WaitingNotice } from '../desk/decisions/WaitingNotice.tsx'
import { ProblemNotice } from '../staff/ProblemNotice.tsx'
import { campaignQuery } from '../staff/queries.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { Notice } from '../ui/Notice.tsx'
import './board.css'
import './boardPrint.css'
import { BoardFigures } from './BoardFigures.tsx'
import { BoardHeading } from './BoardHeading.tsx'
import { NumberContext } from './cells/NumberContext.ts'
import { useCellsAddress } from './cells/useCellsAddress.ts'
import { useNumberClicks } from './cells/useNumberClicks.ts'
import { useComparison } from './compare/useComparison.ts'
import { FilterBar } from './FilterBar.tsx'
import { Freshness } from './Freshness.tsx'
import { narrowed } from './narrowed.ts'
import { OtherDay } from './OtherDay.tsx'
import { type Filter, filterKeys, knownFilter } from './filter.ts'
import type { Period } from './period.ts'
import { useBoard } from './useBoard.ts'
import { usePrinted } from './usePrinted.ts'

const BusyHours = lazy(() => import('./BusyHoursSection.tsx'))
const Development = lazy(() => import('./development/DevelopmentSection.tsx'))

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
  const { filters } = useStaffText()
  const counts = isCountable(summary, period, today)
  const campaign = useQuery(campaignQuery(summary.id))
  // What the campaign does not know is not asked for, so nothing is asked before it is there.
  const isFiltered = asked.department !== undefined || asked.unit !== undefined
  const filter = campaign.data ? knownFilter(asked, campaign.data) : asked
  // Somebody else's address, or one of another campaign: whoever opens it takes all for a part.
  const isUnknown = filterKeys.some((key) => asked[key] !== filter[key])
  const isKnown = !isFiltered || campaign.data !== undefined
  const { board, live } = useBoard(summary.id, {
    ...{ period, filter, today },
    counts: counts && isKnown,
  })
  const { data: answer, dataUpdatedAt: readMs } = board
  const error = (!campaign.data && campaign.error) || (!answer && board.error)

  const shown = { period, filter }
  const comparison = useComparison(summary, shown, campaign.data, answer)
  const { all: comparable, beside, compared } = comparison
  const printed = usePrinted()
  const addressOf = useCellsAddress(summary.id, period, filter)
  const numbers = useRef<HTMLDivElement>(null)
  useNumberClicks(numbers)

  function again() {
    void campaign.refetch()
    void board.refetch()
  }

  return (
    <div className="board" ref={numbers}>
      <BoardHeading summary={summary} period={period} today={today} filter={filter}>
        {counts && <Freshness at={answer?.at} readMs={readMs} error={board.error} live={live} />}
        {select}
      </BoardHeading>
      <WaitingNotice campaign={summary.id} />
      {answer && <p className="board-printed">{printed(answer.at)}</p>}
      {!counts && period.is === 'day' && (
        <OtherDay summary={summary} day={period.day} today={today} />
      )}
      {counts && campaign.data && (
        <FilterBar campaign={campaign.data} {...{ answer, filter, comparable, beside }} />
      )}
      {counts && campaign.data && isUnknown && (
        <Notice tone="warn" small>
          {filters.unknown}
        </Notice>
      )}
      {answer && campaign.data && (
        <NumberContext value={addressOf}>
          <BoardFigures
            {...narrowed({ campaign: campaign.data, answer }, filter)}
            filter={filter}
            over={isOver(summary, period, today)}
            compared={compared}
          >
            {period.is !== 'day' && (
              <Suspense>
                {period.is === 'campaign' && (
                  <Development
                    campaign={campaign.data}
                    {...{ filter, today }}
                    earlier={beside?.summary}
                  />
                )}
                <BusyHours campaign={campaign.data} {...{ period, filter, today, compared }} />
              </Suspense>
            )}
          </BoardFigures>
        </NumberContext>
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
