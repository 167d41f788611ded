import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CounterAnswer } from '../../src/contract/account.ts'
import type { DeliveryAnswer } from '../../src/contract/delivery.ts'
import { LeaveAnswer } from '../../src/contract/unitChange.ts'
import type { Revocation } from '../../src/server/ops/revocations.ts'
import { aContact } from '../support/builders.ts'
import { aBrowser, isProblem } from '../support/browser.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.stop())

const leave = (browser: ReturnType<typeof aBrowser>) => browser.post('/api/v1/counter/leave', {})
const today = Date.parse('2026-10-21') / (24 * 60 * 60 * 1000)

test('leaving ends the enrolment with today as its last day, and answers the same when asked again', async () => {
  const browser = await server.counter('desk')
  const first = await leave(browser)
  const again = await leave(browser)

  expect(LeaveAnswer.parse(first.json())).toEqual(LeaveAnswer.parse(again.json()))
  expect(await server.db.all('SELECT to_day FROM enrolment')).toEqual([{ to_day: today }])
  const counter = (await browser.get('/api/v1/counter')).json<CounterAnswer>()
  expect(counter).toMatchObject({ mayCount: false, units: [], campaigns: [] })
  expect(counter).not.toHaveProperty('enrolment')
  isProblem(await browser.post('/api/v1/counter/unit', { unit: 'desk' }), 403, 'device_revoked')
})

test('what was counted before it left still counts when it arrives', async () => {
  const browser = await server.counter('desk')
  await leave(browser)
  const contact = aContact({ day: '2026-10-21', time: '2026-10-21T08:00Z' })
  const answer = await browser.post('/api/v1/entries', { entries: [contact] })

  expect(answer.json<DeliveryAnswer>().receipts).toMatchObject([{ state: 'counted' }])
})

test('nobody is told that a browser which has left counts for a unit', async () => {
  const browser = await server.counter('desk')
  await leave(browser)

  expect((await browser.get('/api/v1/municipality')).json()).not.toHaveProperty('unit')
})

test('whoever joins on it again is another device, by cookie and by name', async () => {
  const browser = await server.counter('desk')
  const { device } = (await browser.get('/api/v1/counter')).json<CounterAnswer>()
  await leave(browser)
  const { code } = await server.invite('desk')
  const byCookie = (await browser.post('/api/v1/join', { code })).json<CounterAnswer>()
  const byName = await aBrowser(server.app).post('/api/v1/join', { code, device })

  expect(byCookie.device).not.toBe(device)
  expect(byName.json<CounterAnswer>().device).not.toBe(device)
  expect(byCookie).toMatchObject({ mayCount: true, enrolment: { unit: 'desk' } })
})

test('that it left is noted outside the store, so that an older backup does not bring it back', async () => {
  const noted: Revocation[] = []
  server.parts.noteRevocation = async (revocation) => void noted.push(revocation)
  const browser = await server.counter('desk')
  const { device } = (await browser.get('/api/v1/counter')).json<CounterAnswer>()
  await leave(browser)

  expect(noted).toContainEqual({ is: 'device', municipality: 'fjordby', id: device, why: 'left' })
})

test('a device that was revoked as stolen stays stolen when it leaves', async () => {
  const browser = await server.counter('desk')
  await server.db.write((sql) => sql.all("UPDATE device SET revoked = 'stolen'"))
  await leave(browser)

  expect(await server.db.all('SELECT revoked FROM device')).toEqual([{ revoked: 'stolen' }])
})
