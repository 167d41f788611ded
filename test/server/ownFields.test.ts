import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CounterAnswer, SessionAnswer } from '../../src/contract/account.ts'
import type { DeliveryAnswer } from '../../src/contract/delivery.ts'
import { type RouteName, routes } from '../../src/contract/routes.ts'
import { rights } from '../../src/server/access/rights.ts'
import { aBrowser } from '../support/browser.ts'
import { aContact } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.stop())

const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }

/** What nobody may say of themselves, under every name it might go by. */
const claims = {
  ...{ role: 'coordinator', roles: ['coordinator'], account: 'ADM1NADM1N', units: ['roads'] },
  ...{ unit: 'roads', unitId: 'roads', enrolment: { unit: 'roads' }, mayCount: true },
  ...{ municipality: 'nabo', municipalityId: 'nabo', revoked: null, purpose: 'setup' },
  ...{ maxUses: 9999, uses: -1, expires: 9e15, expiresMs: 9e15, createdAt: '2020-01-01' },
}

test('whoever joins is in the unit of the invite, whatever else they say', async () => {
  const browser = aBrowser(server.app)
  const { code } = await server.invite('desk', { maxUses: 1 })
  const answer = await browser.post('/api/v1/join', { ...claims, code })
  const { enrolment, municipality } = answer.json<CounterAnswer>()

  expect(enrolment?.unit).toBe('desk')
  expect(municipality.id).toBe('fjordby')
  expect((await aBrowser(server.app).post('/api/v1/join', { ...claims, code })).statusCode).toBe(
    410,
  )
  expect((await browser.get('/api/v1/session')).statusCode).toBe(401)
})

test('whoever signs in is who the link is for, whatever else they say', async () => {
  const browser = aBrowser(server.app)
  const secret = await server.link('lead', ['desk'])
  const answer = await browser.post('/api/v1/session', { ...claims, secret })

  expect(answer.json<SessionAnswer>()).toMatchObject({ role: 'lead', units: ['desk'] })
  const exported = await browser.get('/api/v1/campaigns/autumn/export/cells.csv')
  expect(exported.statusCode).toBe(403)
})

test('an entry says what was counted, and nothing of how it stands or whose it is', async () => {
  const counter = await server.counter('desk')
  const verdict = { state: 'counted', counted: 1, reason: null, trial: 0, doubtful: 0 }
  const own = { device: 'ANNANNANNANN', received: 0, municipality: 'nabo', n: 999 }
  const foreign = { ...verdict, ...own, ...aContact({ ...today, unit: 'roads' }) }
  const fine = { ...own, state: 'held', counted: 0, ...aContact({ ...today, quantity: 2 }) }
  const answer = await counter.post('/api/v1/entries', { entries: [foreign, fine], ...claims })

  expect(answer.json<DeliveryAnswer>().receipts).toMatchObject([
    { state: 'held', reason: 'other_unit' },
    { state: 'counted' },
  ])
  const rows = await server.db.all(
    'SELECT municipality, device, state, counted, n FROM entry, (SELECT sum(n) AS n FROM tally_coarse)',
  )
  expect(rows).toMatchObject([
    { municipality: 'fjordby', state: 'held', counted: 0, n: 2 },
    { municipality: 'fjordby', state: 'counted', counted: 1, n: 2 },
  ])
  for (const { device } of rows) expect(device).not.toBe('ANNANNANNANN')
})

const asking = [
  '?unit=roads',
  '?unit=roads&units=roads,library&municipality=nabo',
  '?device=ANNANNANNANN&by=device',
  '?role=coordinator',
]
const saying = {
  ...{ 'x-municipality': 'nabo', 'x-unit': 'roads', 'x-role': 'coordinator' },
  ...{ 'x-forwarded-host': 'nabo.example', 'x-forwarded-user': 'admin', 'x-original-url': '/desk' },
  authorization: 'Bearer admin',
}

test('what a lead is shown is what is theirs, whatever is named in the address or the headers', async () => {
  for (const unit of ['desk', 'library', 'roads']) {
    for (let nth = 0; nth < 3; nth += 1) {
      const counter = await server.counter(unit)
      await counter.post('/api/v1/entries', { entries: [aContact({ ...today, unit })] })
    }
  }
  const lead = await server.staff('lead', ['desk'])
  for (const path of ['/api/v1/campaigns', '/api/v1/campaigns/autumn', '/api/v1/session']) {
    const plain = (await lead.get(path)).payload
    expect(plain).not.toMatch(/roads|nabo/i)
    for (const query of asking) expect((await lead.get(path + query)).payload).toBe(plain)
    expect((await lead.get(path, saying)).payload).toBe(plain)
  }
  const board = '/api/v1/campaigns/autumn/board'
  const cells = async (query = '', headers = {}) =>
    (await lead.get(board + query, headers)).json<{ cells: object[] }>().cells
  const own = await cells()
  // A board can be narrowed to a unit: one that is not theirs is not there.
  const [foreign = '', ...others] = asking
  expect((await lead.get(board + foreign)).statusCode).toBe(404)
  for (const query of others) {
    if (!query.includes('unit=roads')) expect(await cells(query)).toEqual(own)
    else expect((await lead.get(board + query)).statusCode).toBe(404)
  }
  expect(await cells('', saying)).toEqual(own)
})

test('no device is named in anything that anybody but itself is told', async () => {
  const counter = await server.counter('desk')
  const { device } = (await counter.get('/api/v1/counter')).json<CounterAnswer>()
  await counter.post('/api/v1/entries', { entries: [aContact(today)] })
  const names = Object.keys(routes) as RouteName[]
  const gettable = names.filter((name) => routes[name].method === 'GET')
  let asked = 0
  for (const role of ['lead', 'coordinator', 'operator'] as const) {
    const staff = await server.staff(role, ['desk'])
    for (const name of gettable) {
      if (rights[name].includes('device')) continue
      const url = routes[name].path.replace(':campaign', 'autumn')
      for (const query of [
        '',
        '?week=2026-W43',
        `?device=${device}`,
        '?by=device',
        '?groupBy=seq',
      ]) {
        const { payload, headers } = await staff.get(url + query)
        expect(payload + JSON.stringify(headers)).not.toContain(device)
        asked += 1
      }
    }
  }

  expect(asked).toBeGreaterThan(100)
})
