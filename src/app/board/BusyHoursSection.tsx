import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { Campaign } from '../../contract/campaign.ts'
import { Direction } from '../../contract/entry.ts'
import type { Day } from '../../contract/time.ts'
import { busyWeekOf } from '../../domain/busyWeek.ts'
import { clockOf } from '../../domain/moment.ts'
import { totalOf } from '../../domain/rollup.ts'
import { ProblemNotice } from '../staff/ProblemNotice.tsx'
import { useNow } from '../useNow.ts'
import { useStaffText } from '../text/useStaffText.ts'
import './busyHours.css'
import { BusyMap } from './BusyMap.tsx'
import { useBusyThen } from './compare/useBusyThen.ts'
import type { Compared } from './compare/useComparison.ts'
import { whenOf } from './compare/whenOf.ts'
import { BusyTable } from './BusyTable.tsx'
import { busyQuery } from './busyQuery.ts'
import type { Filter } from './filter.ts'
import type { Period } from './period.ts'

/** When it was busy: in shades, in words, and as a table. Fetched when the board has come. */
export default function BusyHoursSection({
  campaign,
  period,
  filter,
  today,
  compared,
}: {
  campaign: Campaign
  period: Period
  filter: Filter
  today: Day
  compared: Compared | undefined
}) {
  const text = useStaffText()
  const { busy } = text
  const isDivided = filter.area === undefined && filter.channel === undefined
  const asked = useQuery({ ...busyQuery(campaign.id, period, filter), enabled: isDivided })
  const { data: answer, error, refetch } = asked
  const { isAlike, before } = useBusyThen(campaign.id, isDivided ? compared : undefined, filter)
  const clock = clockOf(useNow(Date.now))
  const title = useId()
  if (!isDivided) return <p className="board-note">{busy.notDivided}</p>
  if (!answer) {
    if (error) return <ProblemNotice error={error} again={() => void refetch()} />
    return <p className="board-note">{busy.loading}</p>
  }

  const units = campaign.departments
    .filter(({ id }) => !filter.department || id === filter.department)
    .flatMap((department) => department.units)
    .filter(({ id }) => !filter.unit || id === filter.unit)
  const days = campaign.days.count.filter((day) => answer.from <= day && day <= answer.to)
  const beside = compared && ([whenOf(text, compared.period), compared.summary.name] as const)
  const shown = filter.direction ? [filter.direction] : Direction.options
  return shown.map((direction) => {
    const week = busyWeekOf(answer, direction, { units, days, today, clock, before })
    const untimed = totalOf(answer.untimed.filter((each) => each.direction === direction))
    if (week.total + untimed + week.expected.length === 0) return null
    const isDrawn = week.total + week.expected.length > 0
    const heading = `${title}-${direction}`
    return (
      <section key={direction} className="staff-card board-busy" aria-labelledby={heading}>
        <h2 id={heading}>{busy.title(direction)}</h2>
        <p className="busy-summary">
          {week.total === 0 ? busy.none : busy.busiest(week.busiest)}
          {week.expected.length > 0 && ` ${busy.expected(week.expected)}`}
        </p>
        {isDrawn && <BusyMap week={week} />}
        <p className="board-note">
          {week.total > 0 && `${busy.base(week.total, direction)} `}
          {untimed > 0 && `${busy.untimed(untimed)} `}
          {answer.covers.units < answer.covers.of &&
            busy.covers(answer.covers.units, answer.covers.of)}
          {beside &&
            (before
              ? ` ${busy.before(...beside, week.expected.length > 0)}`
              : !isAlike && ` ${busy.noneBefore(...beside)}`)}
        </p>
        {isDrawn && (
          <details className="board-idle">
            <summary>{busy.table}</summary>
            <BusyTable week={week} direction={direction} title={heading} />
          </details>
        )}
      </section>
    )
  })
}
