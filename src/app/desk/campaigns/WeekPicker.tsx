import type { CampaignDays } from '../../../contract/campaign.ts'
import type { Day, Week } from '../../../contract/time.ts'
import { type DayKind, workingDaysOf } from '../../../domain/chosenDays.ts'
import { boundsOfWeek } from '../../../domain/countWeek.ts'
import { addDays } from '../../../domain/moment.ts'
import { capital } from '../../staff/capital.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { DayBox } from './DayBox.tsx'

/** One week: its working days at one stroke, and each of its seven days by itself. */
export function WeekPicker({
  week,
  kind,
  days,
  counted,
  onChoose,
}: {
  week: Week
  kind: DayKind
  days: CampaignDays
  counted: readonly Day[]
  onChoose: (days: readonly Day[], as: DayKind | undefined) => void
}) {
  const { campaigns, staff } = useStaffText()
  const { from, to } = boundsOfWeek(week)
  const working = workingDaysOf(week)
  const chosen = working.filter((day) => days[kind].includes(day))
  const whole = working.length > 0 && chosen.length === working.length
  return (
    <fieldset className="days-week">
      <legend>
        <label className="days-choice">
          <input
            type="checkbox"
            checked={whole}
            ref={(box) => {
              if (box) box.indeterminate = !whole && chosen.length > 0
            }}
            onChange={() => onChoose(working, whole ? undefined : kind)}
          />
          <span>
            {capital(staff.week(week))}
            <span className="days-span"> {staff.span(from, to)}</span>
            <span className="sr-only">, {campaigns.days.wholeWeek}</span>
          </span>
        </label>
      </legend>
      <div className="days-of-week">
        {Array.from({ length: 7 }, (_, after) => addDays(from, after)).map((day) => (
          <DayBox
            key={day}
            day={day}
            kind={kind}
            is={days.count.includes(day) ? 'count' : days.trial.includes(day) ? 'trial' : undefined}
            held={counted.includes(day)}
            onChoose={(as) => onChoose([day], as)}
          />
        ))}
      </div>
    </fieldset>
  )
}
