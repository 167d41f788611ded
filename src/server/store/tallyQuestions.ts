import type {
  CampaignId,
  ChannelId,
  MunicipalityId,
  TaskAreaId,
  UnitId,
} from '../../contract/id.ts'
import type { Direction } from '../../contract/entry.ts'
import type { Day, PartOfDay } from '../../contract/time.ts'
import { dayNumber, dayOfNumber, partOfNumber } from './calendar.ts'
import type { Reader } from './sql.ts'

/** Which tallies are asked about: a campaign's count days from one day to another, trial never. */
export type Period = { municipality: MunicipalityId; campaign: CampaignId; from: Day; to: Day }

/** Of one day the rows lie in the order they are grouped in; told so, no engine sorts them again. */
const within = ({ from, to }: Pick<Period, 'from' | 'to'>) =>
  `municipality = $1 AND campaign = $2 AND trial = 0 AND ${
    from === to ? 'day = $3 AND day = $4' : 'day BETWEEN $3 AND $4'
  }`
export const boundsOf = ({ municipality, campaign, from, to }: Period) => [
  municipality,
  campaign,
  dayNumber(from),
  dayNumber(to),
]

export type UnitFigure = { unit: UnitId; direction: Direction; channel: ChannelId; n: number }
type AreaFigure = { direction: Direction; channel: ChannelId; task_area: TaskAreaId; n: number }

/** What some units have on each day, by direction and channel. */
export async function figuresOfUnitDays(
  sql: Reader,
  period: Period,
  units: readonly UnitId[],
): Promise<(UnitFigure & { day: Day })[]> {
  if (units.length === 0) return []
  const marks = units.map((_, at) => `$${at + 5}`)
  const rows = await sql.all<UnitFigure & { day: number }>(
    `SELECT day, unit, direction, channel, n FROM tally_unit
     WHERE ${within(period)} AND unit IN (${marks.join()}) AND n <> 0`,
    [...boundsOf(period), ...units],
  )
  return rows.map((row) => ({ ...row, day: dayOfNumber(row.day) }))
}

/** What all units have together, by direction, channel and task area. */
export const figuresOfAreas = (sql: Reader, period: Period): Promise<AreaFigure[]> =>
  sql.all<AreaFigure>(
    `SELECT direction, channel, task_area, CAST(sum(n) AS BIGINT) AS n FROM tally_area
     WHERE ${within(period)} GROUP BY direction, channel, task_area HAVING sum(n) <> 0
     ORDER BY direction, channel, task_area`,
    boundsOf(period),
  )

/** The same for some of the units, and of some of the days where any are named. */
export async function figuresOfAreasIn(
  sql: Reader,
  period: Period,
  units: readonly UnitId[],
  days: readonly Day[] = [],
): Promise<AreaFigure[]> {
  if (units.length === 0) return []
  const marks = units.map((_, at) => `$${at + 5}`)
  const some = days.map((_, at) => `$${at + 5 + units.length}`)
  return sql.all<AreaFigure>(
    `SELECT direction, channel, task_area, CAST(sum(n) AS BIGINT) AS n FROM tally_coarse
     WHERE ${within(period)} AND unit IN (${marks.join()})
       ${days.length > 0 ? `AND day IN (${some.join()})` : ''}
     GROUP BY direction, channel, task_area HAVING sum(n) <> 0
     ORDER BY direction, channel, task_area`,
    [...boundsOf(period), ...units, ...days.map(dayNumber)],
  )
}

/** On which days units have counted. */
export async function countedUnitDays(
  sql: Reader,
  period: Period,
): Promise<{ unit: UnitId; day: Day }[]> {
  const rows = await sql.all<{ unit: UnitId; day: number }>(
    `SELECT day, unit FROM tally_unit WHERE ${within(period)}
     GROUP BY day, unit HAVING sum(n) > 0 ORDER BY day, unit`,
    boundsOf(period),
  )
  return rows.map(({ unit, day }) => ({ unit, day: dayOfNumber(day) }))
}

/** On which days, or halves of days, units have said that they had no contacts. */
export async function quietUnitDays(
  sql: Reader,
  period: Period,
): Promise<{ unit: UnitId; day: Day; time: PartOfDay }[]> {
  const rows = await sql.all<{ unit: UnitId; day: number; time: number }>(
    `SELECT day, unit, time FROM tally_quiet WHERE ${within(period)} AND n > 0`,
    boundsOf(period),
  )
  return rows.map(({ unit, day, time }) => ({
    unit,
    day: dayOfNumber(day),
    time: partOfNumber(time),
  }))
}

/**
 * How many devices have something standing in each unit, over the whole campaign. One that has
 * taken another name is not one more: a single browser would make a unit look large. Once the
 * devices are let go of, the number that was frozen then says the same.
 */
export async function contributingDevices(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: CampaignId,
): Promise<Map<UnitId, number>> {
  const rows = await sql.all<{ unit: UnitId; devices: number }>(
    `SELECT unit, max(devices) AS devices FROM (
       SELECT unit, count(*) AS devices FROM contributor
       WHERE municipality = $1 AND campaign = $2 AND n > 0 AND device NOT IN (
         SELECT renewed_from FROM device
         WHERE device.municipality = $1 AND renewed_from IS NOT NULL)
       GROUP BY unit
       UNION ALL
       SELECT unit, devices FROM frozen_devices
       WHERE municipality = $1 AND campaign = $2 AND day = -1) AS standing_or_frozen
     GROUP BY unit`,
    [municipality, campaign],
  )
  return new Map(rows.map(({ unit, devices }) => [unit, devices]))
}

/** Which units have tried on a day, or have said that there was nothing: never how much. */
export async function unitsTrying(
  sql: Reader,
  { municipality, campaign, from }: Period,
): Promise<Map<UnitId, 'counted' | 'quiet'>> {
  const tried = new Map<UnitId, 'counted' | 'quiet'>()
  for (const [table, is] of [
    ['tally_quiet', 'quiet'],
    ['tally_unit', 'counted'],
  ] as const) {
    const rows = await sql.all<{ unit: UnitId }>(
      `SELECT unit FROM ${table} WHERE municipality = $1 AND campaign = $2 AND trial = 1 AND day = $3
       GROUP BY unit HAVING sum(n) > 0`,
      [municipality, campaign, dayNumber(from)],
    )
    for (const { unit } of rows) tried.set(unit, is)
  }
  return tried
}
