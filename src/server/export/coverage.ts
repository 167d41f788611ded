import type { UnitId } from '../../contract/id.ts'
import type { Snapshot } from '../store/sql.ts'
import { figuresOfUnits, quietUnitDays } from '../store/tallyQuestions.ts'
import { type Extract, type ExtractWeek, extractWeeks } from './extract.ts'

/** Which units have counted in a week, which have said that they had none, and of which nothing came. */
export type Coverage = ExtractWeek & { counted: UnitId[]; quiet: UnitId[]; silent: UnitId[] }

/** The coverage of each week of an extract, as the board tells it. */
export async function coverageOf(sql: Snapshot, extract: Extract): Promise<Coverage[]> {
  const { municipality, shelved } = extract
  const units = [...shelved.departmentOfUnit.keys()]
  const found: Coverage[] = []
  for (const week of extractWeeks(extract)) {
    const period = { municipality, campaign: shelved.campaign.id, from: week.from, to: week.to }
    const figures = new Set((await figuresOfUnits(sql, period)).map(({ unit }) => unit))
    const saidNone = new Set((await quietUnitDays(sql, period)).map(({ unit }) => unit))
    const counted = units.filter((unit) => figures.has(unit))
    const quiet = units.filter((unit) => !figures.has(unit) && saidNone.has(unit))
    const silent = units.filter((unit) => !figures.has(unit) && !saidNone.has(unit))
    found.push({ ...week, counted, quiet, silent })
  }
  return found
}
