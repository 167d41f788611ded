import type { ExtractRow } from '../../contract/extract.ts'
import type { Bucket } from './buckets.ts'
import type { ColumnName } from './columns.ts'
import type { Cell } from './csv.ts'
import type { TallyRow } from './viewRows.ts'

/** One thing said twice: as cells of a table, and as fields of a record. */
export type Said = {
  cells: readonly Cell[]
  fields: { [Field in keyof ExtractRow]?: unknown }
}

/**
 * Some columns that belong together. A file has a million rows and a section some thousand values:
 * rows with the same key say the same, so that each has to be put into words only once.
 */
export type Section = {
  columns: readonly ColumnName[]
  key: (row: TallyRow, bucket: Bucket) => string | number
  say: (row: TallyRow, bucket: Bucket) => Said
}
