import { byteOrderMark, type Cell, csvLine } from './csv.ts'
import { totalOf } from '../../domain/rollup.ts'

/** A piece of a file, and how many data rows and contacts are in it. */
export type FilePart = { text: string; rows: number; n: number }

/** The first piece: the byte order mark and the names of the columns. */
export const headPart = (head: readonly Cell[]): FilePart => ({
  text: byteOrderMark + csvLine(head),
  rows: 0,
  n: 0,
})

/** A portion of rows, a line each. */
export const rowsPart = <Row extends { n: number }>(
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly Cell[],
): FilePart => ({
  text: rows.map((row) => csvLine(cellsOf(row))).join(''),
  rows: rows.length,
  n: totalOf(rows),
})
