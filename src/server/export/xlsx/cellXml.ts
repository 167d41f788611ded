import { daysBetween } from '../../../domain/moment.ts'
import type { Day } from '../../../contract/time.ts'
import type { ColumnKind } from '../columns.ts'
import type { Cell } from '../csv.ts'
import type { SharedStrings } from './sharedStrings.ts'
import { styles } from './styles.ts'

/** A spreadsheet counts days from here, having taken 1900 for a leap year. */
const epoch = '1899-12-30' as Day
const dayMs = 24 * 60 * 60 * 1000
const isDay = /^\d{4}-\d\d-\d\d$/
const isHalfHour = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/

/** The letters of a column, counted from 0: A to Z, AA and so on. */
export const lettersOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26)

/**
 * A cell as XML but for the number of its row, which comes between the two halves: so the cell can be
 * kept and written into many rows. Text is text, whatever it begins with; nothing is ever a formula.
 */
export function cellHalves(
  cell: Cell,
  { kind, column, style }: { kind: ColumnKind; column: number; style?: number },
  strings: SharedStrings,
): [string, string] | undefined {
  if (cell === undefined || cell === '') return undefined
  const before = `<c r="${lettersOf(column)}`
  const valued = (value: number, own?: number): [string, string] => {
    const look = style ?? own
    return [before, `"${look === undefined ? '' : ` s="${look}"`}><v>${value}</v></c>`]
  }
  if (typeof cell === 'number') return valued(cell)
  if (kind === 'day' && isDay.test(cell)) return valued(daysBetween(epoch, cell as Day), styles.day)
  if (kind === 'halfHour' && isHalfHour.test(cell)) {
    const days = daysBetween(epoch, cell.slice(0, 10) as Day)
    return valued(days + (Date.parse(cell) % dayMs) / dayMs, styles.moment)
  }
  const look = style === undefined ? '' : ` s="${style}"`
  return [before, `"${look} t="s"><v>${strings.numberOf(cell)}</v></c>`]
}

/** A row of a few cells, each in a style of its own where it has one. */
export function rowXml(
  number: number,
  cells: readonly { cell: Cell; kind?: ColumnKind; style?: number }[],
  strings: SharedStrings,
): string {
  const written = cells.map(({ cell, kind = 'text', ...look }, column) =>
    (cellHalves(cell, { kind, column, ...look }, strings) ?? []).join(String(number)),
  )
  return `<row r="${number}">${written.join('')}</row>`
}
