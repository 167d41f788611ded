import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AuditAnswer } from '../../src/contract/audit.ts'
import { CorrectionsAnswer, type MovePreview } from '../../src/contract/correction.ts'
import type { Closing } from '../../src/contract/signOff.ts'
import { BoardAnswer } from '../../src/contract/tally.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aContact } from '../support/builders.ts'
import { aCorrection, aMove, takingBack } from '../support/corrections.ts'
import { engines } from '../support/databases.ts'
import { recordsOf } from '../support/files.ts'
import { aServer, countingTime, type TrialServer } from '../support/server.ts'

const dayMs = 24 * 60 * 60 * 1000
const tuesday = { day: '2026-10-20', time: '2026-10-20T08:00Z' }
const path = '/api/v1/campaigns/autumn'
const inPhone = (n: number) => [{ direction: 'incoming', channel: 'phone', n }]

describe.each(Object.keys(engines) as (keyof typeof engines)[])('corrections on %s', (engine) => {
  let server: TrialServer
  let lead: Browser
  let coordinator: Browser
  beforeEach(async () => {
    server = await aServer({ engine })
    lead = await server.staff('lead', ['desk', 'library'])
    coordinator = await server.staff('coordinator')
  })
  afterEach(() => server.stop())

  /** Entries from so many devices of a unit, each of which sends one anew. */
  async function count(unit: string, devices: number, changes = {}) {
    const { nowMs } = server.clock
    // Who counts on Tuesday has joined by then.
    server.clock.nowMs = countingTime - dayMs
    for (let nth = 0; nth < devices; nth += 1) {
      const counter = await server.counter(unit)
      await counter.post('/api/v1/entries', {
        entries: [aContact({ ...tuesday, unit, ...changes })],
      })
    }
    server.clock.nowMs = nowMs
  }
  const correct = (browser: Browser, changes = {}) =>
    browser.post(`${path}/corrections`, aCorrection(changes))
  const move = (browser: Browser, changes = {}) => browser.post(`${path}/moves`, aMove(changes))
  const list = async (browser: Browser) =>
    CorrectionsAnswer.parse((await browser.get(`${path}/corrections`)).json())
  const takeBack = (browser: Browser, id: string | undefined) =>
    browser.post(`${path}/corrections/${id}/take-back`, takingBack())
  const board = async (day: string, browser = coordinator) =>
    BoardAnswer.parse((await browser.get(`${path}/board?day=${day}`)).json())
  const ofDesk = async (day: string) =>
    (await board(day)).groups.find(({ units }) => units.join() === 'desk')
  const preview = (query: string, browser = lead) =>
    browser.get(`${path}/moves/preview?unit=desk&day=2026-10-20&${query}`)
  async function largeDesk() {
    await count('desk', 3, { quantity: 4 })
    await count('library', 3)
  }

  test('what a lead adds or takes off stands beside what was counted, and is signed', async () => {
    await largeDesk()
    expect((await correct(lead)).statusCode).toBe(204)
    await correct(lead, { n: -2, reason: 'other', note: 'Talt med to gange' })

    expect(await ofDesk('2026-10-20')).toMatchObject({
      ...{ figures: inPhone(12), corrected: inPhone(3) },
    })
    expect((await board('2026-10-20')).corrected).toEqual([
      { direction: 'incoming', channel: 'phone', taskArea: 'moving', n: 3 },
    ])
    const { corrections, days } = await list(lead)
    expect(corrections).toMatchObject([
      { is: 'correction', n: -2, reason: 'other', note: 'Talt med to gange', who: 'Fru lead' },
      { n: 5, reason: 'forgotten', unit: 'desk', day: '2026-10-20', mayTakeBack: true },
    ])
    expect(days).toEqual(['2026-10-19', '2026-10-20', '2026-10-21'])
  })

  test('a correction that is sent again is still one, and another under its id is none', async () => {
    await largeDesk()
    const correction = aCorrection()
    const send = (browser: Browser) => browser.post(`${path}/corrections`, correction)
    const sent = await Promise.all([send(lead), send(lead), send(lead)])

    expect(sent.map(({ statusCode }) => statusCode)).toEqual([204, 204, 204])
    isProblem(await send(coordinator), 409, 'id_taken')
    expect(await ofDesk('2026-10-20')).toMatchObject({ corrected: inPhone(5) })
  })

  test('one that was changed after its answer was lost is told that the first has been kept', async () => {
    await largeDesk()
    const [first, moved] = [aCorrection(), aMove()]
    const send = (changes = {}) => lead.post(`${path}/corrections`, { ...first, ...changes })
    expect((await send()).statusCode).toBe(204)
    for (const changes of [{ n: 8 }, { reason: 'counted_twice' }, { unit: 'library' }]) {
      isProblem(await send(changes), 409, 'kept_otherwise')
    }
    expect((await send()).statusCode).toBe(204)
    expect(await ofDesk('2026-10-20')).toMatchObject({ corrected: inPhone(5) })

    expect((await lead.post(`${path}/moves`, moved)).statusCode).toBe(204)
    isProblem(
      await lead.post(`${path}/moves`, { ...moved, channel: 'email' }),
      409,
      'kept_otherwise',
    )
    expect((await lead.post(`${path}/moves`, moved)).statusCode).toBe(204)
  })

  test('it is taken back by its opposite, once, and both are kept', async () => {
    await largeDesk()
    await correct(lead)
    const [made] = (await list(lead)).corrections
    const answers = await Promise.all([takeBack(lead, made?.id), takeBack(coordinator, made?.id)])

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([204, 204])
    expect(await ofDesk('2026-10-20')).not.toHaveProperty('corrected')
    const lines = await server.db.all('SELECT n FROM correction ORDER BY n')
    expect(lines.map(({ n }) => n)).toEqual([-5, 5])
    const [taken] = (await list(lead)).corrections
    expect(taken).toMatchObject({ n: 5, takenBack: {}, mayTakeBack: false })
    // What takes back is nothing to take back.
    const [act] = await server.db.all(`SELECT id FROM correction_act WHERE kind = 'taken_back'`)
    isProblem(await takeBack(lead, String(act?.['id'])), 404, 'not_found')
  })

  test('another’s units are nobody’s to correct, nor to know of', async () => {
    await correct(coordinator, { unit: 'roads' })
    const [made] = (await list(coordinator)).corrections

    isProblem(await correct(lead, { unit: 'roads' }), 404, 'not_found')
    isProblem(await correct(lead, { unit: 'nowhere' }), 404, 'not_found')
    isProblem(await takeBack(lead, made?.id), 404, 'not_found')
    isProblem(await move(lead, { toUnit: 'roads' }), 404, 'not_found')
    isProblem(await preview('toUnit=roads'), 404, 'not_found')
    expect((await list(lead)).corrections).toEqual([])
  })

  test('it is told what cannot stand, and where', async () => {
    const wrong = { channel: 'pigeon', taskArea: 'nothing', contactType: 'none', day: '2026-10-22' }
    const answer = await correct(lead, wrong)

    isProblem(answer, 422, 'invalid')
    const { errors } = answer.json<{ errors: { path: string }[] }>()
    expect(errors.map((each) => each.path)).toEqual([
      ...['/day', '/channel', '/taskArea', '/contactType'],
    ])
    const raw = (changes: object) =>
      lead.post(`${path}/corrections`, { ...aCorrection(), ...changes })
    isProblem(await raw({ n: 0 }), 400, 'malformed')
    isProblem(await raw({ n: 1000 }), 400, 'malformed')
    isProblem(await raw({ reason: 'other' }), 400, 'malformed')
    isProblem(await raw({ reason: 'other', note: 'Ringede igen, 010203-1234' }), 400, 'malformed')
    isProblem(await raw({ day: '2026-10-15' }), 422, 'invalid')
  })

  test('nothing is compared with what was counted: who tries learns nothing', async () => {
    await count('building', 1, { quantity: 3 })
    const tries = [-1, -3, -4, -999].map((n) => correct(coordinator, { unit: 'building', n }))
    expect((await Promise.all(tries)).map(({ statusCode }) => statusCode)).toEqual(
      [-1, -3, -4, -999].map(() => 204),
    )
  })

  test('a wrong day is moved in one act, seen before, and taken back in one', async () => {
    await largeDesk()
    await count('desk', 1, { quantity: 7, channel: 'in_person', marks: ['misdirected'] })
    const before = await server.db.all('SELECT id FROM entry')
    expect((await preview('toDay=2026-10-21')).json<MovePreview>()).toEqual({
      n: 19,
      parts: [
        { direction: 'incoming', channel: 'in_person', n: 7 },
        { direction: 'incoming', channel: 'phone', n: 12 },
      ],
    })
    const moving = aMove()
    const sent = [1, 2].map(() => lead.post(`${path}/moves`, moving))
    expect((await Promise.all(sent)).map(({ statusCode }) => statusCode)).toEqual([204, 204])

    expect(await ofDesk('2026-10-20')).toMatchObject({
      corrected: [{ channel: 'in_person', n: -7 }, ...inPhone(-12)],
    })
    expect(await ofDesk('2026-10-21')).toMatchObject({
      ...{ figures: [], corrected: [{ channel: 'in_person', n: 7 }, ...inPhone(12)] },
    })
    expect(await server.db.all('SELECT id FROM entry')).toEqual(before)
    const [made] = (await list(lead)).corrections
    expect(made).toMatchObject({ is: 'move', n: 19, day: '2026-10-20', toDay: '2026-10-21' })

    await takeBack(lead, made?.id)
    expect(await ofDesk('2026-10-20')).not.toHaveProperty('corrected')
    expect(await ofDesk('2026-10-21')).not.toHaveProperty('corrected')
  })

  test('moved again, only what has come in between is moved', async () => {
    await largeDesk()
    await move(lead)
    isProblem(await move(lead), 409, 'nothing_to_move')
    await count('desk', 1, { quantity: 2 })
    expect((await preview('toDay=2026-10-21')).json()).toMatchObject({ n: 2 })
    await move(lead)
    expect(await ofDesk('2026-10-20')).toMatchObject({ corrected: inPhone(-14) })
  })

  test('a wrong unit is moved to the right one, or a channel of it alone', async () => {
    await largeDesk()
    await count('desk', 1, { quantity: 7, channel: 'in_person' })
    await move(lead, { toUnit: 'library', channel: 'phone' })
    const { groups, corrected } = await board('2026-10-20')

    expect(groups).toMatchObject([
      { units: ['desk'], corrected: inPhone(-12) },
      { units: ['library'], corrected: inPhone(12) },
      { units: ['roads', 'building'] },
    ])
    expect(corrected).toBeUndefined()
    const nowhere = { ...aMove(), toDay: '2026-10-20' }
    isProblem(await lead.post(`${path}/moves`, nowhere), 400, 'malformed')
  })

  test('a lead of one unit sees that something was moved into it, and not where from', async () => {
    await largeDesk()
    await move(coordinator, { toUnit: 'library', note: 'Fra Borgerservice' })
    const other = await server.staff('lead', ['library'])
    const [seen] = (await list(other)).corrections

    expect(seen).toMatchObject({ is: 'move', toUnit: 'library', n: 12, mayTakeBack: false })
    expect(seen).not.toHaveProperty('unit')
    expect(seen).not.toHaveProperty('note')
    isProblem(await takeBack(other, seen?.id), 404, 'not_found')
  })

  test('of a small unit nothing is moved, nor into one, and trying tells nothing', async () => {
    await largeDesk()
    const small = { unit: 'building', toUnit: undefined, toDay: '2026-10-21' }
    const ways = [small, { ...small, unit: 'roads' }, { unit: 'desk', toUnit: 'building' }]
    for (const counted of [false, true]) {
      if (counted) await count('building', 1, { quantity: 3 })
      for (const way of ways) {
        const { unit, toUnit, ...rest } = way
        const asked = { unit, ...(toUnit ? { toUnit } : rest) }
        isProblem(await move(coordinator, asked), 409, 'would_tell')
        const query = new URLSearchParams({ ...asked, day: '2026-10-20' })
        const answer = await coordinator.get(`${path}/moves/preview?${query.toString()}`)
        isProblem(answer, 409, 'would_tell')
      }
    }
  })

  test('what is corrected from one type to another stands in the cells, though it comes to nothing', async () => {
    await largeDesk()
    await correct(coordinator, { n: -3 })
    await correct(coordinator, { n: 3, contactType: 'advice' })
    const cells = recordsOf((await coordinator.get(`${path}/export/cells.csv`)).payload)
    const corrected = cells.filter(({ rettelser }) => rettelser !== '0')
    expect(corrected.map((row) => [row['henvendelsestype_id'], row['rettelser']])).toEqual([
      ['', '-3'],
      ['advice', '3'],
    ])
  })

  test('of a small unit corrections are shown in its group, by the days it is shown by', async () => {
    await count('roads', 1, { quantity: 4 })
    await count('building', 1, { quantity: 4 })
    await correct(coordinator, { unit: 'building', n: 2 })
    await correct(coordinator, { unit: 'building', n: 9, day: '2026-10-19' })
    // The first day on which a group with few people counts is held back; nobody counted on Monday.
    expect(await board('2026-10-20')).not.toHaveProperty('corrected')
    expect(await board('2026-10-19')).toMatchObject({ corrected: [{ n: 9 }] })

    server.clock.nowMs += 7 * dayMs
    const desk = await server.staff('coordinator')
    const totals = recordsOf((await desk.get(`${path}/export/week-totals.csv`)).payload)
    expect(totals).toMatchObject([
      {
        enhed_id: 'roads+building',
        antal: '8',
        rettelser: '11',
        enhedernes_ugetal: expect.any(String),
      },
    ])
  })

  test('once figures are signed off a coordinator alone corrects, and the next revision says so', async () => {
    await largeDesk()
    await correct(lead)
    server.clock.nowMs += 7 * dayMs
    const desk = await server.staff('coordinator')
    const sign = (body: object) =>
      desk.post('/api/v1/desk/campaigns/autumn/sign-offs', { include: {}, ...body })
    isProblem(await sign({ revision: 1, n: 15 }), 409, 'figures_changed')
    const first = (await sign({ revision: 1, n: 15, corrected: 5 })).json<Closing>()
    expect(first).toMatchObject({ not: 'unchanged', signOffs: [{ n: 15, corrected: 5 }] })

    const late = await server.staff('lead', ['desk', 'library'])
    isProblem(await correct(late), 409, 'signed_off')
    isProblem(await move(late), 409, 'signed_off')
    isProblem(await preview('toDay=2026-10-21', late), 409, 'signed_off')
    const { not, corrections } = await list(late)
    expect([not, corrections.map(({ mayTakeBack }) => mayTakeBack)]).toEqual([
      'signed_off',
      [false],
    ])
    isProblem(await takeBack(late, corrections[0]?.id), 409, 'signed_off')

    const revisionIn = async () => {
      const file = await desk.get('/api/v1/campaigns/autumn/export/control.csv')
      return /revision;(.*)/.exec(file.payload)?.[1]?.trim()
    }
    expect(await revisionIn()).toBe('1')
    await correct(desk, { n: -3 })
    expect(await revisionIn()).toBe('1 (rettet siden)')
    const second = (await sign({ revision: 2, n: 15, corrected: 2 })).json<Closing>()
    expect(second.signOffs[1]).toMatchObject({
      ...{ n: 15, difference: 0, corrected: 2, correctedDifference: -3 },
    })
    expect(await revisionIn()).toBe('2')
  })

  test('what was moved after the sign-off comes to nothing, and is due to the next revision all the same', async () => {
    await largeDesk()
    server.clock.nowMs += 7 * dayMs
    const desk = await server.staff('coordinator')
    const sign = (revision: number) =>
      desk.post('/api/v1/desk/campaigns/autumn/sign-offs', { include: {}, revision, n: 15 })
    expect((await sign(1)).json<Closing>()).toMatchObject({ not: 'unchanged' })

    await move(desk)
    const closing = await desk.get('/api/v1/desk/campaigns/autumn/closing')
    expect(closing.json<Closing>()).toMatchObject({ rearranged: true })
    expect(closing.json<Closing>()).not.toHaveProperty('not')
    expect((await sign(2)).json<Closing>()).toMatchObject({ not: 'unchanged' })
    isProblem(await sign(3), 409, 'not_signable')
  })

  test('every act is in the log by name, and nothing that was counted', async () => {
    await largeDesk()
    await correct(lead, { n: 21 })
    await move(lead)
    const [moved] = (await list(lead)).corrections
    await takeBack(coordinator, moved?.id)
    const { entries } = (await coordinator.get('/api/v1/desk/log?kind=entries')).json<AuditAnswer>()

    expect(entries.map(({ act, by }) => [act, by.name])).toEqual([
      ['correction_taken_back', 'Fru coordinator'],
      ['counted_moved', 'Fru lead'],
      ['correction_made', 'Fru lead'],
    ])
    expect(entries.map(({ details }) => details['n'])).toEqual([undefined, undefined, 21])
  })

  test('a day that was corrected stays a count day', async () => {
    await correct(coordinator, { day: '2026-10-21' })
    const desk = '/api/v1/desk/campaigns/autumn'
    const answer = (await coordinator.get(desk)).json<{
      campaign: { days: object }
      version: number
    }>()
    expect(answer).toMatchObject({ counted: { days: ['2026-10-21'] } })
    const count5 = ['2026-10-19', '2026-10-20', '2026-10-22', '2026-10-23']
    const without = { ...answer.campaign, days: { ...answer.campaign.days, count: count5 } }
    const saved = await coordinator.ask({
      ...{ method: 'PUT', url: desk, payload: without },
      headers: { 'if-match': `"${answer.version}"` },
    })
    isProblem(saved, 422, 'invalid')
  })
})
