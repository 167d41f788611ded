import type { CampaignDays } from '../contract/campaign.ts'
import type { Day, Week } from '../contract/time.ts'
import { boundsOfWeek } from './countWeek.ts'
import { holidayOn } from './danishHolidays.ts'
import { addDays } from './moment.ts'

export type DayKind = 'count' | 'trial'

const daysOfWork = [0, 1, 2, 3, 4]
const daysAfterForLate = 7

/** The working days of a week: holidays are left out, and can be chosen one by one. */
export const workingDaysOf = (week: Week): Day[] => {
  const { from } = boundsOfWeek(week)
  return daysOfWork.map((after) => addDays(from, after)).filter((day) => !holidayOn(day))
}

/**
 * Days with some of them chosen for a kind, or for neither. What has been counted on stays as it
 * is. The closing day gives way where counting now ends after it.
 */
export function withDays(
  before: CampaignDays,
  chosen: readonly Day[],
  kind: DayKind | undefined,
  counted: readonly Day[],
): CampaignDays {
  const free = chosen.filter((day) => !counted.includes(day))
  const others = (list: readonly Day[]) => list.filter((day) => !free.includes(day))
  const trial = [...others(before.trial), ...(kind === 'trial' ? free : [])].toSorted()
  const count = [...others(before.count), ...(kind === 'count' ? free : [])].toSorted()
  const last = count.at(-1)
  const closing =
    last !== undefined && before.closing < last ? addDays(last, daysAfterForLate) : before.closing
  return { trial, count, closing }
}
