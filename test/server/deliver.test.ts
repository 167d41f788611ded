import { afterEach, beforeEach, expect, test } from 'vitest'
import { DeliveryAnswer } from '../../src/contract/delivery.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aContact, anUndoOf } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
let counter: Browser
beforeEach(async () => {
  server = await aServer()
  counter = await server.counter('desk')
})
afterEach(() => server.stop())

const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const deliver = (entries: object[], browser = counter) =>
  browser.post('/api/v1/entries', { entries })
const receiptsOf = async (entries: object[], browser = counter) =>
  DeliveryAnswer.parse((await deliver(entries, browser)).json()).receipts

test('the answer names protocol, store, generation, time, and what became of each entry', async () => {
  const [counted, foreign] = [aContact(today), aContact({ ...today, unit: 'library' })]
  const answer = await deliver([counted, foreign])

  expect(answer.statusCode).toBe(201)
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.json()).toEqual({
    protocol: 'taellevaerk.receipt/1',
    store: '5T0RE5T0RE5T0RE5',
    generation: 1,
    time: '2026-10-21T08:10:00.000Z',
    receipts: [
      { id: counted.id, state: 'counted', repeat: false },
      { id: foreign.id, state: 'held', reason: 'other_unit', repeat: false },
    ],
    catalogue: expect.stringMatching(/^[\w-]{16}$/),
  })
})

test('the generation and the time are those of the moment', async () => {
  await server.db.write((sql) => sql.all('UPDATE store SET generation = 4'))
  server.clock.nowMs += 61_000

  expect((await deliver([aContact(today)])).json()).toMatchObject({
    generation: 4,
    time: '2026-10-21T08:11:01.000Z',
  })
})

test('the answer leaves only after what it names is in the store for others to see', async () => {
  const contact = aContact(today)
  await deliver([contact])
  const other = server.open()
  const found = await other.all('SELECT state, counted FROM entry')
  await other.close()

  expect(found).toEqual([{ state: 'counted', counted: 1 }])
})

test('an entry that comes again is a repeat, and stands as it stands now', async () => {
  const contact = aContact(today)
  await deliver([contact])

  expect(await receiptsOf([contact])).toEqual([{ id: contact.id, state: 'counted', repeat: true }])
  await deliver([anUndoOf(contact)])
  expect(await receiptsOf([contact])).toEqual([{ id: contact.id, state: 'undone', repeat: true }])
})

test('after moving, what was counted for the old unit counts there, and for the new one from today', async () => {
  const { code } = await server.invite('library')
  server.clock.nowMs += 24 * 60 * 60 * 1000
  await counter.post('/api/v1/join', { code })
  const tomorrow = { day: '2026-10-22', time: '2026-10-22T08:00Z' }
  const entries = [
    aContact(today),
    aContact({ ...tomorrow, unit: 'library' }),
    aContact({ ...today, unit: 'library' }),
  ]

  expect(await receiptsOf(entries)).toMatchObject([
    { state: 'counted' },
    { state: 'counted' },
    { state: 'held', reason: 'other_unit' },
  ])
})

test('the day a device was last heard from is kept, and nothing finer', async () => {
  const seen = () => server.db.all('SELECT seen FROM device')
  const before = await seen()
  server.clock.nowMs += 60_000
  await deliver([aContact(today)])
  expect(await seen()).toEqual(before)

  server.clock.nowMs += 24 * 60 * 60 * 1000
  await deliver([aContact(today)])
  expect(await seen()).toEqual([{ seen: Date.parse('2026-10-22') / 86_400_000 }])
})

test('beyond 120 deliveries a minute a device is told how long to wait, and others are not', async () => {
  const other = await server.counter('library')
  const contact = aContact(today)
  for (let nth = 0; nth < 120; nth += 1) {
    expect((await deliver([contact])).statusCode).toBe(201)
  }
  const answer = await deliver([aContact(today)])

  isProblem(answer, 429, 'too_many_requests')
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60)
  expect((await deliver([contact], other)).statusCode).toBe(201)
  expect(await server.db.all('SELECT count(*) AS n FROM entry')).toEqual([{ n: 1 }])
})
