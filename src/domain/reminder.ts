import type { CounterCampaign } from '../contract/campaign.ts'
import { expectedOn } from './expectedOn.ts'
import { clockOf, dayOf } from './moment.ts'

/** By then whoever only counts in the morning has been there. */
const noon = '12:00'

/** The time of day at which a unit is reminded, if it counts that day at all: `15:30`. */
export function reminderTime(
  campaign: CounterCampaign,
  day: ReturnType<typeof dayOf>,
  at: string,
): string | undefined {
  const presence = expectedOn(campaign, day)
  if (presence === 'none') return undefined
  return presence === 'am' && at > noon ? noon : at
}

/** Whether it is time to ask, at the end of the unit's day, if anything has been counted. */
export function isTimeToRemind(campaign: CounterCampaign, nowMs: number, at: string): boolean {
  const time = reminderTime(campaign, dayOf(nowMs), at)
  return time !== undefined && clockOf(nowMs) >= time
}
