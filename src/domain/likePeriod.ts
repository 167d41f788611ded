import type { CampaignDays } from '../contract/campaign.ts'
import type { Day, Week } from '../contract/time.ts'
import { boundsOfWeek, countWeeksOf } from './countWeek.ts'
import { addDays, weekdayOf, weekNumberOf, weekOf } from './moment.ts'

/**
 * The week of another campaign that a week is like: the one of the same number, where the two have any
 * week number in common; else the one in the same place, the first beside the first. One rule for the
 * whole of a campaign, so that no week stands beside two.
 */
export function likeWeek(week: Week, days: CampaignDays, other: CampaignDays): Week | undefined {
  const [own, others] = [countWeeksOf(days), countWeeksOf(other)]
  const isSame = (a: Week) => (b: Week) => weekNumberOf(a) === weekNumberOf(b)
  if (own.some((each) => others.some(isSame(each)))) return others.find(isSame(week))
  const place = own.indexOf(week)
  return place < 0 ? undefined : others[place]
}

/** The same weekday in the week that a day's is like; undefined where that was no count day. */
export function likeDay(day: Day, days: CampaignDays, other: CampaignDays): Day | undefined {
  const week = likeWeek(weekOf(day), days, other)
  const like = week && addDays(boundsOfWeek(week).from, weekdayOf(day) - 1)
  return like && other.count.includes(like) ? like : undefined
}
