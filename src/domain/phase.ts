import type { CampaignDays, CampaignStatus } from '../contract/campaign.ts'
import type { Day } from '../contract/time.ts'

/**
 * Where a campaign stands on a day. Days decide: the status only says what no day can, that a
 * person has paused, cancelled, closed, locked or purged it.
 */
export type Phase =
  | 'draft'
  | 'before'
  | 'trial'
  | 'count'
  | 'between'
  | 'closing'
  | 'closed'
  | 'paused'
  | 'cancelled'
  | 'locked'
  | 'purged'

type Dated = { status: CampaignStatus; days: CampaignDays }

/** The phase of a campaign on a day. */
export function phaseOn({ status, days }: Dated, day: Day): Phase {
  if (status !== 'planned') return status
  if (days.count.includes(day)) return 'count'
  if (days.trial.includes(day)) return 'trial'
  if (day > days.closing) return 'closed'
  if (day > lastDayOf(days)) return 'closing'
  return day < firstDayOf(days) ? 'before' : 'between'
}

/** Whether a day is for counting, for trying, or for neither. Pausing does not change it. */
export function kindOfDay({ days }: { days: CampaignDays }, day: Day): 'count' | 'trial' | 'none' {
  if (days.count.includes(day)) return 'count'
  return days.trial.includes(day) ? 'trial' : 'none'
}

/** The first day on which anything is tapped, trial included. */
export const firstDayOf = ({ trial, count }: CampaignDays): Day =>
  [...trial, ...count].reduce((first, day) => (day < first ? day : first))

/** The last count day. What arrives after it is late. */
export const lastDayOf = ({ count }: CampaignDays): Day =>
  count.reduce((last, day) => (day > last ? day : last))

/** The next day on which the campaign counts or tries, after a day; none when it is over. */
export const nextDayAfter = ({ trial, count }: CampaignDays, day: Day): Day | undefined =>
  [...trial, ...count].filter((each) => each > day).toSorted()[0]

/**
 * The campaign a counter works in on a day: the one that counts or tries then, else the next to
 * begin, else the last to end. Drafts and purged campaigns are nobody's, and one that has been
 * cancelled, closed or locked gives way to one that is still on.
 */
export function campaignFor<Each extends Dated>(campaigns: Each[], day: Day): Each | undefined {
  const living = campaigns.filter(({ status }) => status !== 'draft' && status !== 'purged')
  const on = living.filter(({ status }) => status === 'planned' || status === 'paused')
  const today = [...on, ...living].find((each) => kindOfDay(each, day) !== 'none')
  if (today) return today
  const coming = on
    .filter(({ days }) => lastDayOf(days) > day)
    .toSorted((a, b) => (firstDayOf(a.days) < firstDayOf(b.days) ? -1 : 1))
  const over = living.toSorted((a, b) => (lastDayOf(a.days) > lastDayOf(b.days) ? -1 : 1))
  return coming[0] ?? over[0]
}
