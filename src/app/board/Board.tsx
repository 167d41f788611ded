import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { CampaignSummary } from '../../contract/account.ts'
import type { Day } from '../../contract/time.ts'
import { weekOf } from '../../domain/moment.ts'
import { kindOfDay } from '../../domain/phase.ts'
import { ProblemNotice } from '../staff/ProblemNotice.tsx'
import { campaignQuery } from '../staff/queries.ts'
import './board.css'
import { BoardFigures } from './BoardFigures.tsx'
import { BoardHeading } from './BoardHeading.tsx'
import { Freshness } from './Freshness.tsx'
import { OtherDay } from './OtherDay.tsx'
import type { Period } from './period.ts'
import { useBoard } from './useBoard.ts'

/** One campaign in one period. What the list of campaigns tells is shown before the figures come. */
export function Board({
  summary,
  period,
  today,
  select,
}: {
  summary: CampaignSummary
  period: Period
  today: Day
  select: ReactNode
}) {
  const counts = isCountable(summary, period, today)
  const campaign = useQuery(campaignQuery(summary.id))
  const { board, live } = useBoard(summary.id, { period, today, counts })
  const { data: answer, dataUpdatedAt: readMs } = board
  const error = (!campaign.data && campaign.error) || (!answer && board.error)

  function again() {
    void campaign.refetch()
    void board.refetch()
  }

  return (
    <div className="board">
      <BoardHeading summary={summary} period={period} today={today}>
        {counts && <Freshness at={answer?.at} readMs={readMs} error={board.error} live={live} />}
        {select}
      </BoardHeading>
      {!counts && period.is === 'day' && (
        <OtherDay summary={summary} day={period.day} today={today} />
      )}
      {answer && campaign.data && (
        <BoardFigures campaign={campaign.data} answer={answer} over={isOver(period, today)} />
      )}
      {counts && error && <ProblemNotice error={error} again={again} />}
    </div>
  )
}

/** Whether anything can have been counted: a week always may, a day must be a count day. */
const isCountable = (summary: CampaignSummary, period: Period, today: Day) =>
  period.is === 'week' || (kindOfDay(summary, period.day) === 'count' && period.day <= today)

/** After its end nobody is late any more: "not yet" becomes "has not". */
const isOver = (period: Period, today: Day) =>
  period.is === 'day' ? period.day < today : period.week < weekOf(today)
