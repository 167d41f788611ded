import type { CampaignDays } from '../../contract/campaign.ts'
import type { CampaignId } from '../../contract/id.ts'
import { Day, Week } from '../../contract/time.ts'
import { countWeeksOf } from '../../domain/countWeek.ts'
import { weekOf } from '../../domain/moment.ts'
import { lastDayOf } from '../../domain/phase.ts'
import { type Filter, filterQuery } from './filter.ts'

/** What a board shows: one day, one ISO week, or the campaign so far. */
export type Period = { is: 'day'; day: Day } | { is: 'week'; week: Week } | { is: 'campaign' }

/**
 * The period that an address asks for. `?week` without a value is always the running week, and an
 * address without a period is always today, so that both can be left on a wall overnight.
 */
export function periodIn(query: URLSearchParams, days: CampaignDays, today: Day): Period {
  const week = Week.safeParse(query.get('week'))
  if (week.success) return { is: 'week', week: week.data }
  const day = Day.safeParse(query.get('day'))
  if (day.success) return { is: 'day', day: day.data }
  if (query.get('period') === 'campaign') return { is: 'campaign' }
  if (query.has('week')) return { is: 'week', week: runningWeek(days, today) }
  const last = lastDayOf(days)
  return { is: 'day', day: today > last ? last : today }
}

/** Today's week where the campaign counts in it, else the next that it counts in, else its last. */
function runningWeek(days: CampaignDays, today: Day): Week {
  const weeks = countWeeksOf(days)
  const now = weekOf(today)
  return weeks.find((week) => week >= now) ?? weeks.at(-1) ?? now
}

/** The address of a board on a period, narrowed to what a filter says, as it can be shared. */
export function boardAddress(
  campaign: CampaignId | undefined,
  period?: Period | 'week',
  filter: Filter = {},
): string {
  const query = new URLSearchParams([
    ...(campaign ? [['campaign', campaign]] : []),
    ...(period === 'week' ? [['week', '']] : period ? [periodQuery(period)] : []),
    ...filterQuery(filter),
  ])
  return query.size > 0 ? `/board?${query}` : '/board'
}

/** A period as an address and the server have it. */
export const periodQuery = (period: Period): [string, string] =>
  period.is === 'day'
    ? ['day', period.day]
    : period.is === 'week'
      ? ['week', period.week]
      : ['period', 'campaign']

/** The same place by the day, by the week and as a whole: what a board can be turned to. */
export function periodsAbout(
  period: Period,
  days: CampaignDays,
  today: Day,
): { day: Period | undefined; week: Period | 'week'; campaign: Period } {
  const campaign: Period = { is: 'campaign' }
  if (period.is === 'campaign') return { day: undefined, week: 'week', campaign }
  if (period.is === 'day') {
    return { day: period, week: { is: 'week', week: weekOf(period.day) }, campaign }
  }
  const day = daysOfWeek(days, period.week).findLast((each) => each <= today)
  return { day: day && { is: 'day', day }, week: period, campaign }
}

/** The count days in order. */
export const countDaysOf = ({ count }: CampaignDays): Day[] => [...new Set(count)].toSorted()

/** The count days of a week, in order. */
export const daysOfWeek = (days: CampaignDays, week: Week): Day[] =>
  countDaysOf(days).filter((day) => weekOf(day) === week)

/** The periods beside this one in which something can have been counted: none is still to come. */
export function stepsFrom(
  period: Period,
  days: CampaignDays,
  today: Day,
): { earlier: Period | undefined; later: Period | undefined } {
  if (period.is === 'day') {
    const all = [...new Set([...days.trial, ...days.count])]
      .toSorted()
      .filter((day) => day <= today)
    const earlier = all.findLast((day) => day < period.day)
    const later = all.find((day) => day > period.day)
    return {
      earlier: earlier && { is: 'day', day: earlier },
      later: later && { is: 'day', day: later },
    }
  }
  if (period.is === 'campaign') return { earlier: undefined, later: undefined }
  const all = countWeeksOf(days).filter((week) => week <= weekOf(today))
  const earlier = all.findLast((week) => week < period.week)
  const later = all.find((week) => week > period.week)
  return {
    earlier: earlier && { is: 'week', week: earlier },
    later: later && { is: 'week', week: later },
  }
}
