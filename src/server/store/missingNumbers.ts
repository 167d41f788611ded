import type { CampaignId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { addDays } from '../../domain/moment.ts'
import { dayNumber } from './calendar.ts'
import type { Reader } from './sql.ts'

/** For how many days at least a number has been missing when it is told of. */
const missingForDays = 2

/**
 * How many numbers are missing from the devices of each unit. Only what a whole day has passed
 * over since the gap was noticed: a device sends its lowest numbers first, and within hours even
 * those that it had set aside.
 */
export async function missingNumbers(
  sql: Reader,
  {
    municipality,
    campaign,
    today,
  }: { municipality: MunicipalityId; campaign: CampaignId; today: Day },
): Promise<Map<UnitId, number>> {
  const rows = await sql.all<{ unit: UnitId; n: number }>(
    `SELECT unit, CAST(sum(to_seq - from_seq + 1) AS BIGINT) AS n FROM seq_gap
     WHERE municipality = $1 AND campaign = $2 AND since <= $3 GROUP BY unit`,
    [municipality, campaign, dayNumber(addDays(today, -missingForDays))],
  )
  return new Map(rows.map(({ unit, n }) => [unit, n]))
}
