import type { Direction } from '../../contract/entry.ts'
import type {
  CampaignId,
  ChannelId,
  MunicipalityId,
  TaskAreaId,
  UnitId,
} from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { dayOfNumber } from './calendar.ts'
import type { Reader } from './sql.ts'
import { boundsOf, type Period } from './tallyQuestions.ts'

/** What corrections come to in one unit on one day, by kind; signed, and never nought. */
export type CorrectedCell = {
  day: Day
  unit: UnitId
  direction: Direction
  channel: ChannelId
  task_area: TaskAreaId
  n: number
}

/** The corrections of a period, added up; of most periods there are none. */
export async function correctedCells(sql: Reader, period: Period): Promise<CorrectedCell[]> {
  const rows = await sql.all<Omit<CorrectedCell, 'day'> & { day: number }>(
    `SELECT day, unit, direction, channel, task_area, CAST(sum(n) AS BIGINT) AS n FROM correction
     WHERE municipality = $1 AND campaign = $2 AND day BETWEEN $3 AND $4
     GROUP BY day, unit, direction, channel, task_area HAVING sum(n) <> 0
     ORDER BY day, unit, direction, channel, task_area`,
    boundsOf(period),
  )
  return rows.map((row) => ({ ...row, day: dayOfNumber(row.day) }))
}

/** On which days of which units anything was corrected, also where that comes to nothing but by kind. */
export async function correctedDays(
  sql: Reader,
  period: Period,
): Promise<{ unit: UnitId; day: Day }[]> {
  const rows = await sql.all<{ unit: UnitId; day: number }>(
    `SELECT DISTINCT unit, day FROM correction
     WHERE municipality = $1 AND campaign = $2 AND day BETWEEN $3 AND $4`,
    boundsOf(period),
  )
  return rows.map(({ unit, day }) => ({ unit, day: dayOfNumber(day) }))
}

/** What all corrections of a campaign come to. */
export async function correctedTotal(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: CampaignId,
): Promise<number> {
  const [row] = await sql.all<{ n: number }>(
    `SELECT CAST(COALESCE(sum(n), 0) AS BIGINT) AS n FROM correction
     WHERE municipality = $1 AND campaign = $2`,
    [municipality, campaign],
  )
  return row?.n ?? 0
}

/**
 * Acts whose lines are not what they must be: a move that does not come to nought, and what takes an
 * act back without having its lines with the opposite signs. None, unless a store was tampered with.
 */
export async function unbalancedActs(
  sql: Reader,
  municipality: MunicipalityId,
): Promise<{ campaign: CampaignId; act: string }[]> {
  const cell = `line.campaign, line.day, line.unit, line.direction, line.channel, line.task_area,
    line.contact_type, line.counterpart, line.marks, line.afterwards`
  const moves = await sql.all<{ campaign: CampaignId; act: string }>(
    `SELECT line.campaign, act FROM correction AS line
       JOIN correction_act ON correction_act.municipality = line.municipality
         AND correction_act.campaign = line.campaign AND correction_act.id = act
     WHERE line.municipality = $1 AND kind = 'move'
     GROUP BY line.campaign, act HAVING sum(n) <> 0`,
    [municipality],
  )
  const takenBack = await sql.all<{ campaign: CampaignId; act: string }>(
    `SELECT DISTINCT campaign, act FROM (
       SELECT line.campaign, takes_back AS act FROM correction AS line
         JOIN correction_act ON correction_act.municipality = line.municipality
           AND correction_act.campaign = line.campaign
           AND takes_back IS NOT NULL AND act IN (correction_act.id, takes_back)
       WHERE line.municipality = $1
       GROUP BY ${cell}, takes_back HAVING sum(n) <> 0) AS differing`,
    [municipality],
  )
  return [...moves, ...takenBack]
}
