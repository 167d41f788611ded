import type { ChannelId, ContactTypeId, UnitId } from '../../contract/id.ts'
import type { Direction } from '../../contract/entry.ts'
import type { Day } from '../../contract/time.ts'
import { dayNumber } from './calendar.ts'
import type { Reader, Row } from './sql.ts'
import { boundsOf, type Period, type UnitFigure } from './tallyQuestions.ts'

/** Which units of a period are asked about: all, or some; and of which days, where not of all. */
export type Wanted = { units: readonly UnitId[] | 'all'; days?: readonly Day[] | undefined }

type KindFigure = {
  direction: Direction
  channel: ChannelId
  contact_type: ContactTypeId | ''
  marks: string
  afterwards: number
  n: number
}

type TimeFigure = { day: number; time: number; direction: Direction; n: number }

/** What some units have by the kind of contact. `tally_fine` says the same, and takes longer. */
export const figuresOfKinds = (
  sql: Reader,
  period: Period,
  wanted: Wanted,
  table: 'tally_kind' | 'tally_fine' = 'tally_kind',
): Promise<KindFigure[]> =>
  figuresBy(sql, period, wanted, table, 'day, direction, channel, contact_type, marks, afterwards')

/** What some units have by day and half-hour, or part of the day. */
export const figuresOfTimes = (
  sql: Reader,
  period: Period,
  wanted: Wanted,
  table: 'tally_time' | 'tally_fine' = 'tally_time',
): Promise<TimeFigure[]> => figuresBy(sql, period, wanted, table, 'day, time, direction')

/** What each of some units has, by direction and channel. */
export const figuresOfUnits = (
  sql: Reader,
  period: Period,
  wanted: Wanted = { units: 'all' },
): Promise<UnitFigure[]> => figuresBy(sql, period, wanted, 'tally_unit', 'unit, direction, channel')

/** How many contacts some units have: what every other tally of them must come to. */
export async function totalOfUnits(sql: Reader, period: Period, wanted: Wanted): Promise<number> {
  const asked = conditionsOf(period, wanted)
  const [row] = await sql.all<{ n: number | null }>(
    `SELECT CAST(sum(n) AS BIGINT) AS n FROM tally_unit WHERE ${asked.where}`,
    asked.parameters,
  )
  return row?.n ?? 0
}

/** Each day by itself and in the order of the key, which no engine has to sort. */
async function figuresBy<Figure extends Row>(
  sql: Reader,
  period: Period,
  wanted: Wanted,
  table: string,
  columns: string,
): Promise<Figure[]> {
  const { where, parameters } = conditionsOf(period, wanted)
  return sql.all<Figure>(
    `SELECT ${columns}, CAST(sum(n) AS BIGINT) AS n FROM ${table}
     WHERE ${where} GROUP BY ${columns} HAVING sum(n) <> 0 ORDER BY ${columns}`,
    parameters,
  )
}

function conditionsOf(period: Period, { units, days }: Wanted) {
  const parameters: (string | number)[] = boundsOf(period)
  const listed = (things: readonly (string | number)[]) =>
    things.map((thing) => `$${parameters.push(thing)}`).join()
  // PostgreSQL has no empty list.
  const isOneOf = (column: string, things: readonly (string | number)[]) =>
    things.length === 0 ? '1 = 0' : `${column} IN (${listed(things)})`
  const where = [
    'municipality = $1 AND campaign = $2 AND trial = 0',
    period.from === period.to ? 'day = $3 AND day = $4' : 'day BETWEEN $3 AND $4',
    ...(units === 'all' ? [] : [isOneOf('unit', units)]),
    ...(days ? [isOneOf('day', days.map(dayNumber))] : []),
  ]
  return { where: where.join(' AND '), parameters }
}
