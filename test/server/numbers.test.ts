import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BoardAnswer } from '../../src/contract/tally.ts'
import { mendGaps } from '../../src/server/store/mendGaps.ts'
import { findDrift } from '../../src/server/store/recount.ts'
import type { Browser } from '../support/browser.ts'
import { aContact, anUndoOf, aQuietDay, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const dayMs = 86_400_000
const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }

describe.each(Object.keys(engines) as (keyof typeof engines)[])('numbers on %s', (engine) => {
  let server: TrialServer
  let phone: Browser
  beforeEach(async () => {
    server = await aServer({ engine })
    phone = await server.counter('desk')
  })
  afterEach(() => server.stop())

  const deliver = (browser: Browser, entries: unknown[]) =>
    browser.post('/api/v1/entries', { entries })
  const bring = (...seqs: number[]) =>
    deliver(
      phone,
      seqs.map((seq) => aContact({ ...today, seq })),
    )
  const gaps = async () =>
    (await server.db.all('SELECT from_seq, to_seq FROM seq_gap ORDER BY from_seq')).map(
      ({ from_seq, to_seq }) => [Number(from_seq), Number(to_seq)],
    )
  const copied = async () =>
    (await server.db.all('SELECT id FROM device WHERE copied IS NOT NULL')).length
  async function missed(units?: string[], days = 2, query = '') {
    server.clock.nowMs += days * dayMs
    const reader = await server.staff(units ? 'lead' : 'coordinator', units)
    const answer = await reader.get(`/api/v1/campaigns/autumn/board${query}`)
    server.clock.nowMs -= days * dayMs
    return BoardAnswer.parse(answer.json()).missing
  }

  test('numbers that come in any order, in pieces and again leave no gap', async () => {
    await bring(4, 5)
    const late = [aContact({ ...today, seq: 2 }), aContact({ ...today, seq: 1 })]
    await deliver(phone, late)
    expect(await gaps()).toEqual([[3, 3]])
    await deliver(phone, late)
    await bring(3, 9)
    await bring(6, 8)
    await bring(7)

    expect(await gaps()).toEqual([])
    expect(await copied()).toBe(0)
  })

  test('undos, quiet days, what cannot be read and what is purged bring their numbers as well', async () => {
    await bring(1)
    const contact = aContact({ ...today, seq: 3 })
    await deliver(phone, [
      { ...contact, is: 'visit', seq: 2 },
      { ...aContact({ ...today, seq: 5 }), quantity: 0 },
      aQuietDay({ day: today.day, seq: 4 }),
      anUndoOf(contact, { seq: 6 }),
    ])
    expect(await gaps()).toEqual([[3, 3]])
    expect(await copied()).toBe(0)
  })

  test('what is missing is told of on the second day after it was noticed, and no sooner', async () => {
    await bring(1, 2, 6)

    expect(await missed(undefined, 1)).toBeUndefined()
    expect(await missed()).toEqual([{ units: ['desk', 'library'], n: 3 }])
    await bring(4)
    expect(await missed()).toEqual([{ units: ['desk', 'library'], n: 2 }])
    await bring(3, 5)
    expect(await missed()).toBeUndefined()
  })

  test('a gap that is partly filled later has been there since it was noticed', async () => {
    await bring(1, 9)
    server.clock.nowMs += dayMs
    await bring(5)

    expect(await missed(undefined, 1)).toEqual([{ units: ['desk', 'library'], n: 6 }])
  })

  test('it is told of in the groups of the figures, to whoever is given all of the group', async () => {
    await bring(1, 3)
    expect(await missed(['desk'])).toBeUndefined()
    expect(await missed(['desk', 'library'])).toEqual([{ units: ['desk', 'library'], n: 1 }])

    for (const unit of ['desk', 'desk', 'library', 'library', 'library']) {
      await deliver(await server.counter(unit), [aContact({ ...today, unit, seq: 1 })])
    }
    expect(await missed(['desk'])).toEqual([{ units: ['desk'], n: 1 }])
    expect(await missed(['library'])).toBeUndefined()
  })

  test('small units stay together in it, also when their week is over', async () => {
    await bring(1, 3)
    expect(await missed(undefined, 14, '?week=2026-W43')).toEqual([
      { units: ['desk', 'library'], n: 1 },
    ])
  })

  test('of a unit that a device never counted in it can say nothing', async () => {
    await bring(1)
    await deliver(phone, [aContact({ ...today, unit: 'roads', seq: 1000 })])

    expect(await missed()).toEqual([{ units: ['desk', 'library'], n: 998 }])
  })

  test('what a stolen device brings fills its gaps, and opens none', async () => {
    await bring(1, 4)
    await server.db.write((sql) => sql.all("UPDATE device SET revoked = 'stolen'"))
    await bring(3, 900)
    await bring(4)

    expect(await gaps()).toEqual([[2, 2]])
    expect(await copied()).toBe(0)
  })

  test('what is here and was never noted is missed no more after a rebuild', async () => {
    await bring(1, 3, 5, 9)
    await server.db.write(async (sql) => {
      await sql.all('DELETE FROM seq_gap')
      const { device } = (await sql.all<{ device: string }>('SELECT device FROM entry'))[0] ?? {}
      const gap = { municipality: fjordby, device: device ?? '', since: 1, campaign: '', unit: '' }
      await sql.insert('seq_gap', [{ ...gap, from_seq: 2, to_seq: 8 }], '')
      await mendGaps(sql, fjordby)
      await mendGaps(sql, fjordby)
    })
    expect(await gaps()).toEqual([
      [2, 2],
      [4, 4],
      [6, 8],
    ])
  })

  test('an absurd number is no number', async () => {
    await bring(1, 2)
    await deliver(phone, [
      aContact({ ...today, seq: 2 ** 53 - 1 }),
      { ...aContact(today), seq: 'x' },
    ])

    expect(await gaps()).toEqual([])
  })

  test('two entries of one number both count, and tell of a copy', async () => {
    await bring(1, 2, 3)
    expect(await copied()).toBe(0)
    const answer = await bring(3, 4)

    expect(answer.json()).toMatchObject({ receipts: [{ state: 'counted' }, { state: 'counted' }] })
    expect(await copied()).toBe(1)
    expect(await findDrift(server.db, fjordby)).toEqual([])
  })

  test('deliveries of one device that arrive at once miss none of each other’s numbers', async () => {
    await bring(1)
    await Promise.all([[2, 3], [4], [5, 6, 7], [8], [9, 10]].map((seqs) => bring(...seqs)))

    expect(await gaps()).toEqual([])
    const [reach] = await server.db.all('SELECT seq_low, seq_high FROM device')
    expect(reach).toEqual({ seq_low: 1, seq_high: 10 })
    expect(await copied()).toBe(0)
  })

  test('whoever becomes another device by joining is not asked for what it gave before', async () => {
    const { code } = await server.invite('desk')
    const browser = await server.counter('desk')
    browser.jar.clear()
    await browser.post('/api/v1/join', { code, anew: true, seq: 56 })
    await deliver(browser, [aContact({ ...today, seq: 50 }), aContact({ ...today, seq: 60 })])
    await deliver(browser, [aContact({ ...today, seq: 61 })])

    expect(await gaps()).toEqual([])
  })
})
