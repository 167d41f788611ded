import type { CampaignDays } from '../contract/campaign.ts'
import type { Day } from '../contract/time.ts'
import { boundsOfWeek, countWeeksOf } from './countWeek.ts'
import { addDays } from './moment.ts'
import { lastDayOf } from './phase.ts'

/** The day on which the last week with count days is over; before, its figures are not all shown. */
export function signableFrom(days: CampaignDays): Day {
  const week = countWeeksOf(days).at(-1)
  return addDays(week ? boundsOfWeek(week).to : lastDayOf(days), 1)
}
