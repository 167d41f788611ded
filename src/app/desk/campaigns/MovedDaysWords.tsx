import type { Day } from '../../../contract/time.ts'
import { holidayOn } from '../../../domain/danishHolidays.ts'
import { countWeeksOf } from '../../../domain/countWeek.ts'
import { weekNumberOf } from '../../../domain/moment.ts'
import type { MovedDays } from '../../../domain/movedDays.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { spanWithYear } from './spanWithYear.ts'

/** Which weeks it will be, and what holidays do to them. */
export function MovedDaysWords({ moved: { days, leftOut, takenIn } }: { moved: MovedDays }) {
  const { campaigns, moment, staff } = useStaffText()
  const { create, holidays } = campaigns
  const [first, last] = [days.count[0], days.count.at(-1)]
  if (!first || !last) return null
  const weeks = countWeeksOf(days).map((week) => String(weekNumberOf(week)))
  const named = (day: Day) => {
    const holiday = holidayOn(day)
    return holiday ? `${moment.longDay(day)} (${holidays[holiday]})` : moment.longDay(day)
  }
  return (
    <div className="campaigns-moved" role="status">
      <p>{create.when(staff.list(weeks), spanWithYear(staff, first, last))}</p>
      {leftOut.length > 0 && <p>{create.leftOut(staff.list(leftOut.map(named)))}</p>}
      {takenIn.length > 0 && <p>{create.takenIn(staff.list(takenIn.map(named)))}</p>}
    </div>
  )
}
