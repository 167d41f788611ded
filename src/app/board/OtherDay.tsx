import { Link } from 'wouter'
import type { CampaignSummary } from '../../contract/account.ts'
import type { Day } from '../../contract/time.ts'
import { kindOfDay, lastDayOf } from '../../domain/phase.ts'
import { capital } from '../staff/capital.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { Notice } from '../ui/Notice.tsx'
import { boardAddress, countDaysOf } from './period.ts'

/** A day without figures: why, which count day is next, and the last one there are figures of. */
export function OtherDay({
  summary,
  day,
  today,
}: {
  summary: CampaignSummary
  day: Day
  today: Day
}) {
  const { board, moment } = useStaffText()
  const words = capital(moment.longDay(day))
  const all = countDaysOf(summary.days)
  const next = all.find((each) => each > day)
  const before = all.findLast((each) => each < day && each <= today)
  const trial = kindOfDay(summary, day) === 'trial'
  const future = kindOfDay(summary, day) === 'count'
  const title = trial ? board.trial(words) : future ? board.future(words) : board.notCounting(words)
  return (
    <Notice title={title}>
      {trial && <p>{board.trialWhy}</p>}
      {next && !future && <p>{(before ? board.next : board.before)(moment.longDay(next))}</p>}
      {!next && !future && <p>{board.over(moment.longDay(lastDayOf(summary.days)))}</p>}
      {before && (
        <p>
          <Link className="board-see" href={boardAddress(summary.id, { is: 'day', day: before })}>
            {board.see(moment.longDay(before))}
          </Link>
        </p>
      )}
    </Notice>
  )
}
