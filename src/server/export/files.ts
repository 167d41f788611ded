import type { Snapshot } from '../store/sql.ts'
import { csvFile } from './csvFile.ts'
import type { Extract } from './extract.ts'
import type { FilePart } from './format.ts'
import { cellsView, type View, weekTotalsView } from './view.ts'

const written = (view: View) => (sql: Snapshot, extract: Extract) => csvFile(sql, extract, view)

/** The data files there are: their names in a download, and how each is written. */
export const dataFiles = {
  weekTotals: { name: 'ugetal', write: written(weekTotalsView) },
  cells: { name: 'celler', write: written(cellsView) },
} satisfies Record<
  string,
  { name: string; write: (sql: Snapshot, extract: Extract) => AsyncGenerator<FilePart> }
>

export type DataFile = keyof typeof dataFiles

/** `ugetal-efteraar-2026-2026-W43-2026-W45-rev2.csv`: what it is, of what, from when to when, and as signed off by then. */
export function fileName({ shelved, weeks }: Extract, name: string, ending = 'csv'): string {
  const [first] = weeks
  const last = weeks.at(-1)
  const span = first === last ? first : `${first}-${last}`
  const revision = shelved.signedOff > 0 && `rev${shelved.signedOff}`
  return [name, shelved.campaign.id, span, revision].filter(Boolean).join('-').concat('.', ending)
}
