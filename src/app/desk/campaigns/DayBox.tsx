import type { Day } from '../../../contract/time.ts'
import type { DayKind } from '../../../domain/chosenDays.ts'
import { holidayOn } from '../../../domain/danishHolidays.ts'
import { weekdayOf } from '../../../domain/moment.ts'
import { useStaffText } from '../../text/useStaffText.ts'

/** One day, on or off for the kind that is being chosen. What has been counted on is held. */
export function DayBox({
  day,
  kind,
  is,
  held,
  onChoose,
}: {
  day: Day
  kind: DayKind
  is: DayKind | undefined
  held: boolean
  onChoose: (as: DayKind | undefined) => void
}) {
  const { campaigns, moment } = useStaffText()
  const { days: text, holidays } = campaigns
  const holiday = holidayOn(day)
  const said = [
    moment.longDay(day),
    holiday && holidays[holiday],
    is && text.is[is],
    held && text.held,
  ]
  return (
    <label className="days-box" data-is={is} data-held={held || undefined} data-free={isFree(day)}>
      <input
        type="checkbox"
        aria-label={said.filter(Boolean).join(', ')}
        checked={is === kind}
        disabled={held}
        onChange={() => onChoose(is === kind ? undefined : kind)}
      />
      <span aria-hidden="true" className="days-weekday">
        {moment.weekday(day).slice(0, 3)}
      </span>
      <span aria-hidden="true">{Number(day.slice(8))}</span>
      <span aria-hidden="true" className="days-mark">
        {is ? text.short[is] : holiday ? text.shortHoliday : ''}
      </span>
    </label>
  )
}

const isFree = (day: Day) => weekdayOf(day) > 5 || holidayOn(day) !== undefined
