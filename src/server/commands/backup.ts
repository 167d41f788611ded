import { type Config, storeFile } from '../config.ts'
import { ConfigProblem } from '../configProblem.ts'
import { backUpStore } from '../ops/backUpStore.ts'

/**
 * `npm run backup -- FILE`: copies the store while a server runs on it, and checks the copy. Ends
 * with 1 where the tallies in it do not equal their entries.
 */
export async function backup(config: Config, [file]: readonly string[]): Promise<void> {
  if (config.postgres) {
    throw new ConfigProblem('Back PostgreSQL up with its own tools: pg_dump or pg_basebackup')
  }
  if (file === undefined) throw new ConfigProblem('Usage: npm run backup -- FILE')
  const { store, generation, entries, upTo, drifts } = await backUpStore(
    storeFile(config.data),
    file,
  )
  process.stdout.write(
    `${file} holds store ${store}, generation ${generation}: ${entries} entries` +
      `${upTo ? `, received up to ${upTo}` : ''}.\nIt has been read through and is whole.\n`,
  )
  if (drifts === 0) return
  process.stdout.write(
    `But ${drifts} cells of its tallies do not equal their entries, as in the store itself: run npm run recount.\n`,
  )
  process.exitCode = 1
}
