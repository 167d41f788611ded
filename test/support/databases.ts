import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { openPostgres } from '../../src/server/store/postgres.ts'
import type { Database } from '../../src/server/store/sql.ts'
import { openSqlite } from '../../src/server/store/sqlite.ts'

/** A fresh, empty store of an engine, and how to get rid of it. */
export type Trial = { db: Database; open: () => Database; discard: () => Promise<void> }

/** Both engines, each as it is in production: a file on disk, and a real PostgreSQL server. */
export const engines = {
  sqlite: () => sqliteTrial(),
  postgres: () => postgresTrial(),
}

/** A file that is new, or begins with what is in another. */
export async function sqliteTrial(content?: Uint8Array): Promise<Trial> {
  const directory = mkdtempSync(join(tmpdir(), 'taellevaerk-'))
  const file = join(directory, 'store.db')
  if (content) writeFileSync(file, content)
  const open = () => openSqlite(file)
  const db = open()
  const discard = async () => {
    await db.close()
    rmSync(directory, { recursive: true, force: true })
  }
  return { db, open, discard }
}

/** A database that is new, or a copy of another. */
export async function postgresTrial(template = 'template1'): Promise<Trial> {
  const server = inject('postgresUrl')
  const name = `trial_${randomBytes(6).toString('hex')}`
  const ask = async (text: string) => {
    const client = new pg.Client({ connectionString: `${server}/postgres` })
    await client.connect()
    await client.query(text)
    await client.end()
  }
  await ask(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  const open = () => openPostgres({ url: `${server}/${name}`, random: () => 0.5 })
  const db = open()
  const discard = async () => {
    await db.close()
    await ask(`DROP DATABASE ${name} WITH (FORCE)`)
  }
  return { db, open, discard }
}
