import type { CampaignDays } from '../../../contract/campaign.ts'
import type { Day } from '../../../contract/time.ts'
import { isoYearOf } from '../../../domain/movedDays.ts'

type Source = { name: string; days: CampaignDays }

/** The ISO year of a campaign's first count day. */
export const yearOf = ({ days }: Pick<Source, 'days'>): number =>
  isoYearOf(days.count.toSorted()[0] ?? days.closing)

/** The year after, or this one where that has gone by. */
export const yearToCopyTo = (source: Source, today: Day): number =>
  Math.max(yearOf(source) + 1, isoYearOf(today))

/** The name with its year brought up, or with one that tells it from the name it was copied from. */
export function nameForYear(source: Source, year: number): string {
  const before = String(yearOf(source))
  return source.name.includes(before)
    ? source.name.replace(before, String(year))
    : `${source.name} ${year}`
}
