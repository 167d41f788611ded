import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/moment.ts'
import { Day } from '../../src/contract/time.ts'
import { openCampaignShelf } from '../../src/server/campaign/campaignShelf.ts'
import { createServer } from '../../src/server/http/createServer.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { aContact } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { listenTo } from '../support/liveStream.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const today = Day.parse('2026-10-21')
const soon = { timeout: 4_000, interval: 20 }

let server: TrialServer
afterEach(() => server.stop())

async function open(options: Parameters<typeof aServer>[0] = {}) {
  server = await aServer(options)
  await server.app.listen({ port: 0, host: '127.0.0.1' })
}

const listen = (browser: Browser) => listenTo(server.app, browser)

let made = 0
async function counts(browser: Browser, contact: Record<string, unknown>) {
  made += 1
  const entry = aContact({ day: today, time: '2026-10-21T08:00Z', seq: made, ...contact })
  const answer = await browser.post('/api/v1/entries', { entries: [entry] })
  expect(answer.statusCode).toBe(201)
  return entry
}

/** Three devices in each of two units, so that neither is small. */
async function openUnits(...units: string[]) {
  for (const unit of units) {
    for (let n = 0; n < 3; n += 1) await counts(await server.counter(unit), { unit })
  }
}

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  beforeEach(() => open({ engine }))

  test('a stream says hello, and that something is new, and never what', async () => {
    await openUnits('desk', 'library')
    const stream = await listen(await server.staff('coordinator'))
    expect(stream.text).toContain('event: hello\ndata: {}\n\n')
    await counts(await server.counter('desk'), { unit: 'desk', quantity: 7 })

    await expect.poll(() => stream.news(), soon).toEqual(['{"campaigns":["autumn"]}'])
    expect(stream.text).toMatch(/^HTTP\/1.1 200 OK/)
    expect(stream.text).toMatch(/content-type: text\/event-stream/i)
    expect(stream.text).toMatch(/cache-control: no-store, no-transform/i)
    expect(stream.text).toMatch(/x-accel-buffering: no/i)
    expect(stream.text).toMatch(/content-security-policy: /i)
  })

  test('what another process takes in is told of as well', async () => {
    await openUnits('desk', 'library')
    const stream = await listen(await server.staff('coordinator'))
    const other = await createServer({ ...server.parts, shelf: openCampaignShelf() })
    const counter = await server.counter('desk')
    const elsewhere = aBrowser(other)
    for (const [name, value] of counter.jar) elsewhere.jar.set(name, value)
    await counts(elsewhere, { unit: 'desk' })

    await expect.poll(() => stream.news(), soon).toEqual(['{"campaigns":["autumn"]}'])
    await other.close()
  })
})

describe('whoever listens', () => {
  beforeEach(() => open())

  test('hears of many contacts once a second, and of the last', async () => {
    await openUnits('desk', 'library')
    const stream = await listen(await server.staff('coordinator'))
    const counter = await server.counter('desk')
    const until = performance.now() + 2_500
    while (performance.now() < until) {
      await counts(counter, { unit: 'desk' })
      await setTimeout(50)
    }
    const last = performance.now()
    await expect.poll(() => stream.times.at(-1) ?? 0, soon).toBeGreaterThan(last - 500)
    await setTimeout(1_600)

    const apart = stream.times.slice(1).map((time, nth) => time - (stream.times[nth] ?? 0))
    expect(stream.times.length).toBeGreaterThanOrEqual(3)
    expect(Math.min(...apart)).toBeGreaterThan(900)
  })

  test('hears that a unit has begun, or has had none, though no figure of it is shown', async () => {
    const stream = await listen(await server.staff('lead', ['desk']))
    await counts(await server.counter('desk'), { unit: 'desk' })
    await expect.poll(() => stream.news().length, soon).toBe(1)
  })

  test('hears nothing of what is counted where no figures are shown to them', async () => {
    const desk = await server.counter('desk')
    await counts(desk, { unit: 'desk' })
    const coordinator = await listen(await server.staff('coordinator'))
    const lead = await listen(await server.staff('lead', ['desk']))
    for (let n = 0; n < 3; n += 1) {
      await counts(desk, { unit: 'desk' })
      await setTimeout(700)
    }

    // Alone in its group, a small unit's contacts are not shown, and so they are not told of.
    expect(coordinator.news()).toEqual([])
    expect(lead.news()).toEqual([])
  })

  test('hears nothing of units that are not theirs, nor of the trial, nor of another day', async () => {
    await openUnits('desk', 'library', 'roads', 'quay')
    const stream = await listen(await server.staff('lead', ['desk', 'library']))
    await counts(await server.counter('roads'), { unit: 'roads' })
    await counts(await server.counter('desk'), {
      unit: 'desk',
      day: addDays(today, -1),
      time: 'day',
    })
    await setTimeout(1_500)
    expect(stream.news()).toEqual([])

    await counts(await server.counter('desk'), { unit: 'desk' })
    await expect.poll(() => stream.news().length, soon).toBe(1)
  })

  test('who is a stranger, a counter or an operator is turned away', async () => {
    const ask = (browser: Browser) => browser.get('/api/v1/live')
    isProblem(await ask(await server.counter('desk')), 401, 'not_signed_in')
    isProblem(await ask(await server.staff('operator')), 403, 'not_allowed')
  })
})
