import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rescueFileOf } from '../../src/app/rescue/rescueFile.ts'
import { CounterAnswer } from '../../src/contract/account.ts'
import { DeliveryAnswer } from '../../src/contract/delivery.ts'
import type { Entry } from '../../src/contract/entry.ts'
import { RescueAnswer, type RescueFile } from '../../src/contract/rescue.ts'
import { Day } from '../../src/contract/time.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { aContact, anUndoOf } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const made = Day.parse('2026-10-22')

describe.each(Object.keys(engines) as (keyof typeof engines)[])('a rescue file on %s', (engine) => {
  let server: TrialServer
  let counter: Browser
  let lead: Browser
  beforeEach(async () => {
    server = await aServer({ engine })
    counter = await server.counter('desk')
    lead = await server.staff('lead', ['desk'])
  })
  afterEach(() => server.stop())

  const counterOf = async () => CounterAnswer.parse((await counter.get('/api/v1/counter')).json())
  const written = async (...entries: Entry[]) => rescueFileOf(await counterOf(), entries, made)
  const load = (file: RescueFile, browser = lead) => browser.post('/api/v1/rescue', file)
  const loaded = async (file: RescueFile, browser = lead) =>
    RescueAnswer.parse((await load(file, browser)).json())
  const deliver = async (...entries: Entry[]) =>
    DeliveryAnswer.parse((await counter.post('/api/v1/entries', { entries })).json()).receipts
  const counted = async () =>
    Number((await server.db.all('SELECT sum(n) AS n FROM tally_coarse'))[0]?.['n'] ?? 0)

  test('counts as if its device had delivered it, and says how many per day', async () => {
    const mistake = aContact(today)
    const yesterday = aContact()
    const joinedToday = { received: 2, known: 0, held: 0, unit: 'desk', day: '2026-10-21' }
    const file = await written(mistake, anUndoOf(mistake), aContact({ ...today, quantity: 3 }))

    expect(await loaded(file)).toEqual({
      untouched: true,
      made,
      days: [{ ...joinedToday, received: 3 }],
      left: 0,
    })
    expect(await counted()).toBe(3)
    expect((await loaded(await written(yesterday))).days).toMatchObject([{ held: 1 }])
    expect(await counted()).toBe(3)
  })

  test('counts once, however often it is loaded and whatever the device delivers itself', async () => {
    const [before, after, never] = [aContact(today), aContact(today), aContact(today)]
    await deliver(before)
    const file = await written(before, after, never)
    expect((await loaded(file)).days).toMatchObject([{ received: 2, known: 1, held: 0 }])
    expect((await loaded(file)).days).toMatchObject([{ received: 0, known: 3, held: 0 }])

    expect(await deliver(after)).toMatchObject([{ state: 'counted', repeat: true }])
    expect(await counted()).toBe(3)
  })

  test('that was changed is held whole, and stands in the way of nothing', async () => {
    const entry = aContact(today)
    const file = await written(entry)
    const changed = { ...file, content: file.content.replace('"quantity": 1', '"quantity": 99') }
    expect(changed.content).not.toBe(file.content)
    for (const forged of [changed, { ...file, tag: 'A'.repeat(43) }]) {
      expect(await loaded(forged)).toMatchObject({ untouched: false, days: [{ held: 1 }] })
    }
    expect(await counted()).toBe(0)
    const kept = await server.db.all<{ n: number }>('SELECT count(*) AS n FROM conflict')
    expect(kept).toEqual([{ n: 2 }])

    expect(await deliver(entry)).toMatchObject([{ state: 'counted', repeat: false }])
    expect(await counted()).toBe(1)
  })

  test('gives a lead what is of their own units, and leaves the rest in the file', async () => {
    const moved = aContact({ ...today, unit: 'library' })
    const file = await written(aContact(today), moved)
    expect(await loaded(file)).toMatchObject({ days: [{ unit: 'desk', received: 1 }], left: 1 })

    const coordinator = await server.staff('coordinator')
    expect(await loaded(file, coordinator)).toMatchObject({
      days: [
        { unit: 'desk', known: 1 },
        { unit: 'library', held: 1 },
      ],
      left: 0,
    })
  })

  test('of a revoked device is judged as that device’s deliveries are', async () => {
    const [left, stolen] = [await written(aContact(today)), await written(aContact(today))]
    await server.db.write((sql) => sql.all("UPDATE device SET revoked = 'left'"))
    expect((await loaded(left)).days).toMatchObject([{ received: 1 }])
    await server.db.write((sql) => sql.all("UPDATE device SET revoked = 'stolen'"))
    expect((await loaded(stolen)).days).toMatchObject([{ held: 1 }])
  })

  test('of a device that an older backup does not know is held', async () => {
    const file = await written(aContact(today))
    await server.db.write((sql) => sql.all('DELETE FROM device'))

    expect(await loaded(file)).toMatchObject({ untouched: true, days: [{ held: 1 }] })
  })

  test('is longer than one delivery, and taken in all the same', async () => {
    const entries = Array.from({ length: 1100 }, (_, nth) =>
      aContact({ ...today, time: nth % 2 ? '2026-10-21T07:00Z' : today.time, seq: nth + 1 }),
    )
    const { days } = await loaded(await written(...entries))

    // Of one device's half-hour three hundred count: the file is no way round that.
    expect(days).toMatchObject([{ received: 600, held: 500 }])
    expect(await counted()).toBe(600)
  })

  test('is no one’s but this store’s and this municipality’s', async () => {
    const own = await counterOf()
    const foreign = [
      await rescueFileOf({ ...own, store: '0'.repeat(16) as typeof own.store }, [], made),
      await rescueFileOf(
        { ...own, municipality: { ...own.municipality, id: 'nabo' as never } },
        [],
        made,
      ),
      { ...(await written()), content: 'not JSON' },
    ]
    for (const file of foreign) isProblem(await load(file), 400, 'malformed')
  })

  test('is taken from leads and coordinators alone', async () => {
    const file = await written(aContact(today))
    isProblem(await load(file, counter), 401, 'not_signed_in')
    isProblem(await load(file, aBrowser(server.app)), 401, 'not_signed_in')
    isProblem(await load(file, await server.staff('operator')), 403, 'not_allowed')

    expect(await counted()).toBe(0)
  })
})

test('a device is given the same key at every answer, and no two devices the same', async () => {
  const server = await aServer()
  const [one, other] = [await server.counter('desk'), await server.counter('desk')]
  const keyOf = async (browser: Browser) =>
    CounterAnswer.parse((await browser.get('/api/v1/counter')).json()).rescueKey
  const keys = [await keyOf(one), await keyOf(one), await keyOf(other)]
  await server.stop()

  expect(keys[0]).toBe(keys[1])
  expect(keys[0]).not.toBe(keys[2])
})
