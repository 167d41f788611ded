import type { Snapshot } from '../../store/sql.ts'
import type { ColumnName } from '../columns.ts'
import type { Extract } from '../extract.ts'
import { columnsOf, type FilePart, formatted } from '../format.ts'
import { cellsView, type View, viewOf, weekTotalsView } from '../view.ts'
import { coverLines, coverWidths, type Written } from './cover.ts'
import { remarksTab } from './remarksTab.ts'
import { packed } from './packed.ts'
import { rowsBeyond } from './rowsBeyond.ts'
import { sharedStrings, type SharedStrings } from './sharedStrings.ts'
import { linesXml, rangeOf, rowsOfASheet, sheetFormat, tableXml } from './sheet.ts'
import { type Tab, workbook } from './workbook.ts'

/** A view on a sheet of its own. */
export type SheetOf = { name: string; view: View }

/** The sheets of the workbook that has everything. */
export const allSheets: readonly SheetOf[] = [
  { name: 'Ugetal', view: weekTotalsView },
  { name: 'Uge og kanal', view: viewOf(['week', 'channel', 'direction']) },
  { name: 'Enhed og kanal', view: viewOf(['unit', 'channel', 'direction']) },
  { name: 'Opgave og kanal', view: viewOf(['taskArea', 'channel', 'direction']) },
  { name: 'Dag og kanal', view: viewOf(['day', 'channel', 'direction']) },
  { name: 'Celler', view: cellsView },
]

/** As `workbook.xlsx` of some views: a cover and a sheet for each, written as they are made. */
export async function* xlsxFile(
  sql: Snapshot,
  extract: Extract,
  {
    sheets,
    municipality,
    withRemarks = false,
    mostRows = rowsOfASheet,
    made = () => undefined,
  }: {
    sheets: readonly SheetOf[]
    municipality: string
    /** Whether what was remarked stands on a sheet of its own. */
    withRemarks?: boolean
    mostRows?: number
    /** Is told of each sheet when it is written. */
    made?: (written: Written) => void
  },
): AsyncGenerator<Buffer> {
  const strings = sharedStrings()
  const written: Written[] = []
  const tabs: Tab[] = []
  const beyond = await rowsBeyond(sql, extract, mostRows)
  for (const { name, view } of sheets) {
    const columns = columnsOf(view, extract)
    const tooMany = await beyond(view)
    const sheet = {
      name,
      by: view.by,
      columns,
      fits: tooMany === undefined,
      rows: tooMany ?? 0,
      n: 0,
      corrected: 0,
    }
    written.push(sheet)
    if (tooMany === undefined) tabs.push(tableTab(sheet, { sql, extract, view, strings }, made))
    else
      tabs.push({ name, texts: linesXml([80], async () => tooLarge(tooMany, mostRows), strings) })
  }
  if (withRemarks) tabs.push(remarksTab(sql, extract, strings))
  const lines = () => coverLines(sql, extract, municipality, written)
  const cover = { name: 'Om filen', texts: linesXml(coverWidths, lines, strings) }
  yield* packed(workbook(cover, tabs, strings))
}

type Source = { sql: Snapshot; extract: Extract; view: View; strings: SharedStrings }

function tableTab(
  sheet: Written & { columns: readonly ColumnName[] },
  { sql, extract, view, strings }: Source,
  made: (written: Written) => void,
): Tab {
  const parts = formatted(sql, extract, view, sheetFormat(strings))
  return {
    name: sheet.name,
    texts: tableXml(sheet.columns, summedUp(parts, sheet, made), strings),
    filters: () => rangeOf(sheet.columns, sheet.rows),
  }
}

async function* summedUp(
  parts: AsyncIterable<FilePart>,
  sheet: Written,
  made: (written: Written) => void,
): AsyncGenerator<FilePart> {
  for await (const part of parts) {
    sheet.rows += part.rows
    sheet.n += part.n
    sheet.corrected += part.corrected
    yield part
  }
  made(sheet)
}

const tooLarge = (rows: number, most: number) => [
  [{ cell: `Arket ville have ${rows} rækker, og et regneark kan rumme ${most}.` }],
  [{ cell: 'Hent tallene som CSV, eller vælg færre uger. Der mangler intet i de andre ark.' }],
]
