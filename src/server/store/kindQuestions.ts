import type { ChannelId, ContactTypeId, UnitId } from '../../contract/id.ts'
import type { Direction } from '../../contract/entry.ts'
import type { Day } from '../../contract/time.ts'
import { totalOf } from '../../domain/rollup.ts'
import { dayNumber } from './calendar.ts'
import type { Reader, Row } from './sql.ts'
import { boundsOf, type Period } from './tallyQuestions.ts'

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
  figuresBy(sql, period, wanted, table, 'direction, channel, contact_type, marks, afterwards')

/** What some units have by day and half-hour, or part of the day. */
export const figuresOfTimes = (
  sql: Reader,
  period: Period,
  wanted: Wanted,
  table: 'tally_time' | 'tally_fine' = 'tally_time',
): Promise<TimeFigure[]> => figuresBy(sql, period, wanted, table, 'day, time, direction')

/** How many contacts some units have: what every other tally of them must come to. */
export async function totalOfUnits(sql: Reader, period: Period, wanted: Wanted): Promise<number> {
  const rows = await figuresBy<{ direction: Direction; n: number }>(
    ...([sql, period, wanted, 'tally_unit', 'direction'] as const),
  )
  return totalOf(rows)
}

async function figuresBy<Figure extends Row>(
  sql: Reader,
  period: Period,
  { units, days }: Wanted,
  table: string,
  columns: string,
): Promise<Figure[]> {
  if (units.length === 0 || days?.length === 0) return []
  const parameters: (string | number)[] = boundsOf(period)
  const listed = (things: readonly (string | number)[]) =>
    things.map((thing) => `$${parameters.push(thing)}`).join()
  const where = [
    'municipality = $1 AND campaign = $2 AND trial = 0',
    period.from === period.to ? 'day = $3 AND day = $4' : 'day BETWEEN $3 AND $4',
    ...(units === 'all' ? [] : [`unit IN (${listed(units)})`]),
    ...(days ? [`day IN (${listed(days.map(dayNumber))})`] : []),
  ]
  return sql.all<Figure>(
    `SELECT ${columns}, CAST(sum(n) AS BIGINT) AS n FROM ${table}
     WHERE ${where.join(' AND ')} GROUP BY ${columns} HAVING sum(n) <> 0`,
    parameters,
  )
}
