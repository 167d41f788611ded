import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeliveryAnswer } from '../../src/contract/delivery.ts'
import type { Browser } from '../support/browser.ts'
import { aCampaign } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
let counter: Browser
beforeEach(async () => {
  server = await aServer({ campaigns: [aCampaign({ counterparts: ['citizen'] })] })
  counter = await server.counter('desk')
})
afterEach(() => server.stop())

const deliver = async (body: string) => {
  const answer = await counter.post('/api/v1/entries', body)
  return { status: answer.statusCode, ...answer.json<DeliveryAnswer>() }
}

/**
 * To the letter what an app of entries 1.0 sends. It is written out and not built, and is never
 * changed: an app that lay in a drawer for months delivers just this. A newer version gets a
 * sample of its own beside it.
 */
const sentByVersion1 = `{"entries":[
  {"v":"1.0","id":"019a0a30-0d00-7abc-8def-000000000001","is":"contact","campaign":"autumn",
   "unit":"desk","day":"2026-10-21","time":"2026-10-21T08:00Z","taskArea":"moving",
   "channel":"phone","direction":"incoming","contactType":"advice","counterpart":"citizen",
   "marks":["misdirected","self_service_help"],"quantity":3,"said":"count","entered":"at_once",
   "seq":1},
  {"v":"1.0","id":"019a0a30-0d00-7abc-8def-000000000002","is":"contact","campaign":"autumn",
   "unit":"desk","day":"2026-10-21","time":"pm","taskArea":"passport","channel":"in_person",
   "direction":"incoming","marks":[],"quantity":1,"said":"count","entered":"afterwards",
   "clock":"doubtful","seq":2},
  {"v":"1.0","id":"019a0a30-0d00-7abc-8def-000000000003","is":"quiet","campaign":"autumn",
   "unit":"desk","day":"2026-10-21","time":"am","said":"count","seq":3},
  {"v":"1.0","id":"019a0a30-0d00-7abc-8def-000000000004","is":"undo","campaign":"autumn",
   "unit":"desk","day":"2026-10-21","time":"pm",
   "undoes":"019a0a30-0d00-7abc-8def-000000000002","seq":4}]}`

test('what an app of the first version sends is received for as long as there are such apps', async () => {
  const { status, protocol, receipts } = await deliver(sentByVersion1)

  expect(status).toBe(201)
  // That app believes this protocol and no other.
  expect(protocol).toBe('taellevaerk.receipt/1')
  expect(receipts.map(({ state }) => state)).toEqual(['counted', 'undone', 'counted', 'counted'])
  expect(await server.db.all('SELECT sum(n) AS n FROM tally_coarse')).toEqual([{ n: 3 }])
})

test('what a newer app says besides is kept, and it counts all the same', async () => {
  const newer = sentByVersion1
    .replaceAll('"v":"1.0"', '"v":"1.7"')
    .replaceAll('"seq"', '"mood":{"of":["the",1]},"seq"')
  const { receipts } = await deliver(newer)
  const rests = await server.db.all<{ rest: string }>('SELECT rest FROM entry')

  expect(receipts.map(({ state }) => state)).toEqual(['counted', 'undone', 'counted', 'counted'])
  for (const { rest } of rests) expect(JSON.parse(rest)).toEqual({ mood: { of: ['the', 1] } })
})

test('what is too new to be understood is kept whole and held, and nothing beside it waits', async () => {
  const [first = '', ...others] = sentByVersion1.split('"v":"1.0"')
  const { status, receipts } = await deliver(`${first}"v":"2.0"${others.join('"v":"1.0"')}`)

  expect(status).toBe(201)
  expect(receipts.map(({ state }) => state)).toEqual(['held', 'undone', 'counted', 'counted'])
  expect(receipts[0]).toMatchObject({ reason: 'newer_schema' })
})

test('an app of any age may deliver: nothing asks how old it is', async () => {
  const ancient = await counter.post('/api/v1/entries', sentByVersion1, {
    'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 15_4 like Mac OS X)',
  })

  expect(ancient.statusCode).toBe(201)
})
