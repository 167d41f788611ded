import { afterEach, beforeEach, expect, test } from 'vitest'
import { createServer } from '../../src/server/http/createServer.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aContact } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
let counter: Browser
beforeEach(async () => {
  server = await aServer()
  counter = await server.counter('desk')
})
afterEach(() => server.stop())

const minuteMs = 60_000
const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const deliver = (browser = counter) =>
  browser.post('/api/v1/entries', { entries: [aContact(today)] })

test('a limit ends in the server’s own time, and tells how long that is', async () => {
  server.clock.nowMs += 1
  for (let nth = 0; nth < 120; nth += 1) await deliver()
  server.clock.nowMs += minuteMs - 1500
  const refused = await deliver()

  isProblem(refused, 429, 'too_many_requests')
  expect(refused.headers['retry-after']).toBe('2')
  server.clock.nowMs += 1500
  expect((await deliver()).statusCode).toBe(201)
})

test('one device’s limit is no other’s, and one route’s no other’s', async () => {
  for (let nth = 0; nth < 121; nth += 1) await deliver()

  expect((await deliver()).statusCode).toBe(429)
  expect((await deliver(await server.counter('desk'))).statusCode).toBe(201)
})

test('a server watches the event loop, and a simulation can do without that', async () => {
  const real = await createServer({ ...server.parts, shedLoad: true })

  expect(real.hasDecorator('isUnderPressure')).toBe(true)
  expect(server.app.hasDecorator('isUnderPressure')).toBe(false)
  await real.close()
})

test('whoever asks within a second whether the store can be written to shares one answer', async () => {
  let writes = 0
  const write = server.db.write.bind(server.db)
  server.db.write = (work) => {
    writes += 1
    return write(work)
  }
  const ready = async (times: number) => {
    const asked = Array.from({ length: times }, () => counter.get('/readyz'))
    return (await Promise.all(asked)).map(({ statusCode }) => statusCode)
  }

  expect(await ready(20)).toEqual(Array.from({ length: 20 }, () => 200))
  server.clock.nowMs += 999
  await ready(1)
  expect(writes).toBe(1)
  server.clock.nowMs += 1
  server.db.write = () => Promise.reject(new Error('the disk is gone'))
  expect(await ready(1)).toEqual([503])
})
