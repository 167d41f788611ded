import type { UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { dayOfNumber } from '../store/calendar.ts'
import { correctedCells } from '../store/correctionQuestions.ts'
import { sumOfEntries } from '../store/recount.ts'
import type { Snapshot } from '../store/sql.ts'
import { boundsOf } from '../store/tallyQuestions.ts'
import { type Extract, extractWeeks, groupsIn } from './extract.ts'

/**
 * What the files of an extract should come to, by two other ways: the board's tally and the entries; and
 * their corrections, straight from the lines that somebody signed.
 */
export async function otherSums(
  sql: Snapshot,
  extract: Extract,
): Promise<{ board: number; entries: number; corrections: number }> {
  const { municipality, shelved } = extract
  const isShown = await shownDays(sql, extract)
  return {
    board: await boardTotal(sql, extract, isShown),
    entries: await sumOfEntries(sql, municipality, shelved.campaign.id, isShown),
    corrections: await correctionTotal(sql, extract, isShown),
  }
}

type IsShown = (day: Day, unit: UnitId) => boolean

/** Of the tally that the board is made of. */
async function boardTotal(sql: Snapshot, extract: Extract, isShown: IsShown): Promise<number> {
  const { municipality, shelved } = extract
  let total = 0
  for (const { from, to } of extractWeeks(extract)) {
    const period = { municipality, campaign: shelved.campaign.id, from, to }
    const found = await sql.all<{ day: number; unit: UnitId; n: number }>(
      `SELECT day, unit, CAST(sum(n) AS BIGINT) AS n FROM tally_unit
       WHERE municipality = $1 AND campaign = $2 AND trial = 0 AND day BETWEEN $3 AND $4
       GROUP BY day, unit`,
      boundsOf(period),
    )
    for (const { day, unit, n } of found) if (isShown(dayOfNumber(day), unit)) total += n
  }
  return total
}

async function correctionTotal(sql: Snapshot, extract: Extract, isShown: IsShown): Promise<number> {
  const { municipality, shelved } = extract
  let total = 0
  for (const { from, to } of extractWeeks(extract)) {
    const period = { municipality, campaign: shelved.campaign.id, from, to }
    for (const { day, unit, n } of await correctedCells(sql, period)) {
      if (isShown(day, unit)) total += n
    }
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
