import { type BoardCells, cellsOfAPage } from '../../contract/boardCells.ts'
import type { UnitId } from '../../contract/id.ts'
import type { Day, Week } from '../../contract/time.ts'
import { boundsOfWeek } from '../../domain/countWeek.ts'
import { dayOf, instantOf, weekOf } from '../../domain/moment.ts'
import { totalOf } from '../../domain/rollup.ts'
import { type BoardQuestion, wholeGroups } from '../board/board.ts'
import { cellsOf } from '../board/boardCells.ts'
import { kindsOf } from '../board/boardKinds.ts'
import { hoursOf } from '../board/busyHours.ts'
import { weeksSoFar } from '../board/campaignSoFar.ts'
import type { ShownGroup } from '../board/shownWeek.ts'
import type { Reader, Snapshot } from '../store/sql.ts'
import { type CellChoice, isChosen } from './boardPart.ts'
import type { Extract } from './extract.ts'
import { rowsOf } from './rows.ts'
import { cellsView } from './view.ts'
import { viewRows } from './viewRows.ts'

/** One number of a board: of a day, of a week, or of the campaign so far where neither is named. */
export type NumberQuestion = Omit<BoardQuestion, 'from' | 'to'> & {
  when: { day: Day } | { week: Week } | 'campaign'
  /** The units of one row of the board, where it is not all that is asked about. */
  row: readonly UnitId[] | undefined
  choice: CellChoice
}

type Period = { week: Week; from: Day; to: Day }

function periodsOf({ when, shelved, nowMs }: NumberQuestion): Period[] {
  if (when === 'campaign') {
    return weeksSoFar(shelved.campaign.days, dayOf(nowMs)).map((bounds) => ({
      ...{ week: weekOf(bounds.from), ...bounds },
    }))
  }
  return 'day' in when
    ? [{ week: weekOf(when.day), from: when.day, to: when.day }]
    : [{ week: when.week, ...boundsOfWeek(when.week) }]
}

/**
 * What a number of a board is made of, as an extract of which every file could be written: the groups
 * are those that the board adds up, and each row is one of the raw cells.
 */
export async function partOf(sql: Reader, question: NumberQuestion): Promise<Extract> {
  const { municipality, shelved, nowMs, choice, row } = question
  const periods = periodsOf(question)
  const groups = new Map<Week, ShownGroup[]>()
  for (const { week, ...period } of periods) {
    const { whole } = await wholeGroups(sql, { ...question, ...period })
    groups.set(week, row ? whole.filter(({ units }) => isSame(units, row)) : whole)
  }
  const days = typeof question.when === 'object' && 'day' in question.when && question.when.day
  return {
    ...{ municipality, shelved, nowMs, weeks: periods.map(({ week }) => week) },
    ...(days && { since: days, until: days }),
    part: { groups, choice },
  }
}

const isSame = (units: readonly UnitId[], others: readonly UnitId[]): boolean =>
  units.length === others.length && units.every((unit) => others.includes(unit))

/**
 * A page of the cells that a number is made of, beside the number as the board itself adds it up.
 *
 * @param from how many cells lie before the page
 */
export async function cellsBehind(
  sql: Snapshot,
  question: NumberQuestion,
  from: number,
): Promise<BoardCells> {
  const extract = await partOf(sql, question)
  const periods = periodsOf(question)
  const today = dayOf(question.nowMs)
  const before = { cells: 0, n: 0 }
  const rows: BoardCells['rows'] = []
  const toRows = rowsOf(extract, cellsView)
  const until = from + cellsOfAPage
  let isMore = false
  // One more than the page holds, to know whether there is another.
  for await (const portion of viewRows(sql, extract, cellsView, until + 1)) {
    const skipped = portion.rows.slice(0, from - before.cells)
    before.cells += skipped.length
    before.n += totalOf(skipped)
    const wanted = portion.rows.slice(skipped.length)
    const some = wanted.slice(0, cellsOfAPage - rows.length)
    isMore ||= some.length < wanted.length
    rows.push(...toRows({ ...portion, rows: some }))
  }
  return {
    campaign: question.shelved.campaign.id,
    from: periods[0]?.from ?? today,
    to: periods.at(-1)?.to ?? today,
    at: instantOf(question.nowMs),
    n: await numberOf(sql, question, extract),
    ...{ before, rows },
    ...(isMore && { next: until }),
  }
}

/** The number as the board comes to it: by its own tallies, and not by the cells. */
async function numberOf(sql: Reader, question: NumberQuestion, { part }: Extract): Promise<number> {
  const { choice } = question
  let n = 0
  for (const { week, ...period } of periodsOf(question)) {
    const whole = part?.groups.get(week) ?? []
    const asked = { ...question, ...period }
    if (choice.time !== undefined) {
      const { cells } = await hoursOf(sql, asked, whole)
      const isThen = ({ weekday, time }: (typeof cells)[number]) =>
        weekday === choice.weekday && time === choice.time
      n += totalOf(cells.filter((cell) => isThen(cell) && isChosen(choice, cell)))
      continue
    }
    const cells = await cellsOf(sql, asked, whole)
    const isOfKind = choice.type !== undefined || choice.only !== undefined
    const parts = isOfKind ? await kindsOf(sql, asked, whole, totalOf(cells)) : cells
    n += totalOf(parts.filter((cell) => isChosen(choice, cell)))
  }
  return n
}
