import type { Snapshot } from '../store/sql.ts'
import { byteOrderMark, csvCell, csvLine } from './csv.ts'
import type { Extract } from './extract.ts'
import { columnsOf, type FilePart, type Format, formatted } from './format.ts'
import type { View } from './view.ts'

const csv: Format = {
  firstRow: 1,
  begin: [],
  fragment: ({ cells }) => [cells.map((cell) => `${csvCell(cell)};`).join('')],
  end: ({ n, corrected }) => [`${n};${corrected}\r\n`],
}

/** A view as CSV: the byte order mark and the names of the columns, then a line per row. */
export async function* csvFile(
  sql: Snapshot,
  extract: Extract,
  view: View,
): AsyncGenerator<FilePart> {
  yield { text: byteOrderMark + csvLine(columnsOf(view, extract)), rows: 0, n: 0, corrected: 0 }
  yield* formatted(sql, extract, view, csv)
}
