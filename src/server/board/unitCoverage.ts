import type { UnitId } from '../../contract/id.ts'
import type { Activity, Coverage } from '../../contract/tally.ts'
import type { Day } from '../../contract/time.ts'
import { coverageOf, type Said } from '../../domain/coverage.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import type { Reader } from '../store/sql.ts'
import { countedUnitDays, type Period, quietUnitDays } from '../store/tallyQuestions.ts'

/** What a unit has done in a period, and how it has kept the days on which it was expected. */
export type UnitReport = { activity: Activity; coverage: Coverage }

/**
 * What every unit has done, by day: which of them have counted is told of all, small or not, and how
 * much is not said here.
 */
export async function reportsOfUnits(
  sql: Reader,
  { shelved, ...period }: Period & { shelved: Shelved },
  today: Day,
): Promise<(unit: UnitId) => UnitReport> {
  const { campaign } = shelved
  const days = campaign.days.count
    .filter((day) => day >= period.from && day <= period.to && day <= today)
    .toSorted()
  const said = new Map<UnitId, Map<Day, Said>>()
  const ofDay = (unit: UnitId, day: Day): Said => {
    const own = said.get(unit) ?? new Map<Day, Said>()
    said.set(unit, own)
    return own.get(day) ?? { counted: false, quiet: [] }
  }
  for (const { unit, day, time } of await quietUnitDays(sql, period)) {
    const { counted, quiet } = ofDay(unit, day)
    said.get(unit)?.set(day, { counted, quiet: [...quiet, time] })
  }
  for (const { unit, day } of await countedUnitDays(sql, period)) {
    const { quiet } = ofDay(unit, day)
    said.get(unit)?.set(day, { counted: true, quiet })
  }
  const units = new Map(
    campaign.departments.flatMap((department) => department.units.map((unit) => [unit.id, unit])),
  )
  return (id) => {
    const own = said.get(id)
    const all = [...(own?.values() ?? [])]
    const activity = all.some(({ counted }) => counted) ? 'counted' : own ? 'quiet' : 'silent'
    const coverage = coverageOf(units.get(id) ?? { retired: true }, days, (day) => own?.get(day))
    return { activity, coverage }
  }
}
