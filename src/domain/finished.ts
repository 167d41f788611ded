import type { CampaignDays, CampaignStatus } from '../contract/campaign.ts'
import type { Day } from '../contract/time.ts'
import { addDays } from './moment.ts'
import { lastDayOf } from './phase.ts'

/** So long after the sign-off a device keeps what the server has received, and may send it again. */
export const daysAfterLock = 14
/** So long after the last count day it does so at most, also where nobody ever signs off. */
const daysAtMost = 120

/** Whether devices may let go of the copies of a campaign's entries. */
export function isFinished(
  campaign: { status: CampaignStatus; days: CampaignDays; lockedOn?: Day | undefined },
  today: Day,
): boolean {
  const { status, days, lockedOn } = campaign
  if (status === 'purged' || isTooLongAgo(lastDayOf(days), today)) return true
  return status === 'locked' && lockedOn !== undefined && addDays(lockedOn, daysAfterLock) <= today
}

/** Whether a last count day is so long ago that nothing is kept of it on a device. */
export const isTooLongAgo = (lastDay: Day, today: Day): boolean =>
  addDays(lastDay, daysAtMost) < today
