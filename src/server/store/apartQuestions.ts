import type { Direction } from '../../contract/entry.ts'
import type { UnitId } from '../../contract/id.ts'
import { saidOtherwise } from './saidStep.ts'
import type { Reader } from './sql.ts'
import { boundsOf, type Period } from './tallyQuestions.ts'

/** What no tally tells apart, each by the condition of an index of its own, word for word. */
const conditions = {
  /** What came when the count was over. */
  late: "state = 'late'",
  /** What was tapped where the screen spoke of a trial: the day decides, and it counts. */
  otherwise: saidOtherwise,
}
export type Apart = keyof typeof conditions

/**
 * What each unit that has any such in the campaign has of it on the days of a period: of the contacts
 * that count, on the days on which they do.
 */
export const apartOfUnits = (
  sql: Reader,
  period: Period,
  which: Apart,
): Promise<{ unit: UnitId; direction: Direction; n: number }[]> =>
  sql.all<{ unit: UnitId; direction: Direction; n: number }>(
    `SELECT unit, direction, CAST(sum(
       CASE WHEN COALESCE(placed_day, day) BETWEEN $3 AND $4 THEN quantity ELSE 0 END) AS BIGINT) AS n
     FROM entry
     WHERE municipality = $1 AND campaign = $2 AND ${conditions[which]}
       AND counted = 1 AND kind = 'contact' AND trial = 0
     GROUP BY unit, direction ORDER BY unit, direction`,
    boundsOf(period),
  )
