import type { Database, Row, Value } from '../../../src/server/store/sql.ts'

/** All rows of all tables, each table as a text that tells it from every other state of it. */
export type State = ReadonlyMap<string, { text: string; rows: Row[] }>

export async function stateOf(db: Database): Promise<State> {
  const tables = await db.all<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'migration' ORDER BY name`,
  )
  const state = new Map<string, { text: string; rows: Row[] }>()
  for (const { name } of tables) {
    const rows = await db.all<Row>(`SELECT * FROM ${name}`)
    state.set(name, { text: JSON.stringify(rows, readable), rows })
  }
  return state
}

const readable = (_key: string, value: Value) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value

/** The tables in which two states differ. */
export const changedIn = (before: State, after: State): string[] =>
  [...before.keys()].filter((name) => before.get(name)?.text !== after.get(name)?.text)

/** The rows of a municipality alone. */
export const rowsOf = (state: State, municipality: string): string =>
  JSON.stringify(
    [...state].map(([, { rows }]) => rows.filter((row) => row['municipality'] === municipality)),
    readable,
  )

/** Brings tables back to what they held. */
export const restore = (db: Database, state: State, tables: readonly string[]): Promise<void> =>
  db.write(async (sql) => {
    for (const name of tables) {
      await sql.all(`DELETE FROM ${name}`)
      await sql.insert(name, state.get(name)?.rows ?? [], '')
    }
  })
