import type { Snapshot } from '../store/sql.ts'
import { conditionsOf } from './boardPart.ts'
import { type Bucket, bucketsOf, type Question } from './buckets.ts'
import { correctedDays } from '../store/correctionQuestions.ts'
import { type Extract, extractWeeks } from './extract.ts'
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
  /** What corrections add to it or take off it. */
  corrected: number
}

type TallyColumn = Exclude<keyof TallyRow, 'n' | 'corrected'>

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
  const isCorrected = await correctedIn(sql, extract)
  for (const bucket of await bucketsOf(sql, extract, view)) {
    if (left === 0) return
    const columns = columnsOf(view, bucket)
    const [first, ...others] = bucket.questions
    if (first && others.length === 0) {
      // Asked for no more than is wanted, a question is never broken off.
      const asked = { columns, isCorrected, most: left }
      for await (const rows of answersTo(sql, extract, first, asked)) {
        left -= rows.length
        yield { bucket, rows }
      }
      continue
    }
    const sums = addingUp(columns)
    for (const question of bucket.questions) {
      for await (const rows of answersTo(sql, extract, question, { columns, isCorrected }))
        sums.add(rows)
    }
    // Of the columns of a row a file reads none but those that were asked for.
    for (const rows of portionsOf(sums.rows())) yield { bucket, rows }
  }
}

function columnsOf({ period, kinds }: View, { together }: Bucket): TallyColumn[] {
  const moment: TallyColumn[] =
    together || !period || period === 'week' ? [] : period === 'day' ? ['day'] : ['day', 'time']
  const kind = inOrder.filter((each) => kinds.includes(each)).map((each) => columnOf[each])
  return [...moment, ...kind]
}

type IsCorrected = (question: Question) => boolean

/** Whether anything was corrected in a group on some days. */
async function correctedIn(sql: Snapshot, extract: Extract): Promise<IsCorrected> {
  const { municipality, shelved } = extract
  const weeks = extractWeeks(extract)
  const [from, to] = [weeks[0]?.from, weeks.at(-1)?.to]
  if (!from || !to) return () => false
  const period = { municipality, campaign: shelved.campaign.id, from, to }
  const days = await correctedDays(sql, period)
  return ({ group, from: first, to: last }) =>
    days.some(({ unit, day }) => first <= day && day <= last && group.units.includes(unit))
}

/** One group's days at a time: small questions, so that no other request waits for a large one. */
function answersTo(
  sql: Snapshot,
  { municipality, shelved, part }: Extract,
  question: Question,
  {
    columns,
    isCorrected: correctedOf,
    most = Number.MAX_SAFE_INTEGER,
  }: { columns: readonly TallyColumn[]; isCorrected: IsCorrected; most?: number },
): AsyncIterable<TallyRow[]> {
  const { group, from: first, to: last, isWanted } = question
  const period = { municipality, campaign: shelved.campaign.id, from: first, to: last }
  const isCorrected = correctedOf(question)
  const { from, where, parameters } = fineTally(period, group, { isWanted, isCorrected })
  const narrower = part ? conditionsOf(part.choice, period, parameters) : ''
  const listed = columns.join()
  const sums = [
    'CAST(sum(n) AS BIGINT) AS n',
    `${isCorrected ? 'CAST(sum(corrected) AS BIGINT)' : '0'} AS corrected`,
  ]
  const grouped = columns.length > 0 ? `GROUP BY ${listed}` : ''
  const ordered = columns.length > 0 ? `ORDER BY ${listed}` : ''
  const something = isCorrected ? 'sum(n) <> 0 OR sum(corrected) <> 0' : 'sum(n) <> 0'
  return sql.stream<TallyRow>(
    `SELECT ${[...columns, ...sums].join()} FROM ${from} WHERE ${where}${narrower}
     ${grouped} HAVING ${something} ${ordered} LIMIT $${parameters.push(most)}`,
    parameters,
  )
}

/** Adds up rows that agree in some columns, as they come in portions. */
function addingUp(columns: readonly TallyColumn[]) {
  const sums = new Map<string, TallyRow>()
  return {
    add(rows: readonly TallyRow[]): void {
      for (const row of rows) {
        let key = ''
        for (const column of columns) key += `${row[column]}\u0000`
        const sum = sums.get(key)
        if (!sum) sums.set(key, { ...row })
        else {
          sum.n += row.n
          sum.corrected += row.corrected
        }
      }
    },
    rows: (): TallyRow[] =>
      [...sums]
        .filter(([, { n, corrected }]) => n !== 0 || corrected !== 0)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([, row]) => row),
  }
}

const rowsPerPortion = 500

function* portionsOf(rows: readonly TallyRow[]): Generator<readonly TallyRow[]> {
  for (let at = 0; at < rows.length; at += rowsPerPortion) yield rows.slice(at, at + rowsPerPortion)
}
