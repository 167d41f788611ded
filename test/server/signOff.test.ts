import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Closing } from '../../src/contract/signOff.ts'
import type { AuditAnswer } from '../../src/contract/audit.ts'
import type { Decisions } from '../../src/contract/decision.ts'
import type { DeliveryAnswer } from '../../src/contract/delivery.ts'
import type { DeviceId } from '../../src/contract/id.ts'
import { dayOf } from '../../src/domain/moment.ts'
import { delivererOf } from '../../src/server/ingest/delivererOf.ts'
import { holdSince, type Joining } from '../../src/server/ingest/holdSince.ts'
import { ingestIn } from '../../src/server/ingest/ingest.ts'
import { findDrift } from '../../src/server/store/recount.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aContact, anUndoOf, aQuietDay, fjordby, phoneOfAnn } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const dayMs = 24 * 60 * 60 * 1000
const time = (day: string) => ({ day, time: `${day}T08:00Z` })
const wednesday = '2026-10-21'

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  let server: TrialServer
  let coordinator: Browser
  let counter: Browser
  beforeEach(async () => {
    server = await aServer({ engine })
    counter = await server.counter('desk')
  })
  afterEach(() => server.stop())

  const deliver = async (...entries: object[]) =>
    (await counter.post('/api/v1/entries', { entries })).json<DeliveryAnswer>().receipts
  const later = (days: number) => {
    server.clock.nowMs += days * dayMs
  }
  const desk = '/api/v1/desk/campaigns/autumn'
  const closing = async () => (await coordinator.get(`${desk}/closing`)).json<Closing>()
  const sign = (body: object) => coordinator.post(`${desk}/sign-offs`, { include: {}, ...body })
  const signIn = async () => {
    coordinator = await server.staff('coordinator')
  }

  test('figures are signed off when the last week is over, and then lie fast', async () => {
    await deliver(aContact({ ...time(wednesday), quantity: 5 }))
    later(4)
    await signIn()
    expect(await closing()).toMatchObject({ not: 'not_over', from: '2026-10-26', signOffs: [] })
    expect(await closing()).not.toHaveProperty('n')
    // Whether the number is right is not told either.
    isProblem(await sign({ revision: 1, n: 5 }), 409, 'not_signable')
    isProblem(await sign({ revision: 1, n: 4 }), 409, 'not_signable')

    later(1)
    await signIn()
    expect(await closing()).toMatchObject({ n: 5 })
    const answer = await sign({ revision: 1, n: 5 })
    expect(answer.statusCode).toBe(200)
    expect(answer.json<Closing>()).toMatchObject({
      not: 'unchanged',
      signOffs: [{ revision: 1, n: 5, who: 'Fru coordinator' }],
    })
    const [receipt] = await deliver(aContact({ ...time(wednesday), quantity: 2 }))
    expect(receipt).toMatchObject({ state: 'held', reason: 'after_lock' })
    expect(await closing()).toMatchObject({ n: 5, held: [{ reason: 'after_lock', n: 1 }] })
  })

  test('what comes after a sign-off is counted by the next revision, which states the difference', async () => {
    const early = aContact({ ...time(wednesday), quantity: 5 })
    await deliver(early)
    later(5)
    await signIn()
    await sign({ revision: 1, n: 5 })
    const late = aContact({ ...time(wednesday), quantity: 3 })
    const regretted = aContact({ ...time(wednesday), quantity: 4 })
    await deliver(
      late,
      regretted,
      anUndoOf(regretted),
      anUndoOf(early),
      aQuietDay({ day: '2026-10-22', time: 'day' }),
    )

    const answer = await sign({ revision: 2, n: 5, include: { after_lock: 5 } })
    expect(answer.json<Closing>()).toMatchObject({
      n: 3,
      held: [],
      signOffs: [
        { revision: 1, n: 5 },
        { revision: 2, n: 3, difference: -2 },
      ],
    })
    expect(await findDrift(server.db, fjordby)).toEqual([])
    expect(await deliver(late)).toMatchObject([{ state: 'late', counted: true, repeat: true }])
    expect(await deliver(early)).toMatchObject([{ state: 'undone' }])
    const control = await coordinator.get('/api/v1/campaigns/autumn/export/control.csv')
    expect(control.payload).toContain('revision;2')
  })

  test('what waits is counted in portions, and an undo finds what it names in whichever it was', async () => {
    if (engine === 'postgres') return
    later(5)
    await signIn()
    await sign({ revision: 1, n: 0 })
    const halfHours = [6, 7, 8, 9].map((hour) => `${wednesday}T0${hour}:00Z`)
    const many = halfHours.flatMap((at) =>
      Array.from({ length: 260 }, () => aContact({ day: wednesday, time: at })),
    )
    const [early] = many
    const undo = early ? anUndoOf(early) : {}
    for (const some of [many.slice(0, 500), many.slice(500, 1000), [...many.slice(1000), undo]]) {
      await deliver(...some)
    }
    const include = { after_lock: 1041 }
    const answer = await sign({ revision: 2, n: 0, include })
    expect(answer.json<Closing>()).toMatchObject({ n: 1039, held: [] })
    expect(await findDrift(server.db, fjordby)).toEqual([])
    const log = (await coordinator.get('/api/v1/desk/log')).json<AuditAnswer>()
    expect(log.entries[0]?.details).toMatchObject({ included: include, gained: 1040, lost: 1 })
  })

  test('what came in and what was taken back may come to nothing, and is a revision of its own', async () => {
    const early = aContact({ ...time(wednesday), quantity: 5 })
    await deliver(early)
    later(5)
    await signIn()
    await sign({ revision: 1, n: 5 })
    await deliver(anUndoOf(early), aContact({ ...time('2026-10-22'), quantity: 5 }))

    isProblem(await sign({ revision: 2, n: 5 }), 409, 'not_signable')
    const { signOffs, held } = (
      await sign({ revision: 2, n: 5, include: { after_lock: 2 } })
    ).json<Closing>()
    expect(signOffs.at(-1)).toMatchObject({ revision: 2, n: 5, difference: 0 })
    expect(held).toEqual([])
    // Whoever has the end of the log on paper has with it what was signed.
    const log = (await coordinator.get('/api/v1/desk/log')).json<AuditAnswer>()
    expect(log.entries[0]).toMatchObject({
      act: 'campaign_signed_off',
      details: { revision: 2, n: 5, included: { after_lock: 2 }, gained: 5, lost: 5 },
    })
  })

  test('what has come since somebody looked is not counted unseen', async () => {
    later(5)
    await signIn()
    await sign({ revision: 1, n: 0 })
    await deliver(aContact(time(wednesday)))
    expect((await closing()).held).toEqual([{ reason: 'after_lock', n: 1 }])
    await deliver(aContact(time(wednesday)))

    const once = { revision: 2, n: 0, include: { after_lock: 1 } }
    isProblem(await sign(once), 409, 'figures_changed')
    isProblem(await sign({ ...once, include: { late: 1 } }), 409, 'figures_changed')
    expect(await closing()).toMatchObject({ n: 0, held: [{ reason: 'after_lock', n: 2 }] })
    const { n } = (await sign({ ...once, include: { after_lock: 2 } })).json<Closing>()
    expect(n).toBe(2)
  })

  test('whoever signs figures that have moved meanwhile is shown them anew', async () => {
    await deliver(aContact({ ...time(wednesday), quantity: 5 }))
    later(5)
    await signIn()
    isProblem(await sign({ revision: 1, n: 4 }), 409, 'figures_changed')
    isProblem(await sign({ revision: 2, n: 5 }), 409, 'figures_changed')
    const answers = await Promise.all([sign({ revision: 1, n: 5 }), sign({ revision: 1, n: 5 })])
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      200, 409,
    ])
    expect((await closing()).signOffs).toHaveLength(1)
    isProblem(await sign({ revision: 2, n: 5 }), 409, 'not_signable')
  })

  test('a delivery under way while figures are signed off is in them, or is held', async () => {
    // On SQLite nobody writes while another does.
    if (engine === 'sqlite') return
    const ids = await server.db.all<{ id: DeviceId }>('SELECT id FROM device')
    const device = ids[0]?.id ?? phoneOfAnn
    later(5)
    await signIn()
    // The first one of a week settles the one before, and holds the campaign for that.
    await deliver(aContact(time(wednesday)))
    const today = dayOf(server.clock.nowMs)
    const deliverer = await delivererOf(
      server.db,
      { municipality: fjordby, device, today },
      { revoked: null },
    )
    const isIn = Promise.withResolvers<void>()
    const mayEnd = Promise.withResolvers<void>()
    const underWay = server.db.write(async (sql) => {
      await ingestIn(sql, server.parts.shelf, deliverer, [aContact(time(wednesday))])
      isIn.resolve()
      await mayEnd.promise
    })
    await isIn.promise
    const signing = sign({ revision: 1, n: 1 })
    await wait(300)
    mayEnd.resolve()
    await underWay

    isProblem(await signing, 409, 'figures_changed')
    expect((await sign({ revision: 1, n: 2 })).json<Closing>().signOffs).toMatchObject([{ n: 2 }])
    expect(await closing()).toMatchObject({ n: 2, not: 'unchanged' })
  })

  test('devices that are rejected while figures are signed off are out of them, or stay in', async () => {
    if (engine === 'sqlite') return
    await deliver(aContact(time(wednesday)))
    const [joined] = await server.db.all<Joining>(
      'SELECT device, unit, from_day AS day, joined FROM enrolment',
    )
    later(5)
    await signIn()
    const isOut = Promise.withResolvers<void>()
    const mayEnd = Promise.withResolvers<void>()
    const underWay = server.db.write(async (sql) => {
      await holdSince(sql, server.parts.shelf, fjordby, joined ? [joined] : [])
      isOut.resolve()
      await mayEnd.promise
    })
    await isOut.promise
    const signing = sign({ revision: 1, n: 1 })
    await wait(300)
    mayEnd.resolve()
    await underWay

    isProblem(await signing, 409, 'figures_changed')
    expect((await sign({ revision: 1, n: 0 })).json<Closing>().signOffs).toMatchObject([{ n: 0 }])
  })

  test('what a device that is turned away had waiting is let into no revision', async () => {
    await deliver(aContact(time(wednesday)))
    later(5)
    await signIn()
    await sign({ revision: 1, n: 1 })
    const forger = await server.counter('desk')
    // A clock that says little is not asked for its day.
    const forged = aContact({ ...time(wednesday), clock: 'doubtful', quantity: 99 })
    await forger.post('/api/v1/entries', { entries: [forged] })
    expect((await closing()).held).toEqual([{ reason: 'after_lock', n: 1 }])

    const joinings = await server.db.all<Joining>(
      'SELECT device, unit, from_day AS day, joined FROM enrolment',
    )
    await server.db.write((sql) => holdSince(sql, server.parts.shelf, fjordby, joinings))
    // What has been signed stays as it was signed.
    expect(await closing()).toMatchObject({ n: 1, held: [{ reason: 'stolen', n: 1 }] })
    const asked = { revision: 2, n: 1, include: { after_lock: 1 } }
    isProblem(await sign(asked), 409, 'figures_changed')
  })

  test('how much waits is told when all weeks are over, and before that only that something does', async () => {
    await deliver(aContact({ ...time(wednesday), unit: 'building' }))
    later(4)
    await signIn()
    expect((await closing()).held).toEqual([{ reason: 'other_unit' }])
    later(1)
    await signIn()
    expect((await closing()).held).toEqual([{ reason: 'other_unit', n: 1 }])
  })

  test('what is open is told by unit and day, and by number of the whole', async () => {
    await deliver(aContact(time(wednesday)))
    later(1)
    await deliver(aQuietDay({ day: '2026-10-22', time: 'day' }))
    later(4)
    await signIn()
    const { silent, unheard, late, conflicts } = await closing()
    expect(silent.find(({ unit }) => unit === 'desk')?.days).toEqual([
      '2026-10-19',
      '2026-10-20',
      '2026-10-23',
    ])
    expect(unheard).toEqual([{ unit: 'desk', last: '2026-10-22' }])
    expect([late, conflicts]).toEqual([undefined, 0])

    await deliver(aContact(time('2026-10-23')))
    expect((await closing()).unheard).toEqual([])
  })

  test('what was counted with a clock that was off is open until somebody has said where it counts', async () => {
    const doubtful = { clock: 'doubtful', likely: '2026-10-21T10:00Z' }
    await deliver(aContact({ ...time(wednesday), ...doubtful }))
    later(4)
    await signIn()
    expect((await closing()).clocks).toEqual({})
    later(1)
    await signIn()
    expect((await closing()).clocks).toEqual({ n: 1 })

    const key = { campaign: 'autumn', why: 'clock', of: 'waiting', act: 'decline' }
    const [group] = (await coordinator.get('/api/v1/decisions')).json<Decisions>().groups
    const { units, day, week } = group ?? {}
    const decided = await coordinator.post('/api/v1/decisions', { ...key, units, day, week })
    expect(decided.statusCode).toBe(200)
    expect(await closing()).not.toHaveProperty('clocks')
  })

  test('what a screen called otherwise than its day is told, with how much when all weeks are over', async () => {
    const trialDay = '2026-10-15'
    server.clock.nowMs = Date.parse(`${trialDay}T06:00:00Z`)
    counter = await server.counter('desk')
    later(6)
    await deliver(
      aContact({ ...time(wednesday), said: 'trial' }),
      aContact({ ...time(wednesday), said: 'trial' }),
      aContact({ ...time(wednesday) }),
      aContact({ ...time(trialDay), said: 'count' }),
    )
    await signIn()
    expect((await closing()).otherwise).toEqual({})

    later(5)
    await signIn()
    expect((await closing()).otherwise).toEqual({ counted: 2, trial: 1 })
  })

  test('on the last day nobody is silent that day yet', async () => {
    later(2)
    await signIn()
    const days = async () => (await closing()).silent.find(({ unit }) => unit === 'desk')?.days
    expect(await days()).toEqual(['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-22'])

    later(1)
    await signIn()
    expect(await days()).toContain('2026-10-23')
  })

  test('the log names who signed what, and the sign-off names the end of the log', async () => {
    later(5)
    await signIn()
    const { signOffs } = (await sign({ revision: 1, n: 0 })).json<Closing>()
    const log = (await coordinator.get('/api/v1/desk/log')).json<AuditAnswer>()
    const entry = log.entries.find(({ act }) => act === 'campaign_signed_off')

    expect(entry).toMatchObject({ subject: 'autumn', details: { revision: 1 } })
    expect(signOffs[0]?.log).toEqual({ number: entry?.number, hash: entry?.hash })
  })

  test('a sign-in of half an hour ago has to be confirmed first', async () => {
    later(5)
    await signIn()
    later(0.02)
    isProblem(await sign({ revision: 1, n: 0 }), 401, 'sign_in_again')
  })
})
