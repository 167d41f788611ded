import type { UnitId } from '../../contract/id.ts'
import { coveredShare, type UnitDays, unitDaysOf } from '../../domain/coverage.ts'
import { dayOf } from '../../domain/moment.ts'
import { reportsOfUnits } from '../board/unitCoverage.ts'
import type { Snapshot } from '../store/sql.ts'
import { type Extract, type ExtractWeek, extractWeeks } from './extract.ts'
import { tenthsWords } from './shares.ts'

/**
 * Which units have counted in a week, which have said that they had none, and of which nothing came; and
 * how the days on which units were expected have been kept.
 */
export type Coverage = ExtractWeek & {
  counted: UnitId[]
  quiet: UnitId[]
  silent: UnitId[]
  unitDays: UnitDays
}

/**
 * The coverage of each week of an extract, as the board tells it: nothing has to come of units that are
 * not expected in it, such as those that were merged away before, or are to come of a split.
 */
export async function coverageOf(sql: Snapshot, extract: Extract): Promise<Coverage[]> {
  const { municipality, shelved, nowMs } = extract
  const units = [...shelved.departmentOfUnit.keys()]
  const found: Coverage[] = []
  for (const week of extractWeeks(extract)) {
    const { from, to } = week
    const period = { municipality, campaign: shelved.campaign.id, from, to }
    const reportOf = await reportsOfUnits(sql, { shelved, ...period }, dayOf(nowMs))
    const that = (activity: string) => units.filter((unit) => reportOf(unit).activity === activity)
    const silent = that('silent').filter((unit) => reportOf(unit).coverage.expected > 0)
    const unitDays = unitDaysOf(units.map((unit) => reportOf(unit).coverage))
    found.push({ ...week, counted: that('counted'), quiet: that('quiet'), silent, unitDays })
  }
  return found
}

/** The unit-days of all weeks as one. */
export const unitDaysTogether = (weeks: readonly Coverage[]): UnitDays => {
  const sum = (of: keyof UnitDays) => weeks.reduce((all, { unitDays }) => all + unitDays[of], 0)
  return {
    expected: sum('expected'),
    counted: sum('counted'),
    quiet: sum('quiet'),
    missing: sum('missing'),
  }
}

/** How much of them has been accounted for, as it stands in a file: `91,7 %`; of none there is no share. */
export function coveredWords(unitDays: UnitDays): string {
  const share = coveredShare(unitDays)
  return share === undefined ? '' : tenthsWords(share)
}
