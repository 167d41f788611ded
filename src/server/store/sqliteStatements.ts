import { setImmediate } from 'node:timers/promises'
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { Reader, Row, Value, Writer } from './sql.ts'

const rowsPerPortion = 500
/** Extracts by choice have texts of their own, and there are thousands of choices. */
const mostStatements = 1000

const statements = new WeakMap<DatabaseSync, Map<string, Prepared>>()

type Values = readonly Value[]
type Prepared = { statement: StatementSync; named: (values: Values) => Row }

/**
 * A statement of this text, prepared once for the connection. `$1` is SQLite's `?1`. What shares a row
 * holds off who would change it; here nobody else writes meanwhile.
 */
export function prepared(connection: DatabaseSync, text: string): Prepared {
  const known = statements.get(connection) ?? new Map<string, Prepared>()
  statements.set(connection, known)
  const found = known.get(text) ?? prepare(connection, dialectOf(text))
  if (known.size >= mostStatements) known.clear()
  known.set(text, found)
  return found
}

/**
 * Its rows come as bare values and are named here: node:sqlite makes an object of a row in two to three
 * times the time, and a file has a million.
 */
function prepare(connection: DatabaseSync, text: string): Prepared {
  const statement = connection.prepare(text)
  statement.setReturnArrays(true)
  // A column that a newer server has added meanwhile comes after these, and has no name here.
  const names = statement.columns().map(({ name }) => name)
  return {
    statement,
    named(values) {
      const row: Row = {}
      for (let at = 0; at < names.length; at += 1) row[names[at] ?? ''] = values[at] ?? null
      return row
    },
  }
}

const dialectOf = (text: string): string =>
  text.replace(/\$(\d+)/g, '?$1').replace(/ FOR SHARE$/, '')

/** Asking over a connection. */
export const readerOn = (connection: DatabaseSync): Reader => ({
  all: async <Found extends Row>(text: string, parameters: readonly Value[] = []) => {
    const { statement, named } = prepared(connection, text)
    const rows = statement.all(...(parameters as SQLInputValue[])) as unknown as Values[]
    return rows.map(named) as Found[]
  },
})

type Insertion = { table: string; columns: string[]; tail: string; into: Prepared }

/** Statements are found by what they are made of: making their text anew costs more than the row. */
export const insertOn = (connection: DatabaseSync): Writer['insert'] => {
  const insertions: Insertion[] = []

  function insertionOf(table: string, columns: string[], tail: string): Prepared {
    const known = insertions.find(
      (each) =>
        each.table === table &&
        each.tail === tail &&
        each.columns.length === columns.length &&
        each.columns.every((column, at) => column === columns[at]),
    )
    if (known) return known.into
    const marks = columns.map(() => '?')
    const text = `INSERT INTO ${table} (${columns.join()}) VALUES (${marks.join()}) ${tail}`
    const into = prepare(connection, text)
    insertions.push({ table, columns, tail, into })
    return into
  }

  return async <Found extends Row>(table: string, rows: readonly Row[], tail: string) => {
    const columns = Object.keys(rows[0] ?? {})
    if (columns.length === 0) return []
    const { statement, named } = insertionOf(table, columns, tail)
    const gives = tail.includes('RETURNING')
    const found: Found[] = []
    for (const row of rows) {
      const values = columns.map((column) => row[column] ?? null)
      // One row at most comes back, and mostly none: a list for each would cost a third more.
      const back = gives ? statement.get(...values) : void statement.run(...values)
      if (back) found.push(named(back as unknown as Values) as Found)
    }
    return found
  }
}

/** Rows in portions, for files of a million of them. */
export const streamOn = (connection: DatabaseSync) =>
  async function* <Found extends Row>(text: string, parameters: readonly Value[] = []) {
    let portion: Found[] = []
    const { statement, named } = prepared(connection, text)
    const rows = statement.iterate(...(parameters as SQLInputValue[]))
    for (const values of rows) {
      portion.push(named(values as unknown as Values) as Found)
      if (portion.length < rowsPerPortion) continue
      yield portion
      portion = []
      await setImmediate()
    }
    if (portion.length > 0) yield portion
    // node:sqlite reads on the event loop's own thread, so the other requests are let in between
    // portions, and after the last one too: a file is made of a thousand short questions.
    await setImmediate()
  }
