import type { Snapshot } from '../../store/sql.ts'
import type { Extract } from '../extract.ts'
import { cellsOf, remarkColumns, remarkLines } from '../remarks.ts'
import type { SharedStrings } from './sharedStrings.ts'
import { type Line, linesXml, rangeOf } from './sheet.ts'
import { styles } from './styles.ts'
import type { Tab } from './workbook.ts'

const widths = [11, 11, 8, 8, 26, 18, 30, 80, 11]
/** Which of its cells are days: the first two, and the last. */
const days = new Set([0, 1, widths.length - 1])

/** What was remarked, on a sheet of its own. It has no figures, so the cover has none of it to check. */
export function remarksTab(sql: Snapshot, extract: Extract, strings: SharedStrings): Tab {
  const head = remarkColumns.map((cell) => ({ cell, style: styles.head }))
  let rows = 0
  const lines = async () => {
    const remarks = (await remarkLines(sql, extract)).map(
      (line): Line =>
        cellsOf(line).map((cell, at) => (days.has(at) ? { cell, kind: 'day' } : { cell })),
    )
    rows = remarks.length
    return [head, ...remarks]
  }
  const filters = () => rangeOf(widths, rows)
  return { name: 'Bemærkninger', texts: linesXml(widths, lines, strings, filters), filters }
}
