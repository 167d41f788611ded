import type { CampaignDays } from '../../contract/campaign.ts'
import type { CampaignId } from '../../contract/id.ts'
import { Day, Week } from '../../contract/time.ts'
import { countWeeksOf } from '../../domain/countWeek.ts'
import { weekOf } from '../../domain/moment.ts'
import { lastDayOf } from '../../domain/phase.ts'

/** What a board shows: one day, or one ISO week. */
export type Period = { is: 'day'; day: Day } | { is: 'week'; week: Week }

/**
 * The period that an address asks for. `?week` without a value is always the running week, and an
 * address without a period is always today, so that both can be left on a wall overnight.
 */
export function periodIn(query: URLSearchParams, days: CampaignDays, today: Day): Period {
  const week = Week.safeParse(query.get('week'))
  if (week.success) return { is: 'week', week: week.data }
  const day = Day.safeParse(query.get('day'))
  if (day.success) return { is: 'day', day: day.data }
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

/** The address of a board on a period, as it can be shared. */
export function boardAddress(campaign: CampaignId | undefined, period?: Period | 'week'): string {
  const query = new URLSearchParams(campaign && { campaign })
  if (period === 'week') query.set('week', '')
  else if (period?.is === 'week') query.set('week', period.week)
  else if (period?.is === 'day') query.set('day', period.day)
  return query.size > 0 ? `/board?${query}` : '/board'
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
  const all = countWeeksOf(days).filter((week) => week <= weekOf(today))
  const earlier = all.findLast((week) => week < period.week)
  const later = all.find((week) => week > period.week)
  return {
    earlier: earlier && { is: 'week', week: earlier },
    later: later && { is: 'week', week: later },
  }
}
