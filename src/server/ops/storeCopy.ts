import { closeSync, fsyncSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { dayOfNumber } from '../store/calendar.ts'
import { type StoreName, storeName } from '../store/openStore.ts'
import { findDrift } from '../store/recount.ts'
import { readerOn } from '../store/sqliteStatements.ts'
import { ConfigProblem } from '../configProblem.ts'

/** What a file of the store was found to hold. */
export type StoreCopy = StoreName & {
  entries: number
  /** The last day on which anything was received. */
  upTo: Day | undefined
  /** How many cells of the tallies do not equal their entries. */
  drifts: number
}

/**
 * Reads a copy of the store through from end to end, leaves it as one single file, and flushes it.
 *
 * @throws ConfigProblem where it is damaged, or no store of this program
 */
export async function checkCopy(file: string, called = file): Promise<StoreCopy> {
  const connection = new DatabaseSync(file)
  try {
    connection.exec('PRAGMA journal_mode = DELETE')
    const damage = connection.prepare('PRAGMA integrity_check').all()
    if (JSON.stringify(damage) !== '[{"integrity_check":"ok"}]') throw new Error('it is damaged')
    const sql = readerOn(connection)
    const name = await storeName(sql)
    const [sum] = await sql.all<{ n: number; received: number | null }>(
      'SELECT count(*) AS n, max(received) AS received FROM entry',
    )
    let drifts = 0
    for (const { municipality } of await sql.all<{ municipality: MunicipalityId }>(
      'SELECT DISTINCT municipality FROM campaign',
    )) {
      drifts += (await findDrift(sql, municipality)).length
    }
    const upTo = sum?.received ? dayOfNumber(sum.received) : undefined
    return { ...name, entries: sum?.n ?? 0, upTo, drifts }
  } catch (error) {
    throw new ConfigProblem(`${called} cannot be used: ${(error as Error).message}`)
  } finally {
    connection.close()
    flush(file)
  }
}

/** Has the system write a file, or the names in a directory, to the disk. */
export function flush(path: string): void {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } catch (error) {
    // Windows does not flush directories, and need not.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
  } finally {
    closeSync(opened)
  }
}
