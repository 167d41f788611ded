import type { CampaignDays } from '../../contract/campaign.ts'
import type { Week } from '../../contract/time.ts'
import { weekOf } from '../../domain/moment.ts'
import type { StaffText } from '../text/staffDa.ts'
import { countWeeksOf } from '../../domain/countWeek.ts'
import { countDaysOf, daysOfWeek, type Period } from './period.ts'

/** `tirsdag den 20. oktober`, `uge 43, 19.–23. oktober` or `hele tællingen til nu`. */
export function periodTitle(text: StaffText, period: Period, days: CampaignDays): string {
  if (period.is === 'day') return text.moment.longDay(period.day)
  if (period.is === 'campaign') return text.board.campaignSoFar
  return weekTitle(text, period.week, days)
}

/** `uge 43, 19.–23. oktober`: the days are those that count; without any, `uge 43, 2025`. */
export function weekTitle({ staff }: StaffText, week: Week, days: CampaignDays): string {
  const counted = daysOfWeek(days, week)
  const [first, last] = [counted[0], counted.at(-1)]
  const when = first && last ? staff.span(first, last) : week.slice(0, 4)
  return `${staff.week(week)}, ${when}`
}

/** Where in the campaign a period lies: `uge 43`, `dag 2 af 15`. */
export function periodWords(
  { board, staff }: StaffText,
  period: Period,
  days: CampaignDays,
): string[] {
  if (period.is === 'campaign') {
    const all = countDaysOf(days)
    const [first, last] = [all[0], all.at(-1)]
    return first && last ? [staff.span(first, last)] : []
  }
  if (period.is === 'week') {
    const weeks = countWeeksOf(days)
    const at = weeks.indexOf(period.week)
    return at < 0 ? [] : [board.weekOf(at + 1, weeks.length)]
  }
  const all = countDaysOf(days)
  const at = all.indexOf(period.day)
  const week = staff.week(weekOf(period.day))
  return at < 0 ? [week] : [week, board.dayOf(at + 1, all.length)]
}
