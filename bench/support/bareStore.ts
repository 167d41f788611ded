import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { join } from 'node:path'
import { StoreId } from '../../src/contract/id.ts'
import { prepareStore } from '../../src/server/store/openStore.ts'
import type { EntryRow } from '../../src/server/store/entryRow.ts'
import { openSqlite } from '../../src/server/store/sqlite.ts'
import { contributorKey, tallyKeys } from '../../src/server/store/tallies.ts'
import type { Scope } from './scope.ts'

/** One table's rows of a transaction, added up by their key before any of them is written. */
type Sum = { key: readonly (keyof EntryRow)[]; statement: StatementSync; cells: Map<string, Cell> }
type Cell = { values: SQLInputValue[]; n: number }
type Job = { rows: readonly EntryRow[]; resolve: () => void; reject: (error: unknown) => void }

/**
 * The baseline: the product's own tables and index, and nothing of its program. Writers of one turn
 * of the event loop share a transaction that is flushed (WAL, FULL), as in the product; there is no
 * HTTP, no JSON, no validation, no judging, no credential and no savepoint.
 */
export async function openBareStore(scope: Scope) {
  const file = join(scope.folder(), 'bare.db')
  const made = openSqlite(file)
  await prepareStore(made, () => StoreId.parse('0000000000000000'))
  await made.close()

  const db = new DatabaseSync(file)
  scope.later(() => db.close())
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536')
  const sums: Sum[] = [
    ...Object.entries(tallyKeys).map(([table, key]) => sumInto(db, table, key)),
    sumInto(db, 'contributor', contributorKey),
    sumInto(db, 'device_pace', ['device', 'day', 'time']),
  ]
  const pace = sums.at(-1)
  let insert: StatementSync | undefined
  let queue: Job[] = []

  function keep(row: EntryRow): void {
    insert ??= db.prepare(insertionOf(Object.keys(row)))
    const { changes } = insert.run(...Object.values(row))
    if (changes === 0) return
    for (const sum of sums) add(sum, row)
    if (pace) add(pace, { ...row, time: -1 })
  }

  function flush(): void {
    const jobs = queue
    queue = []
    db.exec('BEGIN IMMEDIATE')
    try {
      for (const { rows } of jobs) for (const row of rows) keep(row)
      for (const { cells, statement } of sums) {
        for (const { values, n } of cells.values()) statement.run(...values, n)
        cells.clear()
      }
      db.exec('COMMIT')
      for (const { resolve } of jobs) resolve()
    } catch (error) {
      db.exec('ROLLBACK')
      for (const { reject } of jobs) reject(error)
    }
  }

  return {
    append: (rows: readonly EntryRow[]): Promise<void> =>
      new Promise((resolve, reject) => {
        if (queue.push({ rows, resolve, reject }) === 1) setImmediate(flush)
      }),
  }
}

export type BareStore = Awaited<ReturnType<typeof openBareStore>>

const insertionOf = (columns: readonly string[]) =>
  `INSERT INTO entry (${columns.join()}) VALUES (${columns.map(() => '?').join()})
   ON CONFLICT (municipality, id) DO NOTHING`

function sumInto(db: DatabaseSync, table: string, rest: readonly (keyof EntryRow)[]): Sum {
  const key = ['municipality', ...rest] as const
  const statement = db.prepare(
    `INSERT INTO ${table} (${key.join()}, n) VALUES (${key.map(() => '?').join()}, ?)
     ON CONFLICT (${key.join()}) DO UPDATE SET n = n + excluded.n`,
  )
  return { key, statement, cells: new Map() }
}

function add({ key, cells }: Sum, row: EntryRow): void {
  const values = key.map((column) => row[column] ?? null)
  const name = values.join()
  const cell = cells.get(name)
  if (cell) cell.n += 1
  else cells.set(name, { values, n: 1 })
}
