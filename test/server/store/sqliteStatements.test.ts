import { DatabaseSync } from 'node:sqlite'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../../../src/server/store/sqlite.ts'

test('a column that a newer server adds beside this one changes no answer of this one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'taellevaerk-columns-'))
  const file = join(folder, 'store.db')
  const db = openSqlite(file)
  await db.write(async (sql) => {
    await sql.all('CREATE TABLE thing (id TEXT PRIMARY KEY, n INTEGER) STRICT, WITHOUT ROWID')
    await sql.insert('thing', [{ id: 'a', n: 1 }], '')
  })
  const known = [{ id: 'a', n: 1 }]
  expect(await db.all('SELECT * FROM thing')).toEqual(known)
  const newer = new DatabaseSync(file)
  newer.exec("ALTER TABLE thing ADD COLUMN more TEXT NOT NULL DEFAULT 'new'")
  newer.close()

  expect(await db.all('SELECT * FROM thing')).toEqual(known)
  const asked = 'ON CONFLICT (id) DO UPDATE SET n = excluded.n RETURNING n, id'
  expect(await db.write((sql) => sql.insert('thing', [{ id: 'a', n: 2 }], asked))).toEqual([
    { n: 2, id: 'a' },
  ])
  await db.close()
  rmSync(folder, { recursive: true })
})
