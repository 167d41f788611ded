import type { UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { totalOf } from '../../domain/rollup.ts'
import { sumOfEntries } from '../store/recount.ts'
import type { Snapshot } from '../store/sql.ts'
import { figuresOfUnitDays } from '../store/tallyQuestions.ts'
import { type Extract, extractWeeks, groupsIn } from './extract.ts'

/** What the files of an extract should come to, by two other ways: the board's tally and the entries. */
export async function otherSums(
  sql: Snapshot,
  extract: Extract,
): Promise<{ board: number; entries: number }> {
  const { municipality, shelved } = extract
  const isShown = await shownDays(sql, extract)
  return {
    board: await boardTotal(sql, extract, isShown),
    entries: await sumOfEntries(sql, municipality, shelved.campaign.id, isShown),
  }
}

type IsShown = (day: Day, unit: UnitId) => boolean

async function boardTotal(sql: Snapshot, extract: Extract, isShown: IsShown): Promise<number> {
  const { municipality, shelved } = extract
  const units = [...shelved.departmentOfUnit.keys()]
  let total = 0
  for (const { from, to } of extractWeeks(extract)) {
    const period = { municipality, campaign: shelved.campaign.id, from, to }
    const figures = await figuresOfUnitDays(sql, period, units)
    total += totalOf(figures.filter(({ day, unit }) => isShown(day, unit)))
  }
  return total
}

/** Which units' days are in the files at all. */
async function shownDays(sql: Snapshot, extract: Extract): Promise<IsShown> {
  const weeks: { from: Day; to: Day; daysOf: Map<UnitId, ReadonlySet<Day> | 'all'> }[] = []
  for (const week of extractWeeks(extract)) {
    const groups = await groupsIn(sql, extract, week)
    const daysOf = groups.flatMap(({ units, guarded }) => {
      const days = guarded ? new Set(guarded.parts.flatMap((part) => part.days)) : 'all'
      return units.map((unit) => [unit, days] as const)
    })
    weeks.push({ from: week.from, to: week.to, daysOf: new Map(daysOf) })
  }
  return (day, unit) => {
    const days = weeks.find(({ from, to }) => from <= day && day <= to)?.daysOf.get(unit)
    return days === 'all' || (days?.has(day) ?? false)
  }
}
