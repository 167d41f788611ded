import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CounterAnswer } from '../../src/contract/account.ts'
import type { DeliveryAnswer } from '../../src/contract/delivery.ts'
import type { Entry } from '../../src/contract/entry.ts'
import { contributingDevices } from '../../src/server/store/tallyQuestions.ts'
import { aCampaign, aContact, anUndoOf, fjordby } from '../support/builders.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const dayMs = 86_400_000
const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const renewal = 'a'.repeat(32)

describe.each(Object.keys(engines) as (keyof typeof engines)[])('a copy on %s', (engine) => {
  let server: TrialServer
  let phone: Browser
  let copy: Browser
  beforeEach(async () => {
    server = await aServer({ engine })
    phone = await server.counter('desk')
    copy = aBrowser(server.app)
    copyCookies()
  })
  afterEach(() => server.stop())

  const copyCookies = () => phone.jar.forEach((value, name) => copy.jar.set(name, value))
  const deliver = async (browser: Browser, ...entries: Entry[]) =>
    (await browser.post('/api/v1/entries', { entries })).json<DeliveryAnswer>()
  const ask = (browser: Browser, body: object = {}) =>
    browser.post('/api/v1/devices/renew', { renewal, seq: 2, ...body })
  const asked = async (browser: Browser, body: object = {}) =>
    (await ask(browser, body)).json<CounterAnswer>()
  const deviceOf = async (browser: Browser) =>
    (await browser.get('/api/v1/counter')).json<CounterAnswer>().device
  /** Both have given the number 2 to an entry of their own. */
  async function bothDeliver() {
    await deliver(phone, aContact({ ...today, seq: 1 }), aContact({ ...today, seq: 2 }))
    await deliver(copy, aContact({ ...today, seq: 2 }))
  }

  test('both are told, each becomes a device of its own, and neither is told again', async () => {
    await bothDeliver()
    const before = await deviceOf(phone)
    expect(await deliver(phone, aContact({ ...today, seq: 3 }))).toMatchObject({ renew: true })
    expect(await deliver(copy, aContact({ ...today, seq: 3 }))).toMatchObject({ renew: true })
    const one = await asked(phone)
    const other = await asked(copy, { renewal: 'b'.repeat(32) })

    expect(new Set([before, one.device, other.device]).size).toBe(3)
    expect(one).toMatchObject({ mayCount: true, enrolment: { unit: 'desk' } })
    expect(await deviceOf(phone)).toBe(one.device)
    const answers = [
      await deliver(phone, aContact({ ...today, seq: 4 })),
      await deliver(copy, aContact({ ...today, seq: 4 })),
    ]
    for (const { renew, receipts } of answers) {
      expect(renew).toBeUndefined()
      expect(receipts).toMatchObject([{ state: 'counted' }])
    }
  })

  test('a device that is no copy is told nothing, and gets no other name', async () => {
    expect((await deliver(phone, aContact({ ...today, seq: 1 }))).renew).toBeUndefined()
    isProblem(await ask(phone), 403, 'not_allowed')
  })

  test('a lost answer is asked for again, by the old cookie or by the new one', async () => {
    await bothDeliver()
    const old = new Map(phone.jar)
    const { device } = await asked(phone)
    expect(await asked(phone)).toMatchObject({ device })
    const retry = aBrowser(server.app)
    old.forEach((value, name) => retry.jar.set(name, value))
    expect(await asked(retry)).toMatchObject({ device })

    expect(retry.cookie()).toBe(phone.cookie())
    expect(await server.db.all('SELECT id FROM device')).toHaveLength(2)
  })

  test('asked for twice at once, it is one device', async () => {
    await bothDeliver()
    const twin = aBrowser(server.app)
    phone.jar.forEach((value, name) => twin.jar.set(name, value))
    const [one, other] = await Promise.all([asked(phone), asked(twin)])

    expect(one.device).toBe(other.device)
    expect(await server.db.all('SELECT id FROM device')).toHaveLength(2)
  })

  test('it has the enrolments of the old one with their days', async () => {
    const days = async (device: string) =>
      server.db.all(
        'SELECT unit, from_day, to_day FROM enrolment WHERE device = $1 ORDER BY from_day',
        [device],
      )
    server.clock.nowMs += dayMs
    const { code } = await server.invite('library')
    await phone.post('/api/v1/join', { code })
    await bothDeliver()
    const before = await days(await deviceOf(phone))
    server.clock.nowMs += dayMs
    const { device } = await asked(phone)

    expect(await days(device)).toEqual(before)
    const left = aContact({ ...today, seq: 3 })
    expect((await deliver(phone, left)).receipts).toMatchObject([{ state: 'counted' }])
  })

  test('it takes back what it counted under the old name, in either order', async () => {
    const [sent, late] = [aContact({ ...today, seq: 1 }), aContact({ ...today, seq: 3 })]
    await deliver(phone, sent, aContact({ ...today, seq: 2 }))
    await deliver(phone, anUndoOf(late, { seq: 4 }))
    await deliver(copy, aContact({ ...today, seq: 2 }))
    await asked(phone, { seq: 4 })

    expect((await deliver(phone, anUndoOf(sent, { seq: 5 }))).receipts).toMatchObject([
      { state: 'counted' },
    ])
    expect((await deliver(phone, late)).receipts).toMatchObject([{ state: 'undone' }])
    expect((await deliver(copy, sent)).receipts).toMatchObject([{ state: 'undone', repeat: true }])
  })

  test('of other devices it still takes nothing back', async () => {
    await bothDeliver()
    await asked(phone)
    const theirs = aContact({ ...today, seq: 1 })
    await deliver(await server.counter('desk'), theirs)

    expect((await deliver(phone, anUndoOf(theirs, { seq: 3 }))).receipts).toMatchObject([
      { state: 'held', reason: 'foreign_undo' },
    ])
  })

  test('one that was revoked gets no other name, and is not told to', async () => {
    await bothDeliver()
    await server.db.write((sql) => sql.all("UPDATE device SET revoked = 'left'"))

    expect((await deliver(phone, aContact({ ...today, seq: 3 }))).renew).toBeUndefined()
    isProblem(await ask(phone), 403, 'device_revoked')
  })

  test('a browser that has taken another name is no second device of its unit', async () => {
    await bothDeliver()
    await asked(phone)
    await deliver(phone, aContact({ ...today, seq: 3 }))
    const { id } = aCampaign()

    expect(await contributingDevices(server.db, fjordby, id)).toEqual(new Map([['desk', 1]]))
  })

  test('an answer that comes late does not give it its old name back', async () => {
    await bothDeliver()
    const old = aBrowser(server.app)
    phone.jar.forEach((value, name) => old.jar.set(name, value))
    const { device } = await asked(phone)
    expect((await old.get('/api/v1/counter')).cookies).toEqual([])
    expect((await phone.get('/api/v1/counter')).cookies.map(({ name }) => name)).toEqual([
      '__Host-tael_d',
      `__Host-tael_d-${device}`,
    ])
  })

  test('what was missed under the old name and comes under the new one is missed no more', async () => {
    await deliver(phone, aContact({ ...today, seq: 1 }), aContact({ ...today, seq: 4 }))
    await deliver(copy, aContact({ ...today, seq: 4 }))
    await asked(phone, { seq: 4 })
    expect(await server.db.all('SELECT from_seq, to_seq FROM seq_gap')).toHaveLength(1)
    await deliver(phone, aContact({ ...today, seq: 2 }))
    await deliver(phone, aContact({ ...today, seq: 3 }))

    expect(await server.db.all('SELECT from_seq, to_seq FROM seq_gap')).toEqual([])
  })

  test('a hole in the numbers of a name that two bear tells of no loss', async () => {
    await bothDeliver()
    await deliver(copy, aContact({ ...today, seq: 9 }))

    expect(await server.db.all('SELECT * FROM seq_gap')).toEqual([])
  })

  test('what it still had to deliver under its numbers is neither missed nor found twice', async () => {
    await bothDeliver()
    await asked(phone, { seq: 9 })
    await deliver(phone, aContact({ ...today, seq: 4 }), aContact({ ...today, seq: 10 }))
    await deliver(phone, aContact({ ...today, seq: 4 }), aContact({ ...today, seq: 11 }))

    expect(await server.db.all('SELECT * FROM seq_gap')).toEqual([])
    expect(await server.db.all('SELECT id FROM device WHERE copied IS NOT NULL')).toHaveLength(1)
  })
})
