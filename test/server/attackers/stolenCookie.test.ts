import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeliveryAnswer } from '../../../src/contract/delivery.ts'
import type { DevicesAnswer } from '../../../src/contract/deviceList.ts'
import type { Entry } from '../../../src/contract/entry.ts'
import { type RouteName, routes } from '../../../src/contract/routes.ts'
import { rights } from '../../../src/server/access/rights.ts'
import { aBrowser, type Browser, isProblem } from '../../support/browser.ts'
import { aContact, anUndoOf } from '../../support/builders.ts'
import { aServer, type TrialServer } from '../../support/server.ts'

/** Somebody has copied the cookie of a phone that counts, and nothing else of it. */
let server: TrialServer
let phone: Browser
let thief: Browser
let log: string[]
beforeEach(async () => {
  log = []
  const logTo = { write: (line: string) => log.push(line) }
  server = await aServer({ config: { logLevel: 'warn' }, logTo })
  phone = await server.counter('desk')
  thief = withCookiesOf(phone)
})
afterEach(() => server.stop())

function withCookiesOf(browser: Browser, host = 'localhost') {
  const copy = aBrowser(server.app, host)
  browser.jar.forEach((value, name) => copy.jar.set(name, value))
  return copy
}

const now = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const deliver = async (browser: Browser, entries: Entry[]) =>
  (await browser.post('/api/v1/entries', { entries })).json<DeliveryAnswer>()
const tallied = async () =>
  Number((await server.db.all<{ n: number }>('SELECT sum(n) AS n FROM tally_coarse'))[0]?.n)

test('a copied cookie opens what a counter has: no board, file, list, invite or setting', async () => {
  const staffs = (Object.keys(routes) as RouteName[]).filter(
    (name) => !rights[name].some((right) => right === 'anyone' || right === 'device'),
  )
  expect(staffs.length).toBeGreaterThan(30)
  for (const name of staffs) {
    const { method, path } = routes[name]
    const url = path.replace(':campaign', 'autumn').replace(':unit', 'desk')
    const answer = await thief.ask({ method, url, ...(method !== 'GET' && { payload: {} }) })

    isProblem(answer, 401, 'not_signed_in')
  }
})

test('it tells the unit and its catalogue, and no figure, no other unit and no other device', async () => {
  await server.counter('roads')
  const counted = aContact({ ...now, quantity: 617 })
  await deliver(phone, [counted])
  const asked = { campaign: 'autumn', day: now.day, n: 0, hash: '0'.repeat(16) }
  const others = await server.db.all<{ id: string }>('SELECT id FROM device ORDER BY id')
  const own = phone.jar.get('__Host-tael_d')?.split('.')[0]
  const told = [
    await thief.get('/api/v1/counter'),
    await thief.get('/api/v1/municipality'),
    await thief.post('/api/v1/digest', { days: [asked] }),
    await thief.post('/api/v1/receipts', { ids: [aContact().id] }),
  ]

  expect(told.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200])
  for (const { payload } of told) {
    expect(payload).not.toMatch(/617|Biblioteket|library|roads|Byggesag/)
    expect(payload).not.toContain(counted.id)
    for (const { id } of others.filter(({ id }) => id !== own)) expect(payload).not.toContain(id)
  }
})

test('what has been counted cannot be got at: an entry is neither read, changed nor taken out', async () => {
  const counted = aContact(now)
  await deliver(phone, [counted])
  for (const method of ['GET', 'PUT', 'PATCH', 'DELETE'] as const) {
    for (const url of ['/api/v1/entries', `/api/v1/entries/${counted.id}`]) {
      isProblem(await thief.ask({ method, url }), 404, 'not_found')
    }
  }
  const { receipts } = await deliver(thief, [{ ...counted, quantity: 999 }])

  expect(receipts).toMatchObject([{ state: 'held', reason: 'conflict' }])
  expect(await tallied()).toBe(1)
})

test('without an entry’s id, which only its own phone has, nothing is taken back', async () => {
  const counted = aContact(now)
  await deliver(phone, [counted])
  const guess = anUndoOf({ ...counted, id: aContact().id })
  await deliver(thief, [guess])

  expect(await tallied()).toBe(1)
})

test('it counts for no other unit, and joins and switches to none', async () => {
  const { receipts } = await deliver(thief, [aContact({ ...now, unit: 'roads' })])

  expect(receipts).toMatchObject([{ state: 'held', reason: 'other_unit' }])
  isProblem(await thief.post('/api/v1/counter/unit', { unit: 'roads' }), 403, 'not_allowed')
  expect((await thief.post('/api/v1/join', {})).statusCode).toBe(400)
  isProblem(await thief.post('/api/v1/join', { code: '7K3QZ9M4TX' }), 404, 'invite_unknown')
  const elsewhere = withCookiesOf(phone, 'nabo.example')
  isProblem(await elsewhere.get('/api/v1/counter'), 401, 'not_signed_in')
})

test('it adds as much as one device may in a half-hour, and what is beyond is held', async () => {
  const many = Array.from({ length: 301 }, () => aContact(now))
  const { receipts } = await deliver(thief, many)

  expect(receipts.filter(({ state }) => state === 'counted')).toHaveLength(300)
  expect(receipts.filter(({ state }) => state === 'held')).toHaveLength(1)
  expect(await tallied()).toBe(300)
})

/** Both have given a number to an entry of their own. */
async function bothCount() {
  await deliver(thief, [aContact({ ...now, seq: 1 })])
  await deliver(phone, [aContact({ ...now, seq: 1 })])
}

test('as soon as both have counted, their numbers tell: each is asked to take a name of its own', async () => {
  await bothCount()
  const told = await deliver(phone, [aContact({ ...now, seq: 2 })])

  expect(told).toMatchObject({ renew: true })
  expect(await server.db.all('SELECT copied FROM device')).not.toEqual([{ copied: null }])
  expect(log.join('')).not.toContain('found to be a copy')
  await phone.post('/api/v1/devices/renew', { renewal: 'a'.repeat(32), seq: 2 })
  expect(log.join('')).toContain('a device was found to be a copy')
})

test('found out, it goes on as a device of its own, which stands in the list until it is ended there', async () => {
  await bothCount()
  await phone.post('/api/v1/devices/renew', { renewal: 'a'.repeat(32), seq: 1 })
  await thief.post('/api/v1/devices/renew', { renewal: 'b'.repeat(32), seq: 1 })
  const lead = await server.staff('lead', ['desk'])
  const list = async () =>
    (await lead.get('/api/v1/units/desk/devices')).json<DevicesAnswer>().devices
  expect(await deliver(thief, [aContact({ ...now, seq: 2 })])).toMatchObject({
    receipts: [{ state: 'counted' }],
  })
  expect((await list()).length).toBeGreaterThanOrEqual(2)
  for (const { device } of await list()) {
    await lead.post(`/api/v1/units/desk/devices/${device}/revoke`, { as: 'stolen' })
  }

  expect(await deliver(thief, [aContact({ ...now, seq: 3 })])).toMatchObject({
    receipts: [{ state: 'held', reason: 'stolen' }],
  })
})

test('once it is called stolen, nothing that either delivers by it counts', async () => {
  await server.db.write((sql) => sql.all("UPDATE device SET revoked = 'stolen'"))
  for (const browser of [thief, phone]) {
    const { receipts } = await deliver(browser, [aContact(now)])
    expect(receipts).toMatchObject([{ state: 'held', reason: 'stolen' }])
  }
  expect(await tallied()).toBe(0)
})
