import { totalOf } from '../../domain/rollup.ts'
import type { Snapshot } from '../store/sql.ts'
import type { ColumnName } from './columns.ts'
import type { Extract } from './extract.ts'
import type { Said, Section } from './section.ts'
import { sectionsOf } from './sections.ts'
import type { View } from './view.ts'
import { viewRows } from './viewRows.ts'

/** A piece of a file, how many data rows and contacts are in it, and what corrections come to. */
export type FilePart = { text: string; rows: number; n: number; corrected: number }

/**
 * What a format makes of a section for any row: pieces of text, between which the row's number comes
 * where it has to be written. So nothing is made anew for a row, and there are a million of them.
 */
export type Fragment = readonly string[]

/** How rows are written in a kind of file. */
export type Format = {
  /** The number by which the first row goes. */
  firstRow: number
  /** What stands before each row. */
  begin: Fragment
  /** A section, the first of whose columns has this place in the row. */
  fragment: (said: Said, columns: readonly ColumnName[], place: number) => Fragment
  /** How many there are and what is corrected, from the column of this place on, and the end of the row. */
  end: (row: { n: number; corrected: number }, place: number) => Fragment
}

/** The names of the columns of a view. */
export const columnsOf = (view: View, { shelved }: Pick<Extract, 'shelved'>): ColumnName[] => [
  ...sectionsOf(view, shelved.campaign).flatMap((section) => section.columns),
  'antal',
  'rettelser',
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
  let number = format.firstRow
  for await (const { bucket, rows } of viewRows(sql, extract, view)) {
    for (let from = 0; from < rows.length; from += rowsOfAPart) {
      const some = rows.slice(from, from + rowsOfAPart)
      const pieces: string[] = []
      for (const row of some) {
        const name = String(number)
        put(format.begin, name, pieces)
        for (const fragmentOf of fragments) put(fragmentOf(row, bucket), name, pieces)
        put(format.end(row, place), name, pieces)
        number += 1
      }
      const corrected = some.reduce((sum, row) => sum + row.corrected, 0)
      yield { text: pieces.join(''), rows: some.length, n: totalOf(some), corrected }
    }
  }
}

/** Longer texts lie with the large things of the heap, which is cleared out seldom: it would grow. */
const rowsOfAPart = 100

function put(fragment: Fragment, row: string, pieces: string[]): void {
  for (let nth = 0; nth < fragment.length; nth += 1) {
    if (nth > 0) pieces.push(row)
    pieces.push(fragment[nth] ?? '')
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
