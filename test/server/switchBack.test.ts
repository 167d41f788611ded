import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SessionAnswer } from '../../src/contract/account.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
let browser: Browser
beforeEach(async () => {
  server = await aServer()
  browser = aBrowser(server.app)
})
afterEach(() => server.stop())

const minuteMs = 60_000
const later = (ms: number) => (server.clock.nowMs += ms)
const session = (from = browser) => from.get('/api/v1/session')
const whoIs = async () => (await session()).json<SessionAnswer>()
const switchBack = () => browser.post('/api/v1/session/previous', {})

test('who opens another’s link can become again who they were', async () => {
  await browser.enter(await server.link('coordinator'))
  await browser.enter(await server.link('lead', ['desk']))
  const asLead = aBrowser(server.app)
  asLead.jar.set('__Host-tael_s', browser.jar.get('__Host-tael_s') ?? '')
  expect(await whoIs()).toMatchObject({
    role: 'lead',
    cameFrom: { name: 'Fru coordinator', role: 'coordinator' },
  })
  const answer = await switchBack()

  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toMatchObject({ role: 'coordinator', cameFrom: { role: 'lead' } })
  expect(await whoIs()).toMatchObject({ role: 'coordinator', units: [] })
  isProblem(await session(asLead), 401, 'not_signed_in')
})

test('who was nobody before has nobody to become', async () => {
  const link = await server.link('lead', [], { reusable: true })
  await browser.enter(link)
  await browser.enter(link)

  expect(await whoIs()).not.toHaveProperty('cameFrom')
  isProblem(await switchBack(), 404, 'not_found')
  expect((await session()).statusCode).toBe(200)
})

test('going back and forth makes no session longer than twelve hours', async () => {
  await browser.enter(await server.link('coordinator'))
  await browser.enter(await server.link('lead', ['desk']))
  for (let nth = 0; nth < 14; nth += 1) {
    later(50 * minuteMs)
    expect((await switchBack()).statusCode).toBe(201)
  }
  later(20 * minuteMs + 1)

  isProblem(await switchBack(), 401, 'not_signed_in')
})

test('a link that is opened late gives the session before it no more than its twelve hours', async () => {
  await browser.enter(await server.link('coordinator'))
  for (let nth = 0; nth < 13; nth += 1) {
    later(50 * minuteMs)
    await session()
  }
  await browser.enter(await server.link('lead', ['desk']))
  expect((await switchBack()).statusCode).toBe(201)
  later(50 * minuteMs)
  expect((await session()).statusCode).toBe(200)
  later(20 * minuteMs + 1)

  isProblem(await session(), 401, 'not_signed_in')
})

test('who opens a link of their own anew has signed in anew', async () => {
  const link = await server.link('lead', ['desk'], { reusable: true })
  await browser.enter(link)
  for (let nth = 0; nth < 14; nth += 1) {
    later(50 * minuteMs)
    await session()
  }
  await browser.enter(link)
  later(50 * minuteMs)

  expect((await session()).statusCode).toBe(200)
})
