import type { CampaignDays, CampaignStatus } from '../contract/campaign.ts'
import type { Day } from '../contract/time.ts'
import { addDays, daysBetween } from './moment.ts'
import { firstDayOf, kindOfDay, phaseOn } from './phase.ts'

/** Why nothing can be counted on a day afterwards. */
export type WhyNot =
  | 'no_campaign'
  | 'to_come'
  | 'not_a_count_day'
  | 'before_joining'
  | 'unit_ended'
  | 'paused'
  | 'over'

/** Whether something can be counted on a day afterwards, and how it will be taken. */
export type Adding = { is: 'open'; trial: boolean; late: boolean } | { is: 'shut'; why: WhyNot }

/** Where a counter stands, as far as days are concerned. */
export type Standpoint = {
  campaign:
    | { status: CampaignStatus; days: CampaignDays; unit: { lastDay?: Day | undefined } }
    | undefined
  /** Since when this device counts for its unit. */
  enrolledFrom: Day
  today: Day
}

/**
 * Whether a counter may add to a day. It is no stricter and no kinder than `admission.ts` on the
 * server: what is open here will be counted there, or be late where this says so. Only a pause, which
 * closes the keys, closes this as well.
 */
export function addingTo(day: Day, { campaign, enrolledFrom, today }: Standpoint): Adding {
  if (!campaign) return shut('no_campaign')
  const phase = phaseOn(campaign, today)
  if (phase === 'paused') return shut('paused')
  if (['draft', 'cancelled', 'closed', 'locked', 'purged'].includes(phase)) return shut('over')
  if (day > today) return shut('to_come')
  const kind = kindOfDay(campaign, day)
  if (kind === 'none') return shut('not_a_count_day')
  if (day < enrolledFrom) return shut('before_joining')
  const { lastDay } = campaign.unit
  if (lastDay !== undefined && day > lastDay) return shut('unit_ended')
  return { is: 'open', trial: kind === 'trial', late: phase === 'closing' }
}

const shut = (why: WhyNot): Adding => ({ is: 'shut', why })

/** So many days are offered at the most. */
const longest = 60

/** The days of a campaign until today, the latest first, each with whether it can be added to. */
export function daysToAddTo(standpoint: Standpoint): { day: Day; adding: Adding }[] {
  const { campaign, today } = standpoint
  if (!campaign) return []
  const back = Math.min(longest, daysBetween(firstDayOf(campaign.days), today))
  return Array.from({ length: Math.max(0, back + 1) }, (_, nth) => addDays(today, -nth)).map(
    (day) => ({ day, adding: addingTo(day, standpoint) }),
  )
}
