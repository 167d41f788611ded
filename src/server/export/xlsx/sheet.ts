import { type ColumnName, columns as known } from '../columns.ts'
import type { Cell } from '../csv.ts'
import type { FilePart, Format } from '../format.ts'
import { cellHalves, lettersOf, rowXml } from './cellXml.ts'
import type { SharedStrings } from './sharedStrings.ts'
import { styles } from './styles.ts'
import { declaration } from './xml.ts'

/** As many rows as a sheet holds below its head. */
export const rowsOfASheet = 1_048_575

/** The rows of a table: those of a file, below the head. */
export const sheetFormat = (strings: SharedStrings): Format => ({
  // The head is the first.
  firstRow: 2,
  begin: ['<row r="', '">'],
  fragment({ cells }, columns, place) {
    const pieces: string[] = []
    for (const [nth, cell] of cells.entries()) {
      const name = columns[nth]
      const kind = name === undefined ? 'text' : known[name].kind
      const halves = cellHalves(cell, { kind, column: place + nth }, strings)
      if (halves) pieces.push(`${pieces.pop() ?? ''}${halves[0]}`, halves[1])
    }
    return pieces
  },
  end: ({ n, corrected }, place) => [
    `<c r="${lettersOf(place)}`,
    `"><v>${n}</v></c><c r="${lettersOf(place + 1)}`,
    `"><v>${corrected}</v></c></row>`,
  ],
})

/** A table with its head, which stays in view and filters. Counts its rows as they pass. */
export async function* tableXml(
  columns: readonly ColumnName[],
  parts: AsyncIterable<FilePart>,
  strings: SharedStrings,
): AsyncGenerator<string> {
  const widths = columns.map((name) => known[name].width)
  const head = columns.map((cell) => ({ cell, style: styles.head }))
  yield `${before(widths, frozen)}${rowXml(1, head, strings)}`
  let rows = 0
  for await (const part of parts) {
    rows += part.rows
    yield part.text
  }
  yield `</sheetData><autoFilter ref="${rangeOf(columns, rows)}"/></worksheet>`
}

/** From the head to the last row. */
export const rangeOf = (columns: readonly unknown[], rows: number): string =>
  `A1:${lettersOf(columns.length - 1)}${rows + 1}`

/** A sheet to be read: lines of a few cells each, under no head, or under one that stays in view and filters. */
export type Line = readonly { cell: Cell; kind?: 'day' | 'halfHour'; style?: number }[]

export async function* linesXml(
  widths: readonly number[],
  lines: () => Promise<readonly Line[]>,
  strings: SharedStrings,
  filters?: () => string,
): AsyncGenerator<string> {
  yield before(widths, filters ? frozen : '')
  for (const [nth, line] of (await lines()).entries()) yield rowXml(nth + 1, line, strings)
  yield `</sheetData>${filters ? `<autoFilter ref="${filters()}"/>` : ''}<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`
}

const frozen =
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'

function before(widths: readonly number[], pane: string): string {
  const cols = widths.map(
    (width, nth) => `<col min="${nth + 1}" max="${nth + 1}" width="${width}" customWidth="1"/>`,
  )
  const view = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`
  return `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${view}<cols>${cols.join('')}</cols><sheetData>`
}
