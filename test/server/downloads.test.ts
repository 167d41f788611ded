import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import type { Problem } from '../../src/server/http/problem.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { createDownloads } from '../../src/server/http/downloads.ts'
import type { Snapshot } from '../../src/server/store/sql.ts'
import { isProblem } from '../support/browser.ts'
import { aCampaign, fjordby } from '../support/builders.ts'
import { aCorrection } from '../support/corrections.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const address = '/api/v1/campaigns/autumn/export'

test('two downloads are made at once, and a third is asked to come again', async () => {
  const server = await aServer()
  const coordinator = await server.staff('coordinator')
  const snapshot = server.db.snapshot.bind(server.db)
  let letGo = () => undefined as void
  const held = new Promise<void>((resolve) => (letGo = resolve))
  server.db.snapshot = (work) => held.then(() => snapshot(work))
  const files = ['cells.csv', 'control.csv'].map((file) => coordinator.get(`${address}/${file}`))
  await expect
    .poll(async () => (await coordinator.get(`${address}/bundle.zip`)).statusCode)
    .toBe(503)
  const third = await coordinator.get(`${address}/bundle.zip`)
  letGo()

  isProblem(third, 503, 'busy')
  expect(third.headers['retry-after']).toBe('10')
  expect((await Promise.all(files)).map(({ statusCode }) => statusCode)).toEqual([200, 200])
  expect((await coordinator.get(`${address}/bundle.zip`)).statusCode).toBe(200)
  await server.stop()
})

/** What happens between a file's being asked for and its first reading, as while it waits for its turn. */
function beforeItsTurn({ db }: TrialServer, happens: () => Promise<unknown>): void {
  const snapshot = db.snapshot.bind(db)
  db.snapshot = async (work) => {
    db.snapshot = snapshot
    await happens()
    return snapshot(work)
  }
}

test('a file that waited while the figures were signed off is of that revision, name and all', async () => {
  const server = await aServer()
  server.clock.nowMs += 6 * 24 * 60 * 60 * 1000
  const coordinator = await server.staff('coordinator')
  for (const [at, file] of ['control.csv', 'extract.json', 'cells.csv'].entries()) {
    const body = { revision: at + 1, n: 0, corrected: 2 * at, include: {} }
    const of = { day: '2026-10-21', n: 2 }
    if (at > 0) await coordinator.post('/api/v1/campaigns/autumn/corrections', aCorrection(of))
    const sign = () => coordinator.post('/api/v1/desk/campaigns/autumn/sign-offs', body)
    beforeItsTurn(server, async () => expect((await sign()).statusCode).toBe(200))
    const { headers, payload } = await coordinator.get(`${address}/${file}`)

    expect(headers['content-disposition']).toContain(`-rev${at + 1}.`)
    if (file === 'control.csv') expect(payload).toContain('revision;1\r\n')
    if (file === 'extract.json') expect(JSON.parse(payload)).toMatchObject({ revision: 2 })
  }
  await server.stop()
})

test('a file of a campaign whose entries were deleted while it waited is not there, and nothing of it is sent', async () => {
  const server = await aServer()
  const coordinator = await server.staff('coordinator')
  for (const file of ['control.csv', 'bundle.zip', 'cells.csv']) {
    await server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign()))
    const purged = aCampaign({ status: 'purged' })
    beforeItsTurn(server, () => server.db.write((sql) => saveCampaign(sql, fjordby, purged)))
    isProblem(await coordinator.get(`${address}/${file}`), 404, 'not_found')
  }
  await server.stop()
})

test('who may wait has their turn in the order they came, and is told when it does not come in time', async () => {
  const strikes: (() => void)[] = []
  const after = (_ms: number, run: () => void) => {
    strikes.push(run)
    return () => undefined
  }
  const snapshot = async <Result>(work: (sql: Snapshot) => Promise<Result>) => work({} as Snapshot)
  const downloads = createDownloads({ db: { snapshot } as never, after }, { waitMs: 1 })
  const order: string[] = []
  const ends = new Map<string, () => void>()
  const make = (name: string) =>
    downloads.whole(async () => {
      order.push(name)
      await new Promise<void>((resolve) => ends.set(name, resolve))
      return name
    })
  const made = ['one', 'two', 'three', 'four'].map(make)
  const late = make('five').catch((error: unknown) => (error as Problem).document.code)
  await setTimeout(0)
  expect(order).toEqual(['one', 'two'])
  strikes.at(-1)?.()
  expect(await late).toBe('busy')
  for (const name of ['two', 'three', 'one', 'four']) {
    ends.get(name)?.()
    await setTimeout(0)
  }
  expect(await Promise.all(made)).toEqual(['one', 'two', 'three', 'four'])
  expect(order).toEqual(['one', 'two', 'three', 'four'])
})

/** Downloads without an end, over a real connection, and a clock that the test lets strike. */
async function endlessDownloads() {
  const strikes = new Set<() => void>()
  const after = (_ms: number, run: () => void) => {
    strikes.add(run)
    return () => strikes.delete(run)
  }
  const snapshots = { open: 0 }
  const snapshot = async <Result>(work: (sql: Snapshot) => Promise<Result>) => {
    snapshots.open += 1
    return work({ all: async () => [], stream: async function* () {} }).finally(
      () => (snapshots.open -= 1),
    )
  }
  const downloads = createDownloads({ db: { snapshot } as never, after })
  function* lines() {
    for (;;) yield 'a;b;c\r\n'.repeat(1000)
  }
  const app = fastify()
  app.get('/', async (_request, reply) =>
    reply.type('text/csv').send(await downloads.streamed(async () => Readable.from(lines()))),
  )
  await app.listen({ port: 0 })
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => undefined).write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n')
  await once(socket, 'readable')
  const strike = () => {
    for (const run of strikes) {
      strikes.delete(run)
      run()
    }
  }
  return { app, socket, snapshots, strikes, strike }
}

/** Waits until everything between server and reader is full. */
async function full({ strikes }: { strikes: Set<() => void> }) {
  let before: (() => void) | undefined
  for (let [now] = strikes; now === undefined || now !== before; [now] = strikes) {
    before = now
    await setTimeout(200)
  }
}

test('a download that nobody takes is broken off after a minute, and lets its snapshot go', async () => {
  const download = await endlessDownloads()
  await full(download)
  expect(download.snapshots.open).toBe(1)
  download.strike()

  await expect.poll(() => download.snapshots.open).toBe(0)
  download.socket.resume()
  await once(download.socket, 'close')
  await download.app.close()
})

test('a download whose reader goes away lets its snapshot go at once', async () => {
  const download = await endlessDownloads()
  await full(download)
  download.socket.destroy()

  await expect.poll(() => download.snapshots.open).toBe(0)
  expect(download.strikes.size).toBe(0)
  await download.app.close()
})
