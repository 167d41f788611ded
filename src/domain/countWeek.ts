import type { CampaignDays } from '../contract/campaign.ts'
import type { Day, Week } from '../contract/time.ts'
import { addDays, weekdayOf, weekOf } from './moment.ts'

/** The weeks in which a campaign has count days, in order. */
export const countWeeksOf = ({ count }: CampaignDays): Week[] =>
  [...new Set(count.map((day) => weekOf(day)))].toSorted()

/** The Monday and the Sunday of a week. The fourth of January always lies in the year's first week. */
export function boundsOfWeek(week: Week): { from: Day; to: Day } {
  const [year = '', number = '1'] = week.split('-W')
  const fourth = `${year}-01-04` as Day
  const firstMonday = addDays(fourth, 1 - weekdayOf(fourth))
  const from = addDays(firstMonday, (Number(number) - 1) * 7)
  return { from, to: addDays(from, 6) }
}
