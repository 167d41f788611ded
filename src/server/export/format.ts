import { totalOf } from '../../domain/rollup.ts'
import type { Bucket } from './buckets.ts'
import type { Snapshot } from '../store/sql.ts'
import type { ColumnName } from './columns.ts'
import type { Extract } from './extract.ts'
import { rowNames } from './rowNames.ts'
import type { Said, Section } from './section.ts'
import { sectionsOf } from './sections.ts'
import type { View } from './view.ts'
import { type TallyRow, viewRows } from './viewRows.ts'

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
  const endOf = rememberedEnds(format, place)
  const nameOf = rowNames()
  const part = piecesOf()
  let number = format.firstRow
  for await (const { bucket, rows } of viewRows(sql, extract, view)) {
    for (let from = 0; from < rows.length; from += rowsOfAPart) {
      const some = rows.slice(from, from + rowsOfAPart)
      for (const row of some) {
        const name = nameOf(number)
        part.put(format.begin, name)
        for (const fragmentOf of fragments) part.put(fragmentOf(row, bucket), name)
        part.put(endOf(row), name)
        number += 1
      }
      const corrected = some.reduce((sum, row) => sum + row.corrected, 0)
      yield { text: part.taken(), rows: some.length, n: totalOf(some), corrected }
    }
  }
}

/** Longer texts lie with the large things of the heap, which is cleared out seldom: it would grow. */
const rowsOfAPart = 100

/**
 * The pieces of a part, in a list that is used again for the next: a new one for each would be most of
 * what a file leaves to be cleared away.
 */
function piecesOf() {
  const pieces: string[] = []
  let used = 0
  return {
    put(fragment: Fragment, row: string): void {
      for (let nth = 0; nth < fragment.length; nth += 1) {
        if (nth > 0) pieces[used++] = row
        pieces[used++] = fragment[nth] ?? ''
      }
    },
    taken(): string {
      pieces.length = used
      used = 0
      return pieces.join('')
    },
  }
}

/** Most rows have one contact, or a few, and none of them corrected. */
function rememberedEnds(
  format: Format,
  place: number,
): (row: { n: number; corrected: number }) => Fragment {
  const known = Array.from({ length: 1000 }, (_, n) => format.end({ n, corrected: 0 }, place))
  return (row) => (row.corrected === 0 && known[row.n]) || format.end(row, place)
}

function remembered({ columns, key, say }: Section, format: Format, place: number) {
  const known = new Map<string | number, Fragment>()
  return (row: TallyRow, bucket: Bucket): Fragment => {
    const name = key(row, bucket)
    const found = known.get(name)
    if (found) return found
    const made = format.fragment(say(row, bucket), columns, place)
    known.set(name, made)
    return made
  }
}
