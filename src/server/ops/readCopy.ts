import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { ConfigProblem } from '../configProblem.ts'
import type { Snapshot } from '../store/sql.ts'
import { readerOn, streamOn } from '../store/sqliteStatements.ts'

/**
 * Reads one state of a store's file and writes nothing to it: a copy, or the store itself while a
 * server runs on it.
 *
 * @throws ConfigProblem where there is no such file
 */
export async function readCopy<Result>(
  file: string,
  work: (sql: Snapshot) => Promise<Result>,
): Promise<Result> {
  if (!existsSync(file)) throw new ConfigProblem(`There is no store at ${file}`)
  const connection = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
  try {
    connection.exec('BEGIN')
    return await work({ ...readerOn(connection), stream: streamOn(connection) })
  } finally {
    connection.close()
  }
}
