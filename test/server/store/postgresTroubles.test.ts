import { randomBytes } from 'node:crypto'
import { type AddressInfo, connect, createServer } from 'node:net'
import pg from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { openPostgres } from '../../../src/server/store/postgres.ts'
import { type Database, StoreBusy, type Writer } from '../../../src/server/store/sql.ts'

let name: string
let db: Database
const server = () => inject('postgresUrl')

/** What the database's own administrator does to it, past the program. */
async function administer(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: `${server()}/postgres` })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

/** Connections that are open already keep the settings they began with. */
const endConnections = () =>
  administer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`)

beforeEach(async () => {
  name = `trouble_${randomBytes(6).toString('hex')}`
  await administer(`CREATE DATABASE ${name}`)
  db = openPostgres({ url: `${server()}/${name}`, random: Math.random })
  await db.write((sql) => sql.all('CREATE TABLE jar (name TEXT PRIMARY KEY, n BIGINT NOT NULL)'))
  await db.write((sql) => sql.insert('jar', [jar('a', 0), jar('b', 0)], ''))
})
afterEach(async () => {
  await db.close()
  await administer(`DROP DATABASE ${name} WITH (FORCE)`)
})

const jar = (of: string, n: number) => ({ name: of, n })
const jars = () => db.all('SELECT name, n FROM jar ORDER BY name')
const add = (of: string) => (sql: Writer) =>
  sql.all('UPDATE jar SET n = n + 1 WHERE name = $1', [of])
const soon = () => new Promise((resolve) => setTimeout(resolve, 60))

test('a connection that was ended is replaced, and what was under way may come again', async () => {
  const interrupted = db.write(async (sql) => {
    await add('a')(sql)
    await endConnections()
    await sql.all('SELECT 1')
  })

  await expect(interrupted).rejects.toBeInstanceOf(StoreBusy)
  await db.write(add('a'))
  expect(await jars()).toEqual([jar('a', 1), jar('b', 0)])
})

test('a database that only reads is busy for a writer, and can still be read', async () => {
  await administer(`ALTER DATABASE ${name} SET default_transaction_read_only = on`)
  await endConnections()
  await soon()

  await expect(db.write(add('a'))).rejects.toBeInstanceOf(StoreBusy)
  expect(await jars()).toEqual([jar('a', 0), jar('b', 0)])
  await administer(`ALTER DATABASE ${name} SET default_transaction_read_only = off`)
  await endConnections()
  await soon()
  await db.write(add('a'))
  expect(await jars()).toEqual([jar('a', 1), jar('b', 0)])
})

test.each(['lock_timeout', 'statement_timeout'])(
  'whoever has waited too long for a lock (%s) is told to come again',
  async (limit) => {
    await administer(`ALTER DATABASE ${name} SET ${limit} = '100ms'`)
    await endConnections()
    await soon()
    let release = () => {}
    let locked = () => {}
    const isLocked = new Promise<void>((resolve) => (locked = resolve))
    const holder = db.write(async (sql) => {
      await add('a')(sql)
      locked()
      await new Promise<void>((resolve) => (release = resolve))
    })
    await isLocked

    await expect(db.write(add('a'))).rejects.toBeInstanceOf(StoreBusy)
    release()
    await holder
    await db.write(add('a'))
    expect(await jars()).toEqual([jar('a', 2), jar('b', 0)])
  },
)

test('two writers who lock each other out both get through', async () => {
  let met = 0
  const crossing = (first: string, second: string) => async (sql: Writer) => {
    await add(first)(sql)
    met += 1
    // Only the first time do both stand where neither can go on.
    if (met <= 2) await new Promise((resolve) => setTimeout(resolve, 200))
    await add(second)(sql)
  }
  await Promise.all([db.write(crossing('a', 'b')), db.write(crossing('b', 'a'))])

  expect(met).toBeGreaterThan(2)
  expect(await jars()).toEqual([jar('a', 2), jar('b', 2)])
})

test('work that met another’s is run again from the start, and once more where that is not enough', async () => {
  const runs: number[] = []
  await db.write(async (sql) => {
    await sql.all('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ')
    await sql.all('SELECT 1 FROM jar')
    runs.push(runs.length)
    if (runs.length <= 2) await db.write(add('a'))
    await add('a')(sql)
  })

  expect(runs).toHaveLength(3)
  expect(await jars()).toEqual([jar('a', 3), jar('b', 0)])
})

test('a pool whose connections are all in use makes the next writer wait, and then come again', async () => {
  const releases: (() => void)[] = []
  const holders = Array.from({ length: 8 }, () =>
    db.write(() => new Promise<void>((resolve) => releases.push(resolve))),
  )
  while (releases.length < 8) await soon()

  await expect(db.write(add('a'))).rejects.toBeInstanceOf(StoreBusy)
  for (const release of releases) release()
  await Promise.all(holders)
  await db.write(add('a'))
  expect(await jars()).toEqual([jar('a', 1), jar('b', 0)])
})

/** A way to the database that breaks when the next COMMIT has been answered, before anybody hears it. */
async function losingCommits() {
  const { hostname, port } = new URL(server())
  let armed = false
  let lost = 0
  const proxy = createServer((near) => {
    const far = connect(Number(port), hostname)
    let committing = false
    near.on('data', (chunk) => {
      committing = armed && chunk.includes('COMMIT')
      far.write(chunk)
    })
    far.on('data', (chunk) => {
      if (!committing) return void near.write(chunk)
      armed = false
      lost += 1
      near.destroy()
      far.destroy()
    })
    for (const [one, other] of [[near, far] as const, [far, near] as const]) {
      one.on('error', () => other.destroy()).on('close', () => other.destroy())
    }
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const url = new URL(`${server()}/${name}`)
  url.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`
  return {
    through: openPostgres({ url: url.href, random: Math.random }),
    loseNext: () => (armed = true),
    lost: () => lost,
    close: () => proxy.close(),
  }
}

test('a commit whose answer is lost may have happened, and is safe to repeat', async () => {
  const { through, loseNext, lost, close } = await losingCommits()
  const once = (nth: number) =>
    through.write((sql) =>
      sql.insert('jar', [jar(`entry ${nth}`, 1)], 'ON CONFLICT (name) DO NOTHING RETURNING name'),
    )
  for (let nth = 0; nth < 20; nth += 1) {
    if (nth % 2 === 0) {
      loseNext()
      await expect(once(nth)).rejects.toBeInstanceOf(StoreBusy)
      // It was in before, and is told so.
      expect(await once(nth)).toEqual([])
    } else expect(await once(nth)).toEqual([{ name: `entry ${nth}` }])
  }
  await through.close()
  close()

  expect(lost()).toBe(10)
  expect(await jars()).toHaveLength(22)
})
