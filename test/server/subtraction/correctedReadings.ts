import type { BoardAnswer } from '../../../src/contract/tally.ts'
import type { Corrected } from './ledger.ts'
import type { Look } from './play.ts'
import { daysOfWeek, type Reading } from './readings.ts'
import { storyDays } from './story.ts'

type Line = Record<string, string>
type Cover = {
  units: readonly string[]
  days: readonly string[]
  areas?: readonly string[]
  type?: string
}

/** Every number of the columns that corrections stand in, as what it tells of what was counted. */
export function correctedReadings({ today, answers, corrected }: Look): Reading[] {
  const readings: Reading[] = []
  const note = (view: string, n: number, cover: Cover) => {
    const mine = corrected.filter((cell) => isIn(cell, cover))
    const moved = mine.flatMap((cell) => cell.moved)
    // What somebody wrote is no secret.
    const written = mine.reduce((sum, cell) => sum + cell.written, 0)
    const of = moved.map(({ unit, day, area, type }) => ({ unit, day, area, time: '', type }))
    readings.push({ view: `${today} ${view}`, n: n - written, of, moved })
  }
  for (const { reader, board } of answers.boards) {
    for (const { units, days, n } of shownIn(board)) {
      note(`board of ${reader} ${board.from}–${board.to} corrected ${units.join('+')}`, n, {
        units,
        days,
      })
    }
  }
  for (const [view, lines] of Map.groupBy(
    answers.weekTotals,
    (line) =>
      `${line['uge']} ${line['enhed_id']} ${line['opgaveområde_id']} ${line['henvendelsestype_id']}`,
  )) {
    const [{ uge = '', enhed_id = '', uden_dage = '' } = {}] = lines
    const days = daysOfWeek(uge).filter((day) => !uden_dage.includes(day))
    const kind = kindOf(lines[0] ?? {})
    if (kind && !pooledIn(answers.boards, uge).has(kind.areas[0] ?? ''))
      note(`week totals corrected ${view}`, sumOf(lines), {
        units: enhed_id.split('+'),
        days,
        ...kind,
      })
  }
  for (const [view, lines] of Map.groupBy(
    answers.cells,
    (line) =>
      `${line['dag']} ${line['enhed_id']} ${line['opgaveområde_id']} ${line['henvendelsestype_id']}`,
  )) {
    const [{ dag = '', enhed_id = '' } = {}] = lines
    const kind = kindOf(lines[0] ?? {})
    const where = { units: enhed_id.split('+'), days: dag.split('+') }
    if (kind) note(`cells corrected ${view}`, sumOf(lines), { ...where, ...kind })
  }
  const all = sumOf(answers.weekTotals)
  for (const name of ['ugetal_rettelser', 'celler_rettelser', 'rettelser']) {
    if (Number(answers.control[name]) !== all) throw new Error(`${name} is not ${all}`)
  }
  if (all !== sumOf(answers.cells))
    throw new Error('corrections of the cells come to something else')
  return readings
}

/** The groups whose figures a board shows, what is corrected in them, and of which days. */
const shownIn = (board: BoardAnswer) =>
  board.groups.flatMap(({ units, figures, corrected = [], without = [] }) => {
    const days = storyDays.filter((day) => board.from <= day && day <= board.to)
    const shown = days.filter((day) => !without.some((each) => each === day))
    const n = corrected.reduce((sum, cell) => sum + cell.n, 0)
    return figures ? [{ units, days: shown, n }] : []
  })

/** Areas that stand together on some days of a week and apart on others are told of no one row. */
const pooledIn = (boards: Look['answers']['boards'], week: string): Set<string> =>
  new Set(
    boards.flatMap(({ board }) =>
      board.from === daysOfWeek(week)[0] && board.from < board.to ? board.pooled : [],
    ),
  )

const kindOf = (line: Line): { areas: [string]; type: string } | undefined => {
  const { opgaveområde_id: area = '', henvendelsestype_id: type = '' } = line
  return area === '' ? undefined : { areas: [area], type }
}

const isIn = (cell: Corrected, { units, days, areas, type }: Cover): boolean =>
  units.includes(cell.unit) &&
  days.includes(cell.day) &&
  (areas?.includes(cell.area) ?? true) &&
  (type === undefined || type === cell.type)

const sumOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + Number(line['rettelser']), 0)
