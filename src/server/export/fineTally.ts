import type { FigureGroup } from '../../domain/smallUnits.ts'
import type { Value } from '../store/sql.ts'
import { boundsOf, type Period } from '../store/tallyQuestions.ts'

/**
 * The fine tally of a group of units as its files may show it: the task areas that would give one
 * of merged units away stand there without a name, before anything is grouped by them.
 */
export function fineTally(
  period: Period,
  { units, pooled }: FigureGroup,
): { from: string; where: string; parameters: Value[] } {
  const bounds = boundsOf(period)
  const marks = (things: readonly unknown[], after: number) =>
    things.map((_, at) => `$${after + at + 1}`).join()
  const where = `municipality = $1 AND campaign = $2 AND trial = 0 AND day BETWEEN $3 AND $4
    AND unit IN (${marks(units, bounds.length)})`
  if (pooled.size === 0) return { from: 'tally_fine', where, parameters: [...bounds, ...units] }
  const areas = [...pooled]
  const from = `(SELECT municipality, campaign, trial, unit, day, time, direction, channel,
      CASE WHEN task_area IN (${marks(areas, bounds.length + units.length)}) THEN ''
        ELSE task_area END AS task_area,
      contact_type, counterpart, marks, afterwards, n
    FROM tally_fine WHERE ${where}) AS shown`
  return { from, where: '1 = 1', parameters: [...bounds, ...units, ...areas] }
}
