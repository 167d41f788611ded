import { afterEach, beforeEach, expect, test } from 'vitest'
import { StoreBusy } from '../../../src/server/store/sql.ts'
import { engines, type Trial } from '../../support/databases.ts'

let trial: Trial
beforeEach(async () => {
  trial = await engines.postgres()
})
afterEach(() => trial.discard())

const endMine = 'SELECT pg_terminate_backend(pg_backend_pid())'

test('a connection that PostgreSQL ends in mid-transaction fails that transaction and nothing else', async () => {
  const { db } = trial
  await db.write((sql) => sql.all('CREATE TABLE kept (n BIGINT)'))
  const write = db.write(async (sql) => {
    await sql.all('INSERT INTO kept VALUES (1)')
    await sql.all(endMine)
  })
  await expect(write).rejects.toThrow(StoreBusy)
  await expect(db.snapshot((sql) => sql.all(endMine))).rejects.toThrow(StoreBusy)
  await expect(db.all(endMine)).rejects.toThrow(StoreBusy)

  expect(await db.all('SELECT n FROM kept')).toEqual([])
})

test('a connection that breaks while nothing is asked on it does not end the process', async () => {
  const { db, open } = trial
  const other = open()
  const write = db.write(async (sql) => {
    const [mine] = await sql.all<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    await other.all('SELECT pg_terminate_backend($1)', [mine?.pid ?? 0])
    await new Promise((resolve) => setTimeout(resolve, 100))
    return sql.all('SELECT 1')
  })
  await expect(write).rejects.toThrow(StoreBusy)
  await other.close()

  expect(await db.all('SELECT 1 AS one')).toEqual([{ one: 1 }])
})
