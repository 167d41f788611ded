import type { BoardAnswer } from '../../../src/contract/tally.ts'
import { Day } from '../../../src/contract/time.ts'
import { clockOf, daysBetween, weekdayOf } from '../../../src/domain/moment.ts'
import type { Term } from './ledger.ts'
import type { Look } from './play.ts'
import { areas, storyDays, times, types } from './story.ts'

/** A number that was seen, and all that it is the sum of: every one of these units, days and so on. */
export type Reading = {
  view: string
  n: number
  of: Iterable<Cell>
  /** Where it is of what was moved: of what was counted then, and not now. */
  moved?: readonly Term[]
}
export type Cell = { unit: string; day: string; area: string; time: string; type: string }

type Line = Record<string, string>
const isOf = (week: string) => (day: string) => (week === '2026-W44') === day >= '2026-10-26'
export const daysOfWeek = (week: string): string[] => storyDays.slice(0, -1).filter(isOf(week))

type Some = { areas?: readonly string[]; times?: readonly string[]; types?: readonly string[] }

/** Every part that a day of a unit has in some areas, at some times and of some types. */
export const partsOf = (
  some: readonly string[],
  { times: at = times, types: of = types }: Some = {},
): Omit<Cell, 'unit' | 'day'>[] =>
  some.flatMap((area) => at.flatMap((time) => of.map((type) => ({ area, time, type }))))

/** Whole units on whole days, of all areas and times or of some. */
export const block = (units: readonly string[], days: readonly string[], some: Some = {}): Cell[] =>
  units.flatMap((unit) =>
    days.flatMap((day) =>
      partsOf(some.areas ?? areas, some).map((part) => ({ unit, day, ...part })),
    ),
  )

/** Every number of a look, as an equation. */
export function readingsOf({ today, answers }: Look): Reading[] {
  const { boards, weekTotals } = answers
  const cells = countedIn(answers.cells)
  const totals = [...Map.groupBy(weekTotals, (line) => `${line['uge']} ${line['enhed_id']}`)]
  const byMoment = [...Map.groupBy(cells, (line) => `${line['dag']} ${line['enhed_id']}`)]
  return [
    ...boards.flatMap(({ reader, board }) => boardReadings(board, `${today} board of ${reader}`)),
    ...totals.flatMap(([view, lines]) => totalReadings(lines, `${today} week totals ${view}`)),
    ...byMoment.flatMap(([view, lines]) => cellReadings(lines, `${today} cells ${view}`)),
    ...busyReadings(answers, today),
    ...controlReadings(answers, today),
  ]
}

/** The rows in which something was counted: corrections have rows of their own, without a half-hour. */
export const countedIn = (cells: readonly Line[]): Line[] =>
  cells.filter((line) => line['antal'] !== '0')

/** Each cell of the busy hours, of a week and of the campaign: of days that do not stand together. */
function busyReadings({ boards, busy, cells }: Look['answers'], today: string): Reading[] {
  const together = new Set(
    countedIn(cells)
      .filter((line) => line['starttid_utc'] === '')
      .flatMap(({ enhed_id, dag = '' }) => dag.split('+').map((day) => `${enhed_id} ${day}`)),
  )
  const weeks = boards.filter(
    ({ reader, board }) => reader === 'coordinator' && daysBetween(board.from, board.to) === 6,
  )
  return busy.flatMap((answer) => {
    const mine = weeks.filter(({ board }) => answer.from <= board.from && board.to <= answer.to)
    const moments = mine
      .flatMap(({ board }) => shownIn(board))
      .flatMap(({ units, days }) =>
        days
          .filter((day) => !together.has(`${units.join('+')} ${day}`))
          .flatMap((day) => times.map((time) => ({ units, day, time }))),
      )
    const nameOf = ({ day, time }: { day: string; time: string }) =>
      `${weekdayOf(Day.parse(day))} ${clockOf(Date.parse(`${day}T${time}Z`))}`
    return [...Map.groupBy(moments, nameOf)].map(([name, some]) => ({
      view: `${today} busy hours ${answer.from}–${answer.to} ${name}`,
      n: sumOf(answer.cells.filter((cell) => `${cell.weekday} ${cell.time}` === name)),
      of: some.flatMap(({ units, day, time }) => block(units, [day], { times: [time] })),
    }))
  })
}

/** The groups whose figures a board shows, and of which days. */
function shownIn(board: BoardAnswer) {
  const all = storyDays.filter((day) => board.from <= day && day <= board.to)
  return board.groups.flatMap(({ units, figures, without = [] }) =>
    figures ? [{ units, n: sumOf(figures), days: all.filter((day) => !isIn(without, day)) }] : [],
  )
}

