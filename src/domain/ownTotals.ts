import type { UnitId } from '../contract/id.ts'
import type { Day } from '../contract/time.ts'
import { daysOfRunningWeek, type UnitDay } from './shownDays.ts'
import type { FigureGroup } from './smallUnits.ts'

/**
 * What each unit of a group has counted in a week that is over; undefined where that, with the days
 * the group was shown by, would give away what a small unit counted on one of them.
 *
 * Known are then the sum of every unit and of every day, and who counted on which. A unit's day is
 * hidden exactly if another week with these sums can be thought of: one more there, one less
 * elsewhere in its day, one more on that unit's other day, and so round to where it began.
 */
export function ownTotalsOf(
  group: FigureGroup,
  days: readonly Day[],
  counted: readonly UnitDay[],
): Map<UnitId, number> | undefined {
  const { shown } = daysOfRunningWeek(group, days, counted)
  const standsAlone = new Set(shown)
  const table = counted.map(({ unit, day, n }) => ({
    unit,
    column: standsAlone.has(day) ? day : 'rest',
    n,
  }))
  const isHidden = (at: number) => table[at]?.n === 0 || isUndecided(table, at)
  const isTold = table.some(({ unit }, at) => group.small.has(unit) && !isHidden(at))
  if (isTold) return undefined
  const totals = new Map(group.units.map((unit) => [unit, 0]))
  for (const { unit, n } of counted) totals.set(unit, (totals.get(unit) ?? 0) + n)
  return totals
}

type Part = { unit: UnitId; column: string; n: number }

const isUndecided = (table: readonly Part[], at: number): boolean =>
  leadsBack(table, at, 'more') || leadsBack(table, at, 'less')

/** Whether one more (or less) in a part can be made up for along others, each of which keeps one. */
function leadsBack(table: readonly Part[], start: number, by: 'more' | 'less'): boolean {
  const first = table[start]
  if (!first || (by === 'less' && first.n < 2)) return false
  // From a column one goes on by a part that gives the opposite, from a unit by one that gives the same.
  const mayGive = ({ n }: Part, way: 'more' | 'less') => way === 'more' || n > 1
  const opposite = by === 'more' ? 'less' : 'more'
  const units = new Set<string>()
  const columns = new Set([first.column])
  for (const column of columns) {
    for (const [at, part] of table.entries()) {
      if (at === start || part.column !== column || !mayGive(part, opposite)) continue
      if (part.unit === first.unit) return true
      if (units.has(part.unit)) continue
      units.add(part.unit)
      for (const other of table) {
        if (other.unit === part.unit && mayGive(other, by)) columns.add(other.column)
      }
    }
  }
  return false
}
