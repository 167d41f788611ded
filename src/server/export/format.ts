import { totalOf } from '../../domain/rollup.ts'
import type { Snapshot } from '../store/sql.ts'
import type { ColumnName } from './columns.ts'
import type { Extract } from './extract.ts'
import type { Said, Section } from './section.ts'
import { sectionsOf } from './sections.ts'
import type { View } from './view.ts'
import { viewRows } from './viewRows.ts'

/** A piece of a file, and how many data rows and contacts are in it. */
export type FilePart = { text: string; rows: number; n: number }

/** What a format makes of a section: the text for any row, by the row's number from 1 on. */
export type Fragment = (row: number) => string

/** How rows are written in a kind of file. */
export type Format = {
  /** What stands before each row. */
  begin: Fragment
  /** A section, the first of whose columns has this place in the row. */
  fragment: (said: Said, columns: readonly ColumnName[], place: number) => Fragment
  /** How many there are, as the column of this place, and the end of the row. */
  end: (n: number, row: number, place: number) => string
}

/** The names of the columns of a view. */
export const columnsOf = (view: View, { shelved }: Pick<Extract, 'shelved'>): ColumnName[] => [
  ...sectionsOf(view, shelved.campaign).flatMap((section) => section.columns),
  'antal',
]

/** All rows of a view in a format, a portion at a time. */
export async function* formatted(
  sql: Snapshot,
  extract: Extract,
  view: View,
  format: Format,
): AsyncGenerator<FilePart> {
  const sections = sectionsOf(view, extract.shelved.campaign)
  let place = 0
  const fragments = sections.map((section) => {
    const fragmentOf = remembered(section, format, place)
    place += section.columns.length
    return fragmentOf
  })
  let row = 0
  for await (const { bucket, rows } of viewRows(sql, extract, view)) {
    let text = ''
    for (const each of rows) {
      row += 1
      text += format.begin(row)
      for (const fragmentOf of fragments) text += fragmentOf(each, bucket)(row)
      text += format.end(each.n, row, place)
    }
    yield { text, rows: rows.length, n: totalOf(rows) }
  }
}

function remembered({ columns, key, say }: Section, format: Format, place: number) {
  const known = new Map<string | number, Fragment>()
  return (...of: Parameters<Section['say']>): Fragment => {
    const name = key(...of)
    const found = known.get(name) ?? format.fragment(say(...of), columns, place)
    known.set(name, found)
    return found
  }
}
