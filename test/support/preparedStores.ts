import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { StoreId } from '../../src/contract/id.ts'
import { prepareStore } from '../../src/server/store/openStore.ts'
import { openPostgres } from '../../src/server/store/postgres.ts'
import { openSqlite } from '../../src/server/store/sqlite.ts'
import { postgresTrial, sqliteTrial, type Trial } from './databases.ts'

/** What stores are called that tests begin with. */
export const trialName = () => StoreId.parse('5T0RE5T0RE5T0RE5')

let prepared: Promise<Uint8Array> | undefined
const template = 'prepared'

/**
 * A fresh store that has its schema and its name already. They are made once and copied: a test would
 * else spend more on them than on what it is about.
 */
export const preparedStores: Record<'sqlite' | 'postgres', () => Promise<Trial>> = {
  async sqlite() {
    prepared ??= prepareFile()
    return sqliteTrial(await prepared)
  },
  postgres: () => postgresTrial(template),
}

async function prepareFile(): Promise<Uint8Array> {
  const directory = mkdtempSync(join(tmpdir(), 'taellevaerk-prepared-'))
  const file = join(directory, 'store.db')
  const db = openSqlite(file)
  await prepareStore(db, trialName)
  await db.close()
  const content = readFileSync(file)
  rmSync(directory, { recursive: true, force: true })
  return content
}

/** Makes what databases of this PostgreSQL are copied from. */
export async function prepareCluster(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${url}/postgres` })
  await client.connect()
  await client.query(`CREATE DATABASE ${template}`)
  await client.end()
  const db = openPostgres({ url: `${url}/${template}`, random: () => 0.5 })
  await prepareStore(db, trialName)
  await db.close()
}
