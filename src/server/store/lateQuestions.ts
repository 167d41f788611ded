import type { Direction } from '../../contract/entry.ts'
import type { UnitId } from '../../contract/id.ts'
import type { Reader } from './sql.ts'
import { boundsOf, type Period } from './tallyQuestions.ts'

/**
 * What each unit that has brought anything late in the campaign has of it on the days of a period: of
 * the entries that count, on the days on which they do, as no tally tells late ones apart.
 *
 * The ids first: SQLite finds them in their own index, and would otherwise read every entry there is.
 */
export const lateOfUnits = (
  sql: Reader,
  period: Period,
): Promise<{ unit: UnitId; direction: Direction; n: number }[]> =>
  sql.all<{ unit: UnitId; direction: Direction; n: number }>(
    `SELECT unit, direction, CAST(sum(
       CASE WHEN COALESCE(placed_day, day) BETWEEN $3 AND $4 THEN quantity ELSE 0 END) AS BIGINT) AS n
     FROM entry
     WHERE municipality = $1 AND campaign = $2 AND state = 'late'
       AND counted = 1 AND kind = 'contact' AND trial = 0
     GROUP BY unit, direction ORDER BY unit, direction`,
    boundsOf(period),
  )
