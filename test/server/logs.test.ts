import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CounterAnswer, SessionAnswer } from '../../src/contract/account.ts'
import { aBrowser } from '../support/browser.ts'
import { aCampaign, aContact } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

/** Ids and names that stand in no route, so that finding them in a log can only mean one thing. */
const unit = { id: 'kystvagten', name: 'Kystvagten', people: 12 }
const department = { id: 'havnevaesen', name: 'Havnevæsenet', units: [unit] }
const campaign = aCampaign({ id: 'sommertal', name: 'Sommertal', departments: [department] })
const address = '198.51.100.23'
const quantity = 617

let lines: string[]
let server: TrialServer
beforeEach(async () => {
  lines = []
  server = await aServer({
    campaigns: [campaign],
    config: { logLevel: 'info', trustedProxies: ['127.0.0.1'] },
    logTo: { write: (line) => lines.push(line) },
  })
})
afterEach(() => server.stop())

const proxied = { 'x-forwarded-for': address, 'x-forwarded-proto': 'https' }
const logged = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>)
/** Without what the clock and the system say: their numbers may look like anything. */
const text = () => lines.join('').replaceAll(/"(?:time|pid)":\d+,/g, '')
const requests = () =>
  logged()
    .filter(({ msg }) => msg === 'request')
    .map(({ req, res }) => ({ ...(req as object), ...(res as object) }))

/** Lives through a day of the server, and gives all that must not be told of it. */
async function aDay(): Promise<string[]> {
  const [counter, staff] = [aBrowser(server.app), aBrowser(server.app)]
  const [byCode, bySecret] = [await server.invite(unit.id), await server.invite(unit.id)]
  const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
  const fact = { ...today, campaign: campaign.id, unit: unit.id }
  const entries = [aContact({ ...fact, quantity }), aContact({ ...fact, taskArea: 'hemmelig' })]
  const link = await server.link('coordinator', [], { name: 'Fru Tovholder' })

  await counter.post('/api/v1/join', { code: byCode.code }, proxied)
  const before = counter.cookie()
  const joined = await counter.post('/api/v1/join', { secret: bySecret.secret }, proxied)
  await counter.get('/api/v1/counter', proxied)
  await counter.post('/api/v1/entries', { entries }, proxied)
  await counter.post('/api/v1/join', { code: 'WR0NGC0DE1' }, proxied)
  const session = await staff.ask({
    ...{ method: 'POST', url: '/api/v1/session', headers: proxied, payload: { secret: link } },
  })
  const cookie = staff.cookie()
  await staff.get(`/api/v1/campaigns/${campaign.id}/board?day=2026-10-21`, proxied)
  for (const file of ['week-totals.csv', 'cells.csv', 'control.csv', 'bundle.zip']) {
    await staff.get(`/api/v1/campaigns/${campaign.id}/export/${file}?week=2026-W43`, proxied)
  }
  await staff.get(`/staff?k=${link}`, proxied)
  await staff.get(`/join/${byCode.code}`, proxied)
  await staff.post('/api/v1/session', `{"secret":"${link}`, proxied)
  const report = JSON.stringify({
    'csp-report': { 'document-uri': `https://x.example/?k=${link}` },
  })
  await staff.post('/api/v1/csp-reports', report, {
    ...{ ...proxied, 'content-type': 'application/csp-report' },
  })
  await staff.ask({ method: 'DELETE', url: '/api/v1/session', headers: proxied })

  const secrets = [byCode.code, bySecret.secret, byCode.secret, bySecret.code, link, 'WR0NGC0DE1']
  const cookies = [before, counter.cookie(), cookie].flatMap((each) => each.split(/[.=]/).slice(1))
  return [
    ...[...secrets, ...cookies, address, '127.0.0.1', String(quantity)],
    ...[unit.id, unit.name, department.id, department.name, campaign.id, campaign.name],
    ...['Fru Tovholder', 'hemmelig', 'document-uri'],
    ...entries.map(({ id }) => id),
    joined.json<CounterAnswer>().device,
    session.json<SessionAnswer>().account,
  ]
}

test('a log tells that there were requests and how they ended, and of nobody anything', async () => {
  const secret = await aDay()
  for (const each of secret) {
    expect(each.length).toBeGreaterThan(2)
    expect(text().toLowerCase()).not.toContain(each.toLowerCase())
  }
  expect(requests()).toEqual([
    { method: 'POST', route: '/api/v1/join', status: 201 },
    { method: 'POST', route: '/api/v1/join', status: 201 },
    { method: 'GET', route: '/api/v1/counter', status: 200 },
    { method: 'POST', route: '/api/v1/entries', status: 201 },
    { method: 'POST', route: '/api/v1/join', status: 404 },
    { method: 'POST', route: '/api/v1/session', status: 201 },
    { method: 'GET', route: '/api/v1/campaigns/:campaign/board', status: 200 },
    { method: 'GET', route: '/api/v1/campaigns/:campaign/export/week-totals.csv', status: 200 },
    { method: 'GET', route: '/api/v1/campaigns/:campaign/export/cells.csv', status: 200 },
    { method: 'GET', route: '/api/v1/campaigns/:campaign/export/control.csv', status: 200 },
    { method: 'GET', route: '/api/v1/campaigns/:campaign/export/bundle.zip', status: 200 },
    { method: 'GET', route: 'none', status: 404 },
    { method: 'GET', route: 'none', status: 404 },
    { method: 'POST', route: '/api/v1/session', status: 400 },
    { method: 'POST', route: '/api/v1/csp-reports', status: 204 },
    { method: 'DELETE', route: '/api/v1/session', status: 204 },
  ])
})

test('what breaks is told with where it broke, and still of nobody', async () => {
  const secret = await aDay()
  const counter = await server.counter(unit.id)
  await server.db.write((sql) => sql.all('DROP TABLE tally_fine'))
  const fact = { campaign: campaign.id, unit: unit.id, day: '2026-10-21', time: 'day', quantity }
  const { statusCode, payload } = await counter.post('/api/v1/entries', {
    entries: [aContact(fact)],
  })
  const errors = logged().filter(({ level }) => Number(level) >= 50)

  expect(statusCode).toBe(500)
  expect(payload).not.toMatch(/tally_fine|sqlite|stack/i)
  expect(errors).toMatchObject([
    { msg: 'unexpected error', err: { message: expect.stringContaining('tally_fine') } },
  ])
  for (const each of [...secret, ...counter.cookie().split(/[.=]/).slice(1)]) {
    expect(text().toLowerCase()).not.toContain(each.toLowerCase())
  }
})

test('what is only busy is told as a warning, and the device is asked to come again', async () => {
  const counter = await server.counter(unit.id)
  const other = server.open()
  let release = () => {}
  const held = other.write(async (sql) => {
    await sql.all('UPDATE store SET generation = generation')
    await new Promise<void>((resolve) => (release = resolve))
  })
  const fact = { campaign: campaign.id, unit: unit.id, day: '2026-10-21', time: 'day' }
  const answer = await counter.post('/api/v1/entries', { entries: [aContact(fact)] })
  release()
  await held
  await other.close()

  expect(answer.statusCode).toBe(503)
  expect(answer.headers['retry-after']).toBe('5')
  const warnings = logged().filter(({ level, reqId }) => level === 40 && reqId !== undefined)
  expect(warnings).toMatchObject([{ msg: 'busy' }])
  expect((await counter.post('/api/v1/entries', { entries: [aContact(fact)] })).statusCode).toBe(
    201,
  )
})