function boardReadings(board: BoardAnswer, reader: string): Reading[] {
  const view = `${reader} ${board.from}–${board.to}`
  const all = storyDays.filter((day) => board.from <= day && day <= board.to)
  const shown = shownIn(board)
  const own = board.groups.flatMap((group) => group.own ?? [])
  const rows = board.cells.map(({ taskArea, n }) => ({ area: taskArea, n }))
  const within = (some: readonly string[]) =>
    shown.flatMap(({ units, days }) => block(units, days, { areas: some }))
  const pooled = areas.filter((area) => isIn(board.pooled, area))
  const apart = areas.filter((area) => !isIn(board.pooled, area))
  return [
    ...shown.map(({ units, days, n }) => ({
      view: `${view} ${units.join('+')}`,
      ...{ n, of: block(units, days) },
    })),
    ...own.map(({ unit, n }) => ({ view: `${view} own ${unit}`, n, of: block([unit], all) })),
    ...apart.map((area) => ({
      view: `${view} area ${area}`,
      n: sumOf(rows.filter((row) => row.area === area)),
      of: within([area]),
    })),
    ...types.map((type) => ({
      view: `${view} type ${type || 'none'}`,
      n: sumOf(board.kinds.filter(({ contactType = '' }) => contactType === type)),
      of: shown.flatMap(({ units, days }) => block(units, days, { types: [type] })),
    })),
    {
      view: `${view} pooled areas`,
      n: sumOf(rows.filter(({ area }) => area === undefined || isIn(pooled, area))),
      of: within(pooled),
    },
  ]
}

function totalReadings(lines: readonly Line[], view: string): Reading[] {
  const [{ uge = '', enhed_id = '', uden_dage = '', enhedernes_ugetal = '' } = {}] = lines
  const days = daysOfWeek(uge).filter((day) => !uden_dage.includes(day))
  const units = enhed_id.split('+')
  const own = enhedernes_ugetal.split(', ').filter(Boolean)
  return [
    { view, n: sumOf(read(lines)), of: block(units, days) },
    ...own.map((text) => {
      const [unit = '', n] = text.split(': ')
      return { view: `${view} own ${unit}`, n: Number(n), of: block([unit], daysOfWeek(uge)) }
    }),
    // Where areas stand together on some day, the others need not be whole either.
    ...(lines.every((line) => line['opgaveområde_id'] !== '')
      ? areas.map((area) => ({
          view: `${view} area ${area}`,
          n: sumOf(read(lines.filter((line) => line['opgaveområde_id'] === area))),
          of: block(units, days, { areas: [area] }),
        }))
      : []),
  ]
}

function cellReadings(lines: readonly Line[], view: string): Reading[] {
  const [{ dag = '', enhed_id = '' } = {}] = lines
  const [units, days] = [enhed_id.split('+'), dag.split('+')]
  const isTogether = lines.some((line) => line['starttid_utc'] === '')
  const named = new Set(lines.map((line) => line['opgaveområde_id'] ?? ''))
  const rest = areas.filter((area) => !named.has(area))
  const rows: { areas: string[]; is: (area: string | undefined) => boolean }[] = [
    ...areas
      .filter((area) => named.has(area))
      .map((area) => ({ areas: [area], is: (id: string | undefined) => id === area })),
    { areas: rest, is: (id) => id === '' },
  ]
  return rows.flatMap((row) =>
    (isTogether ? [undefined] : times).map((time) => ({
      view: `${view} ${time ?? ''} area ${row.areas.join('+')}`,
      n: sumOf(
        read(
          lines.filter(
            (line) =>
              row.is(line['opgaveområde_id']) &&
              (time === undefined || line['starttid_utc']?.includes(time)),
          ),
        ),
      ),
      of: block(units, days, { areas: row.areas, ...(time && { times: [time] }) }),
    })),
  )
}

/** The control file has sums of whole files. */
function controlReadings({ weekTotals, cells, control }: Look['answers'], today: string) {
  const n = sumOf(read(weekTotals))
  for (const name of ['ugetal_antal', 'celler_antal', 'tavlen_antal', 'registreringer_antal']) {
    if (Number(control[name]) !== n) throw new Error(`${name} is ${control[name]}, and not ${n}`)
  }
  if (n !== sumOf(read(cells))) throw new Error('the cells come to something else')
  const groups = Map.groupBy(weekTotals, (line) => `${line['uge']} ${line['enhed_id']}`)
  const of = [...groups.values()].flatMap(([line]) =>
    block(
      line?.['enhed_id']?.split('+') ?? [],
      daysOfWeek(line?.['uge'] ?? '').filter((day) => !line?.['uden_dage']?.includes(day)),
    ),
  )
  return [{ view: `${today} control`, n, of }]
}

const read = (lines: readonly Line[]) => lines.map((line) => ({ n: Number(line['antal']) }))
const sumOf = (rows: readonly { n: number }[]): number => rows.reduce((sum, { n }) => sum + n, 0)
const isIn = (list: readonly string[], one: string): boolean => list.includes(one)
