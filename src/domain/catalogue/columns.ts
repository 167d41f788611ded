import type { SheetRow } from './sheet.ts'

/** In which column each field of a list stands. A field that is not there is left out. */
export type Columns<Field extends string> = Partial<Record<Field, number>>

/** The words by which a column may be headed, in small letters, in either language. */
export type Headings<Field extends string> = Record<Field, readonly string[]>

/**
 * Finds the columns of a list. A first row that names at least two fields, or that names one and
 * nothing else, heads the list; without one the columns come in the usual order.
 */
export function columnsOf<Field extends string>(
  rows: readonly SheetRow[],
  headings: Headings<Field>,
  usual: readonly Field[],
): { columns: Columns<Field>; headed: boolean; rows: readonly SheetRow[] } {
  const [first, ...rest] = rows
  const columns: Columns<Field> = {}
  for (const [at, cell] of (first?.cells ?? []).entries()) {
    const field = usual.find((each) => headings[each].includes(cell.toLowerCase()))
    if (field && columns[field] === undefined) columns[field] = at
  }
  const found = Object.keys(columns).length
  const filled = first?.cells.filter((cell) => cell !== '').length ?? 0
  if (found >= 2 || (found === 1 && filled === 1)) return { columns, headed: true, rows: rest }
  const places = usual.map((field, at) => [field, at] as const)
  return { columns: Object.fromEntries(places) as Columns<Field>, headed: false, rows }
}

/** What stands in a row's field; empty where the list has no such column. */
export const cellIn = <Field extends string>(
  { cells }: SheetRow,
  columns: Columns<Field>,
  field: Field,
): string => {
  const at = columns[field]
  return at === undefined ? '' : (cells[at] ?? '')
}

/** Names are the same however they are spaced and capitalised. */
export const sameName = (one: string, other: string): boolean => plainOf(one) === plainOf(other)

export const plainOf = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ')
