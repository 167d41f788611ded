import { afterEach, beforeEach, expect, test } from 'vitest'
import { findDrift } from '../../src/server/store/recount.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aContact, fjordby } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
let counter: Browser
beforeEach(async () => {
  server = await aServer()
  counter = await server.counter('desk')
})
afterEach(() => server.stop())

const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
/** Too many for the pages that the file has left free. */
const many = () => Array.from({ length: 150 }, () => aContact({ ...today, note: 'x'.repeat(500) }))
const deliver = (entries: object[]) => counter.post('/api/v1/entries', { entries })
const counted = async () => (await server.db.all('SELECT n FROM tally_unit'))[0]?.['n'] ?? 0

/** SQLite itself then says that the database or disk is full. */
const mostPages = (pages: number) =>
  server.db.write((sql) => sql.all(`PRAGMA max_page_count = ${pages}`))

test('on a full disk nothing is acknowledged, what is there can be read, and with room it goes on', async () => {
  const coordinator = await server.staff('coordinator')
  expect((await deliver([aContact(today)])).statusCode).toBe(201)
  const [{ page_count: pages } = { page_count: 0 }] = await server.db.all<{ page_count: number }>(
    'PRAGMA page_count',
  )
  await mostPages(pages)
  const entries = many()
  const refused = await deliver(entries)
  isProblem(refused, 503, 'busy')
  expect(refused.headers['retry-after']).toBe('5')
  expect(await counted()).toBe(1)
  const board = await coordinator.get('/api/v1/campaigns/autumn/board')
  expect(board.statusCode).toBe(200)

  await mostPages(1_000_000)
  expect((await deliver(entries)).statusCode).toBe(201)
  expect(await counted()).toBe(151)
  expect(await findDrift(server.db, fjordby)).toEqual([])
  expect(await server.db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
})

test('beside a delivery that finds no room, a small one that does is not lost', async () => {
  const [{ page_count: pages } = { page_count: 0 }] = await server.db.all<{ page_count: number }>(
    'PRAGMA page_count',
  )
  await mostPages(pages)
  const small = aContact(today)
  const [large, beside] = await Promise.all([deliver(many()), deliver([small])])

  isProblem(large, 503, 'busy')
  // A full disk rolls the whole shared transaction back: then both are told to come again.
  expect([201, 503]).toContain(beside.statusCode)
  expect(await counted()).toBe(beside.statusCode === 201 ? 1 : 0)
  await mostPages(1_000_000)
  expect((await deliver([small])).json()).toMatchObject({ receipts: [{ state: 'counted' }] })
  expect(await counted()).toBe(1)
})
