import { rollingUp } from '../../domain/rollup.ts'
import type { Snapshot } from '../store/sql.ts'
import { conditionsOf } from './boardPart.ts'
import { type Bucket, bucketsOf, type Question } from './buckets.ts'
import type { Extract } from './extract.ts'
import { fineTally } from './fineTally.ts'
import type { KindDimension, View } from './view.ts'

/** A row as the store gives it: of all these columns it has those that its view tells apart. */
export type TallyRow = {
  day: number
  time: number
  direction: string
  channel: string
  task_area: string
  contact_type: string
  counterpart: string
  marks: string
  afterwards: number
  n: number
}

type TallyColumn = Exclude<keyof TallyRow, 'n'>

/** In the order in which the tally lies, so that no engine has to sort. */
const columnOf: Record<KindDimension, TallyColumn> = {
  direction: 'direction',
  channel: 'channel',
  taskArea: 'task_area',
  contactType: 'contact_type',
  counterpart: 'counterpart',
  marks: 'marks',
  entered: 'afterwards',
}
const inOrder = Object.keys(columnOf) as KindDimension[]

/** Rows of one bucket, some at a time. */
export type Portion = { bucket: Bucket; rows: readonly TallyRow[] }

/**
 * Every row of a view: the sums of what is shown, and of nothing else.
 *
 * @param most after how many rows a view by unit and day may end
 */
export async function* viewRows(
  sql: Snapshot,
  extract: Extract,
  view: View,
  most = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<Portion> {
  let left = most
  for (const bucket of await bucketsOf(sql, extract, view)) {
    if (left === 0) return
    const columns = columnsOf(view, bucket)
    const [first, ...others] = bucket.questions
    if (first && others.length === 0) {
      // Asked for no more than is wanted, a question is never broken off.
      for await (const rows of answersTo(sql, extract, first, columns, left)) {
        left -= rows.length
        yield { bucket, rows }
      }
      continue
    }
    const sums = rollingUp<TallyRow, TallyColumn>(columns)
    for (const question of bucket.questions) {
      for await (const rows of answersTo(sql, extract, question, columns)) sums.add(rows)
    }
    // Of the columns of a row a file reads none but those that were asked for.
    for (const rows of portionsOf(sums.cells())) yield { bucket, rows }
  }
}

function columnsOf({ period, kinds }: View, { together }: Bucket): TallyColumn[] {
  const moment: TallyColumn[] =
    together || !period || period === 'week' ? [] : period === 'day' ? ['day'] : ['day', 'time']
  const kind = inOrder.filter((each) => kinds.includes(each)).map((each) => columnOf[each])
  return [...moment, ...kind]
}

/** One group's days at a time: small questions, so that no other request waits for a large one. */
function answersTo(
  sql: Snapshot,
  { municipality, shelved, part }: Extract,
  { group, from: first, to: last, isWanted }: Question,
  columns: readonly TallyColumn[],
  most = Number.MAX_SAFE_INTEGER,
): AsyncIterable<TallyRow[]> {
  const period = { municipality, campaign: shelved.campaign.id, from: first, to: last }
  const { from, where, parameters } = fineTally(period, group, isWanted)
  const narrower = part ? conditionsOf(part.choice, period, parameters) : ''
  const listed = columns.join()
  const sum = 'CAST(sum(n) AS BIGINT) AS n'
  const grouped = columns.length > 0 ? `GROUP BY ${listed}` : ''
  const ordered = columns.length > 0 ? `ORDER BY ${listed}` : ''
  return sql.stream<TallyRow>(
    `SELECT ${[...columns, sum].join()} FROM ${from} WHERE ${where}${narrower}
     ${grouped} HAVING sum(n) <> 0 ${ordered} LIMIT $${parameters.push(most)}`,
    parameters,
  )
}

const rowsPerPortion = 500

function* portionsOf(rows: readonly TallyRow[]): Generator<readonly TallyRow[]> {
  for (let at = 0; at < rows.length; at += rowsPerPortion) yield rows.slice(at, at + rowsPerPortion)
}
