/** A cell: text, a whole number, or nothing. */
export type Cell = string | number | undefined

/** UTF-8 says so at the start of the file, or Danish Excel reads æøå as something else. */
export const byteOrderMark = '\uFEFF'

/** What a spreadsheet takes for the beginning of a formula, full-width forms included. */
const startsFormula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * One line as Danish Excel opens it with a double click: semicolons, CRLF, and no `sep=` line.
 * Text that would be run as a formula gets an apostrophe in front; numbers, negative ones too, do
 * not, because they are figures.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(';')}\r\n`

/** A cell of such a line. */
export function csvCell(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const text = startsFormula.test(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
