import { useQueries } from '@tanstack/react-query'
import { useId } from 'react'
import type { CampaignSummary } from '../../../contract/account.ts'
import type { Campaign } from '../../../contract/campaign.ts'
import { Direction } from '../../../contract/entry.ts'
import type { Day } from '../../../contract/time.ts'
import { countWeeksOf } from '../../../domain/countWeek.ts'
import { developmentOf, type WeekFigures } from '../../../domain/development.ts'
import { weekOf } from '../../../domain/moment.ts'
import { boardQuery } from '../../staff/queries.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { channelsIn } from '../channelsIn.ts'
import type { Filter } from '../filter.ts'
import { narrowed } from '../narrowed.ts'
import './development.css'
import { DevelopmentChart } from './DevelopmentChart.tsx'
import { DevelopmentTable } from './DevelopmentTable.tsx'
import { useEarlierWeeks } from './useEarlierWeeks.ts'

/** It moves slowly, and what is over hardly at all. */
const everyMs = 60_000

/** A campaign week by week. Each week is asked for as its own board, and nothing else is told of it. */
export default function DevelopmentSection({
  campaign,
  filter,
  today,
  earlier,
}: {
  campaign: Campaign
  filter: Filter
  today: Day
  /** The campaign before it whose weeks stand beside these. */
  earlier: CampaignSummary | undefined
}) {
  const { board, development } = useStaffText()
  const title = useId()
  const thisWeek = weekOf(today)
  const begun = countWeeksOf(campaign.days).filter((week) => week <= thisWeek)
  const asked = useQueries({
    queries: begun.map((week) => boardQuery(campaign.id, { is: 'week', week }, filter, everyMs)),
  })
  const found = begun.flatMap((week, nth) => {
    const answer = asked[nth]?.data
    return answer ? [{ week, answer }] : []
  })
  const before = useEarlierWeeks(campaign, earlier, found, filter)
  const weeks = found.map(({ week, answer }) => ({
    ...{ week, ...narrowed({ campaign, answer }, filter) },
  }))
  if (weeks.length < begun.length || weeks.length < 2) return null
  const shown = filter.direction ? [filter.direction] : Direction.options
  return shown.map((direction) => {
    const all = developmentOf(weeks, direction, thisWeek, (week) => before.of(week, direction))
    const total = all.reduce((sum, { n }) => sum + n, 0)
    if (total === 0) return null
    const cells = weeks.flatMap(({ answer }) => answer.cells)
    const channels = channelsIn(campaign, { cells }, direction).filter(
      ({ id }) => !filter.channel || id === filter.channel,
    )
    const heading = `${title}-${direction}`
    const isPartial = all.some(({ covers }) => covers.units < covers.of)
    return (
      <section key={direction} className="staff-card board-development" aria-labelledby={heading}>
        <h2 id={heading}>{development.title(direction)}</h2>
        <p className="development-summary">{development.summary(all, direction)}</p>
        {earlier && before.isTold && <EarlierWeeks weeks={all} name={earlier.name} />}
        <DevelopmentChart weeks={all} {...{ channels }} all={campaign.channels} id={heading} />
        <p className="board-note">
          {development.base}
          {isPartial && ` ${board.coversWhy}`}
        </p>
        <details className="board-idle">
          <summary>{board.asTable}</summary>
          <DevelopmentTable
            {...{ weeks: all, channels, title: heading }}
            earlier={all.some(({ before }) => before) ? earlier?.name : undefined}
          />
        </details>
      </section>
    )
  })
}

/** What the lines across the columns are, in words; and where there are none, why. */
function EarlierWeeks({ weeks, name }: { weeks: readonly WeekFigures[]; name: string }) {
  const { development } = useStaffText()
  const before = weeks.flatMap((each) => each.before ?? [])
  return (
    <p className="board-note">
      {before.length > 0 && `${development.before(before, name)} `}
      {before.length < weeks.length && development.noneBefore(name, before.length > 0)}
    </p>
  )
}
