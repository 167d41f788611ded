import type { Campaign } from '../../contract/campaign.ts'
import type { Direction } from '../../contract/entry.ts'
import type { DepartmentId, UnitId } from '../../contract/id.ts'
import type { Activity, BoardAnswer, Coverage, UnitGroup } from '../../contract/tally.ts'
import { totalOf } from '../../domain/rollup.ts'

export type NamedUnit = {
  id: UnitId
  name: string
  department: DepartmentId
  activity: Activity
  coverage: Coverage
}

/** A unit, or several that are shown as one. */
export type UnitRow = {
  units: NamedUnit[]
  /** The same with any that are no more: whose figures they are. */
  group: readonly UnitId[]
  /** Withheld where the reader may not be told; none where nobody has said anything yet. */
  totals: Record<Direction, number> | 'withheld' | 'none'
}

export type DepartmentRows = { id: DepartmentId; name: string; rows: UnitRow[] }

/**
 * The units of an answer by name, in the order of the catalogue. One that has been retired, or was
 * merged or split before these days, is nobody's worry: it stands here only where it counted.
 */
export function namedUnits(
  { departments }: Campaign,
  { units, from, to }: BoardAnswer,
): NamedUnit[] {
  const reports = new Map(units.map((report) => [report.unit, report]))
  return departments.flatMap((department) =>
    department.units.flatMap(({ id, name, retired, firstDay = from, lastDay = to }) => {
      const report = reports.get(id)
      const isThere = !retired && firstDay <= to && from <= lastDay
      if (!report || (!isThere && report.activity === 'silent')) return []
      const { activity, coverage } = report
      return [{ id, name, department: department.id, activity, coverage }]
    }),
  )
}

/**
 * The same as rows by department. Units that are shown together stand where the first of them
 * stands, and only those that the reader is given are named.
 */
export function unitRows(campaign: Campaign, answer: BoardAnswer): DepartmentRows[] {
  const order = new Map(namedUnits(campaign, answer).map((unit, at) => [unit.id, { unit, at }]))
  const rows = answer.groups
    .map(({ units: ids, figures }) => {
      const members = ids.flatMap((id) => order.get(id) ?? []).toSorted((a, b) => a.at - b.at)
      const units = members.map(({ unit }) => unit)
      return { at: members[0]?.at ?? 0, units, group: ids, totals: totalsOf(units, figures) }
    })
    .filter(({ units }) => units.length > 0)
    // One that stands alone comes before the group it was in in another week.
    .toSorted((a, b) => a.at - b.at || a.units.length - b.units.length)
  return campaign.departments
    .map(({ id, name }) => ({
      id,
      name,
      rows: rows
        .filter(({ units }) => units[0]?.department === id)
        .map(({ units, group, totals }): UnitRow => ({ units, group, totals })),
    }))
    .filter((department) => department.rows.length > 0)
}

/** What is missing from which units, by name. */
export function missingFrom(
  { departments }: Campaign,
  { missing = [] }: BoardAnswer,
): { n: number; units: string[] }[] {
  const names = new Map(
    departments.flatMap(({ units }) => units.map(({ id, name }) => [id, name] as const)),
  )
  return missing.map(({ n, units }) => ({ n, units: units.map((unit) => names.get(unit) ?? unit) }))
}

/** What units that are shown together have each in a week that is over, by name. */
export function ownTotals({ departments }: Campaign, { groups }: BoardAnswer) {
  const units = departments.flatMap((department) => department.units)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return groups
    .flatMap(({ own = [] }) => own)
    .map(({ unit, n }) => ({ unit: names.get(unit) ?? unit, n }))
}

/** Zero is a figure only of those who have reported: of the others nothing is known. */
function totalsOf(units: readonly NamedUnit[], figures: UnitGroup['figures']): UnitRow['totals'] {
  if (!figures) return 'withheld'
  if (figures.length === 0 && units.every(({ activity }) => activity === 'silent')) return 'none'
  const inDirection = (wanted: Direction) =>
    totalOf(figures.filter(({ direction }) => direction === wanted))
  return { incoming: inDirection('incoming'), outgoing: inDirection('outgoing') }
}
