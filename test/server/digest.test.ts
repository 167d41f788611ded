import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DeliveryAnswer, type Receipt } from '../../src/contract/delivery.ts'
import { DigestAnswer } from '../../src/contract/digest.ts'
import type { Entry } from '../../src/contract/entry.ts'
import type { Day } from '../../src/contract/time.ts'
import { digestOf } from '../../src/domain/digest.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aCampaign, aContact, anId, anUndoOf, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const other = { day: '2026-10-22', time: '2026-10-22T08:00Z' }
const autumn = { campaign: 'autumn', day: '2026-10-21' }

describe.each(Object.keys(engines) as (keyof typeof engines)[])('comparing on %s', (engine) => {
  let server: TrialServer
  let counter: Browser
  beforeEach(async () => {
    server = await aServer({ engine })
    counter = await server.counter('desk')
  })
  afterEach(() => server.stop())

  const deliver = async (entries: Entry[], browser = counter) =>
    DeliveryAnswer.parse((await browser.post('/api/v1/entries', { entries })).json()).receipts
  const compare = async (days: object[], browser = counter) =>
    DigestAnswer.parse((await browser.post('/api/v1/digest', { days })).json())
  const differing = async (receipts: Receipt[], day: object = autumn, browser = counter) =>
    (await compare([{ ...day, ...digestOf(receipts) }], browser)).differing
  const standing = async (ids: string[], browser = counter) =>
    DeliveryAnswer.parse((await browser.post('/api/v1/receipts', { ids })).json()).receipts
  const lose = ({ id }: { id: string }) =>
    server.db.write((sql) =>
      sql.all('DELETE FROM entry WHERE id = $1', [Buffer.from(id.replaceAll('-', ''), 'hex')]),
    )

  test('a device and a server that know the same do not differ', async () => {
    const mistake = aContact(today)
    const receipts = await deliver([
      ...[mistake, aContact(today), anUndoOf(mistake)],
      ...[aContact({ ...today, unit: 'library' }), aContact(other)],
    ])

    expect(await differing(receipts.slice(0, 4))).toEqual([])
    expect(await differing(receipts.slice(4), { ...autumn, day: '2026-10-22' })).toEqual([])
  })

  test('the answer bears the names of protocol and store, the generation and the time', async () => {
    await server.db.write((sql) => sql.all('UPDATE store SET generation = 3'))

    expect(await compare([{ ...autumn, ...digestOf([]) }])).toEqual({
      protocol: 'taellevaerk.digest/1',
      store: '5T0RE5T0RE5T0RE5',
      generation: 3,
      time: '2026-10-21T08:10:00.000Z',
      differing: [],
      finished: [],
    })
  })

  test('a day of which an entry was lost differs, and others do not', async () => {
    const [lost, kept] = [aContact(today), aContact(other)]
    const [first, second] = await deliver([lost, kept])
    await lose(lost)
    const days = [
      { ...autumn, ...digestOf(first ? [first] : []) },
      { ...autumn, day: '2026-10-22', ...digestOf(second ? [second] : []) },
    ]

    expect((await compare(days)).differing).toEqual([autumn])
    expect(await standing([lost.id, kept.id])).toEqual([
      { id: kept.id, state: 'counted', repeat: true },
    ])
  })

  test('a day on which an entry was taken back meanwhile differs, and its state is told', async () => {
    const contact = aContact(today)
    const before = await deliver([contact])
    const undone = await deliver([anUndoOf(contact)])

    expect(await differing([...before, ...undone])).toEqual([autumn])
    const now = await standing([contact.id])
    expect(now).toEqual([{ id: contact.id, state: 'undone', repeat: true }])
    expect(await differing([...now, ...undone])).toEqual([])
  })

  test('a place that is kept for an entry is no entry', async () => {
    const contact = aContact(today)
    const [undo] = await deliver([anUndoOf(contact)])

    expect(await standing([contact.id])).toEqual([])
    expect(await differing(undo ? [undo] : [])).toEqual([])
  })

  test('a second content under an id is told as held for as long as it is kept', async () => {
    const contact = aContact(today)
    const clone = await server.counter('desk')
    await deliver([contact])
    const contradiction = aContact({ ...contact, quantity: 9 })
    await deliver([contradiction], clone)

    expect(await standing([contact.id])).toMatchObject([{ state: 'counted' }])
    expect(await standing([contact.id], clone)).toMatchObject([
      { state: 'held', reason: 'conflict' },
    ])
  })

  test('an entry is told of by its id also where it came under another name', async () => {
    const contact = aContact(today)
    await deliver([contact])
    const joinedAnew = await server.counter('desk')

    expect(await standing([contact.id], joinedAnew)).toMatchObject([{ state: 'counted' }])
  })

  test.each(['left', 'lost', 'stolen'])('a device that was revoked as %s compares', async (why) => {
    const receipts = await deliver([aContact(today)])
    await server.db.write((sql) => sql.all('UPDATE device SET revoked = $1', [why]))

    expect(await differing(receipts)).toEqual([])
  })

  test('a device that the restored store does not know is told that all of it is lacking', async () => {
    const contact = aContact(today)
    const receipts = await deliver([contact])
    for (const table of ['entry', 'enrolment', 'device']) {
      await server.db.write((sql) => sql.all(`DELETE FROM ${table}`))
    }

    expect(await differing(receipts)).toEqual([autumn])
    expect(await standing([contact.id])).toEqual([])
  })

  test('nothing is told of the neighbour’s entries', async () => {
    const contact = aContact(today)
    await deliver([contact])
    await server.db.write((sql) => sql.all("UPDATE entry SET municipality = 'nabo'"))

    expect(await standing([contact.id])).toEqual([])
  })

  test('what is purged, or was locked a fortnight ago, is finished and not compared', async () => {
    const lock = (changes: Record<string, unknown>, on?: Day) =>
      server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign(changes), on))
    const [receipt] = await deliver([aContact(today)])
    const days = [{ ...autumn, ...digestOf(receipt ? [{ ...receipt, id: anId() }] : []) }]
    const asked = async () => {
      const { finished, differing: differ } = await compare(days)
      return { finished, differ }
    }
    const open = { finished: [], differ: [autumn] }
    const over = { finished: ['autumn'], differ: [] }

    await lock({ status: 'locked' }, '2026-10-21' as Day)
    server.clock.nowMs = Date.parse('2026-11-03T12:00:00Z')
    expect(await asked()).toEqual(open)
    server.clock.nowMs = Date.parse('2026-11-04T12:00:00Z')
    expect(await asked()).toEqual(over)
    await lock({ status: 'planned' })
    expect(await asked()).toEqual(open)
    await lock({ status: 'purged' })
    expect(await asked()).toEqual(over)
  })
})

describe('a question that is none', () => {
  let server: TrialServer
  beforeEach(async () => {
    server = await aServer()
  })
  afterEach(() => server.stop())

  test.each([
    ['digest', { days: [] }],
    ['digest', { days: [{ ...autumn, n: -1, hash: '0'.repeat(16) }] }],
    ['digest', { days: [{ ...autumn, n: 0, hash: 'short' }] }],
    ['digest', { days: Array.from({ length: 401 }, () => ({ ...autumn, ...digestOf([]) })) }],
    ['receipts', { ids: [] }],
    ['receipts', { ids: ['x'] }],
    ['receipts', { ids: Array.from({ length: 501 }, anId) }],
  ])('is refused at /api/v1/%s', async (path, body) => {
    const counter = await server.counter('desk')

    isProblem(await counter.post(`/api/v1/${path}`, body), 400, 'malformed')
  })
})
