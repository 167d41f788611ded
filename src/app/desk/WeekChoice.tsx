import type { CampaignSummary } from '../../contract/account.ts'
import type { Day, Week } from '../../contract/time.ts'
import { weekOf } from '../../domain/moment.ts'
import { weekTitle } from '../board/periodWords.ts'
import { capital } from '../staff/capital.ts'
import { useStaffText } from '../text/useStaffText.ts'
import './weekChoice.css'

/** All weeks, or some of them. The first box stands for all: it is half on when only some are. */
export function WeekChoice({
  campaign,
  weeks,
  chosen,
  today,
  onChoose,
}: {
  campaign: CampaignSummary
  weeks: readonly Week[]
  chosen: readonly Week[]
  today: Day
  onChoose: (weeks: readonly Week[]) => void
}) {
  const text = useStaffText()
  const { desk } = text
  const all = chosen.length === weeks.length
  const now = weekOf(today)
  const stateOf = (week: Week) =>
    week < now ? desk.over : week === now ? desk.running : desk.coming
  return (
    <fieldset className="staff-card desk-weeks">
      <legend>
        <h2>{desk.weeks}</h2>
      </legend>
      <label className="desk-week" data-all="true">
        <input
          type="checkbox"
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = !all && chosen.length > 0
          }}
          onChange={() => onChoose(all ? [] : weeks)}
        />
        <span>{desk.allWeeks}</span>
      </label>
      {weeks.map((week) => (
        <label className="desk-week" key={week}>
          <input
            type="checkbox"
            checked={chosen.includes(week)}
            onChange={({ target }) =>
              onChoose(
                weeks.filter((each) => (each === week ? target.checked : chosen.includes(each))),
              )
            }
          />
          <span>{capital(weekTitle(text, week, campaign.days))}</span>
          <span className="desk-week-state">{stateOf(week)}</span>
        </label>
      ))}
    </fieldset>
  )
}
