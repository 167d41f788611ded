import type { FastifyInstance } from 'fastify'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addAccount } from '../../src/server/access/accounts.ts'
import { addSignInLink } from '../../src/server/access/signInLinks.ts'
import { createServer } from '../../src/server/http/createServer.ts'
import { routes } from '../../src/contract/routes.ts'
import { StoreBusy } from '../../src/server/store/sql.ts'
import { aBrowser } from '../support/browser.ts'
import { aContact, fjordby } from '../support/builders.ts'
import { aPairedScreen } from '../support/screen.ts'
import { listenTo } from '../support/liveStream.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const soon = { timeout: 4_000, interval: 10 }
const aBeatMs = 15_000

/** A server whose timers run thirty times as fast: a beat comes every half second. */
let server: TrialServer
let app: FastifyInstance
let lines: string[]
beforeEach(async () => {
  lines = []
  server = await aServer()
  app = await createServer({
    ...server.parts,
    after: (ms, run) => server.parts.after(ms / 30, run),
    logTo: { write: (line) => lines.push(line) },
    config: { ...server.parts.config, logLevel: 'info' },
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(async () => {
  await app.close()
  await server.stop()
})

const beats = ({ text }: { text: string }) => text.split('event: beat').length - 1

test('a stream beats while nothing happens, and does not keep the session alive', async () => {
  const lead = await server.staff('lead', ['desk'])
  const stream = await listenTo(app, lead)
  for (let n = 1; n <= 3; n += 1) {
    server.clock.nowMs += 15 * 60_000
    await expect.poll(() => beats(stream), soon).toBeGreaterThanOrEqual(n)
  }
  expect(stream.closed).toBe(false)

  server.clock.nowMs += 16 * 60_000
  await expect.poll(() => stream.text, soon).toMatch(/\r\n0\r\n\r\n$/)
  expect((await lead.get('/api/v1/session')).statusCode).toBe(401)
})

test('a stream ends when its session does', async () => {
  const lead = await server.staff('lead', ['desk'])
  const stream = await listenTo(app, lead)
  expect((await lead.ask({ method: 'DELETE', url: '/api/v1/session' })).statusCode).toBe(204)

  await expect.poll(() => stream.text, soon).toMatch(/\r\n0\r\n\r\n$/)
})

test.each([
  ['a unit is taken away', `DELETE FROM account_unit WHERE unit = 'library'`],
  ['the role is another', `UPDATE account SET role = 'coordinator' WHERE role = 'lead'`],
])(
  'a stream ends within a beat when %s, and begins anew with what is given then',
  async (_, sql) => {
    const lead = await server.staff('lead', ['desk', 'library'])
    const stream = await listenTo(app, lead)
    await server.db.write((writer) => writer.all(sql))

    await expect.poll(() => stream.text, soon).toMatch(/\r\n0\r\n\r\n$/)
    expect((await listenTo(app, lead)).text).toContain('event: hello')
  },
)

test('a stream ends when the store cannot be asked: nobody is to think that nothing happens', async () => {
  const stream = await listenTo(app, await server.staff('coordinator'))
  const { all } = server.db
  server.db.all = () => Promise.reject(new StoreBusy('away'))
  await expect.poll(() => stream.text, soon).toMatch(/\r\n0\r\n\r\n$/)
  server.db.all = all

  const again = await listenTo(app, await server.staff('coordinator'))
  const counter = await server.counter('desk')
  const contact = aContact({ day: '2026-10-21', time: '2026-10-21T08:00Z' })
  await counter.post('/api/v1/entries', { entries: [contact] })
  await expect.poll(() => again.news(), soon).toEqual(['{"campaigns":["autumn"]}'])
})

test('one account has ten streams, and gets another when one has gone', async () => {
  const lead = await server.staff('lead', ['desk'])
  const streams = []
  for (let n = 0; n < 10; n += 1) streams.push(await listenTo(app, lead))
  const refused = await listenTo(app, lead)
  expect(refused.status()).toBe(429)
  expect(refused.text).toMatch(/retry-after: 60/i)
  expect((await listenTo(app, await server.staff('lead', ['desk']))).status()).toBe(200)

  streams[0]?.hangUp()
  await expect.poll(async () => (await listenTo(app, lead)).status(), soon).toBe(200)
})

test('a server that stops ends its streams at once, and takes no more', async () => {
  const account = await server.db.write((sql) =>
    addAccount(sql, server.parts.random, fjordby, { name: 'Lone', role: 'lead', units: [] }),
  )
  const link = { account, purpose: 'test', expiresMs: server.clock.nowMs + aBeatMs, reusable: true }
  const secret = await server.db.write((sql) =>
    addSignInLink(sql, server.parts.random, fjordby, link),
  )
  const lead = aBrowser(app)
  await lead.enter(secret)
  const streams = await Promise.all([listenTo(app, lead), listenTo(app, lead)])
  streams[1]?.pause()
  const before = performance.now()
  await app.close()

  expect(performance.now() - before).toBeLessThan(3_000)
  await expect.poll(() => streams[0]?.text, soon).toMatch(/\r\n0\r\n\r\n$/)
})

test('the log has one line for a stream, when it is over, and nothing of whose it was', async () => {
  const stream = await listenTo(app, await server.staff('lead', ['desk']))
  expect(lines.filter((line) => line.includes('/live'))).toEqual([])
  // What was said at the start is of no stream.
  lines = []
  stream.hangUp()
  await expect.poll(() => lines.filter((line) => line.includes('/live')).length, soon).toBe(1)
  await setTimeout(50)

  const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  const [about] = said.filter(({ req }) => req !== undefined)
  expect(about).toMatchObject({
    level: 30,
    req: { method: 'GET', route: '/api/v1/live' },
    res: { status: 200 },
  })
  expect(said.filter(({ level }) => (level as number) > 30)).toEqual([])
  expect(lines.join('')).not.toMatch(/desk|premature|Fru/)
})

test('a screen on a wall hears of what stands on it and of nothing else, until it is taken back', async () => {
  const lead = await server.staff('lead', ['desk', 'library'])
  const { screen, listed } = await aPairedScreen(app, lead, { unit: 'desk' })
  const stream = await listenTo(app, screen, routes.wallLive.path)
  const count = async (unit: string) => {
    const counter = await server.counter(unit)
    const contact = aContact({ unit, day: '2026-10-21', time: '2026-10-21T08:00Z' })
    await counter.post('/api/v1/entries', { entries: [contact] })
  }
  await count('roads')
  await count('desk')
  await expect.poll(() => stream.news(), soon).toEqual(['{"campaigns":["autumn"]}'])

  const url = `/api/v1/campaigns/autumn/screens/${listed.id}`
  expect((await lead.ask({ method: 'DELETE', url })).statusCode).toBe(204)
  await expect.poll(() => stream.text, soon).toMatch(/\r\n0\r\n\r\n$/)
})
