import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from '../../../src/server/store/migrations.ts'
import { engines, type Trial } from '../../support/databases.ts'

describe.each(Object.entries(engines))('the %s store', (_, open) => {
  let trial: Trial
  beforeEach(async () => {
    trial = await open()
    await trial.db.write((sql) =>
      sql.all(
        'CREATE TABLE jar (name TEXT NOT NULL PRIMARY KEY, n INTEGER NOT NULL CHECK (n < 100))',
      ),
    )
  })
  afterEach(() => trial.discard())

  const jars = () => trial.db.all('SELECT name, n FROM jar ORDER BY name')
  const put = (name: string, n: number) =>
    trial.db.write((sql) => sql.insert('jar', [{ name, n }], ''))

  test('gives back what was written', async () => {
    await put('a', 1)

    expect(await jars()).toEqual([{ name: 'a', n: 1 }])
  })

  test('keeps all of a transaction or none of it', async () => {
    const broken = trial.db.write(async (sql) => {
      await sql.insert('jar', [{ name: 'a', n: 1 }], '')
      await sql.insert('jar', [{ name: 'b', n: 1000 }], '')
    })

    await expect(broken).rejects.toThrow(/check/i)
    expect(await jars()).toEqual([])
  })

  test('what one writer cannot store fails that one alone', async () => {
    const writes = [put('a', 1), put('b', 1000), put('c', 3)]

    expect((await Promise.allSettled(writes)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    expect(await jars()).toEqual([
      { name: 'a', n: 1 },
      { name: 'c', n: 3 },
    ])
  })

  test('adds up what many writers add at once', async () => {
    await put('a', 0)
    const add = () =>
      trial.db.write((sql) =>
        sql.insert(
          'jar',
          [{ name: 'a', n: 1 }],
          'ON CONFLICT (name) DO UPDATE SET n = jar.n + excluded.n',
        ),
      )
    await Promise.all(Array.from({ length: 40 }, add))

    expect(await jars()).toEqual([{ name: 'a', n: 40 }])
  })

  test('a conflict that is to be ignored hides no other fault', async () => {
    await put('a', 1)
    const ignoring = (n: number) =>
      trial.db.write((sql) =>
        sql.insert('jar', [{ name: 'b', n }], 'ON CONFLICT (name) DO NOTHING RETURNING name'),
      )

    await expect(ignoring(1000)).rejects.toThrow(/check/i)
    expect(await ignoring(5)).toEqual([{ name: 'b' }])
    expect(await ignoring(6)).toEqual([])
  })

  test('a reader sees nothing of an open transaction', async () => {
    let seen: unknown[] = ['not asked']
    await trial.db.write(async (sql) => {
      await sql.insert('jar', [{ name: 'a', n: 1 }], '')
      seen = await jars()
    })

    expect(seen).toEqual([])
  })

  test('a snapshot stands still while others write, however it is read', async () => {
    const rows = Array.from({ length: 1200 }, (_, at) => ({ name: `r${at}`, n: 1 }))
    await trial.db.write((sql) => sql.insert('jar', rows, ''))
    const sizes: number[] = []
    await trial.db.snapshot(async (sql) => {
      for await (const portion of sql.stream('SELECT name FROM jar')) {
        sizes.push(portion.length)
        await put(`late ${sizes.length}`, 1)
      }
      expect(await sql.all('SELECT count(*) AS n FROM jar')).toEqual([{ n: 1200 }])
    })

    expect(sizes).toEqual([500, 500, 200])
    expect(await trial.db.all('SELECT count(*) AS n FROM jar')).toEqual([{ n: 1203 }])
  })

  test('bytes and large integers come back as they went', async () => {
    await migrate(trial.db)
    const row = { municipality: 'm', id: new Uint8Array([0, 255, 10]), digest: Buffer.from([7]) }
    await trial.db.write((sql) =>
      sql.insert('conflict', [{ ...row, device: 'd', received: 2 ** 40, claim: 'æøå \\x00' }], ''),
    )
    const [found] = await trial.db.all<{ id: Uint8Array; digest: Uint8Array }>(
      'SELECT id, digest, received, claim FROM conflict',
    )

    expect([...(found?.id ?? [])]).toEqual([0, 255, 10])
    expect([...(found?.digest ?? [])]).toEqual([7])
    expect(found).toMatchObject({ received: 2 ** 40, claim: 'æøå \\x00' })
  })

  test('two processes that start at once bring an empty store to one schema', async () => {
    const second = trial.open()
    await Promise.all([migrate(trial.db), migrate(second), migrate(second)])
    await second.close()

    const steps = await trial.db.all<{ version: number }>(
      'SELECT version FROM migration ORDER BY version',
    )
    expect(steps.map(({ version }) => version)).toEqual(steps.map((_, at) => at + 1))
    expect(await trial.db.all('SELECT count(*) AS n FROM entry')).toEqual([{ n: 0 }])
  })
})
