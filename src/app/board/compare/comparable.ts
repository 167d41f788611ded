import type { CampaignSummary } from '../../../contract/account.ts'
import { countWeeksOf } from '../../../domain/countWeek.ts'
import { likeDay, likeWeek } from '../../../domain/likePeriod.ts'
import type { Filter } from '../filter.ts'
import type { Period } from '../period.ts'

/** An earlier campaign and the period of it that a board's is like. */
export type Comparable = { summary: CampaignSummary; period: Exclude<Period, { is: 'campaign' }> }

/** The campaigns that were over before this one began and have a like period, the latest first. */
export function comparableTo(
  own: CampaignSummary,
  period: Period,
  campaigns: readonly CampaignSummary[],
): Comparable[] {
  const { days } = own
  if (period.is === 'campaign') return []
  return earlierThan(own, campaigns).flatMap((summary): Comparable[] => {
    if (period.is === 'week') {
      const week = likeWeek(period.week, days, summary.days)
      return week ? [{ summary, period: { is: 'week', week } }] : []
    }
    const day = likeDay(period.day, days, summary.days)
    return day ? [{ summary, period: { is: 'day', day } }] : []
  })
}

/** The campaigns of which some week is like one of this: what its weeks can stand beside, one by one. */
export const withLikeWeeks = (
  own: CampaignSummary,
  campaigns: readonly CampaignSummary[],
): CampaignSummary[] =>
  earlierThan(own, campaigns).filter(({ days }) =>
    countWeeksOf(own.days).some((week) => likeWeek(week, own.days, days)),
  )

const earlierThan = ({ first, id }: CampaignSummary, campaigns: readonly CampaignSummary[]) =>
  campaigns
    .filter(({ last, status, id: other }) => other !== id && last < first && status !== 'cancelled')
    .toSorted((a, b) => (a.last < b.last ? 1 : -1))

/** The one that is asked for; the latest where none is, or where it has no such period. */
export const chosenOf = <Each extends Pick<Comparable, 'summary'>>(
  comparable: readonly Each[],
  { compare }: Filter,
): Each | undefined =>
  compare === 'none'
    ? undefined
    : (comparable.find(({ summary }) => summary.id === compare) ?? comparable[0])
