import type { Snapshot } from '../store/sql.ts'
import { cells } from './cells.ts'
import type { Extract } from './extract.ts'
import type { FilePart } from './filePart.ts'
import { weekTotals } from './weekTotals.ts'

/** The data files there are: their names in a download, and how each is written. */
export const dataFiles = {
  weekTotals: { name: 'ugetal', write: weekTotals },
  cells: { name: 'celler', write: cells },
} satisfies Record<
  string,
  { name: string; write: (sql: Snapshot, extract: Extract) => AsyncGenerator<FilePart> }
>

export type DataFile = keyof typeof dataFiles

/** `ugetal-efteraar-2026-2026-W43-2026-W45.csv`: what it is, of what, from when to when. */
export function fileName({ shelved, weeks }: Extract, name: string, ending = 'csv'): string {
  const [first] = weeks
  const last = weeks.at(-1)
  const span = first === last ? first : `${first}-${last}`
  return [name, shelved.campaign.id, span].filter(Boolean).join('-').concat('.', ending)
}
