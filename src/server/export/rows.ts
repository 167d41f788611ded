import type { ExtractRow } from '../../contract/extract.ts'
import type { Extract } from './extract.ts'
import { sectionsOf } from './sections.ts'
import type { View } from './view.ts'
import type { Portion } from './viewRows.ts'

/** Rows as records, of the same sections that every file is written of. */
export function rowsOf({ shelved }: Extract, view: View): (portion: Portion) => ExtractRow[] {
  const sections = sectionsOf(view, shelved.campaign)
  return ({ bucket, rows }) =>
    rows.map((row) => {
      const fields = sections.map((section) => section.say(row, bucket).fields)
      // Each section says fields of a row as the contract has them; together they are one.
      return Object.assign({ n: row.n, corrected: row.corrected }, ...fields) as ExtractRow
    })
}
