import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Campaign } from '../../src/contract/campaign.ts'
import type { DeskCampaign, DeskCampaignSummary, LoggedChange } from '../../src/contract/desk.ts'
import type { ProblemDocument } from '../../src/contract/problem.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aCampaign, aContact } from '../support/builders.ts'
import type { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const desk = '/api/v1/desk/campaigns'

describe.each(['sqlite', 'postgres'] as (keyof typeof engines)[])('the desk on %s', (engine) => {
  let server: TrialServer
  let tove: Browser
  beforeEach(async () => {
    server = await aServer({ engine })
    tove = await server.staff('coordinator')
  })
  afterEach(() => server.stop())

  const read = async (id = 'autumn') => (await tove.get(`${desk}/${id}`)).json<DeskCampaign>()
  const save = (campaign: object, version: number | undefined, browser = tove) =>
    browser.ask({
      method: 'PUT',
      url: `${desk}/autumn`,
      headers: {
        'content-type': 'application/json',
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      payload: JSON.stringify(campaign),
    })
  const errorsOf = (answer: Awaited<ReturnType<typeof save>>) =>
    answer.json<ProblemDocument>().errors

  test('a campaign is read with its version as its ETag, and saved against it', async () => {
    const answer = await tove.get(`${desk}/autumn`)
    expect(answer.headers['etag']).toBe('"1"')

    const saved = await save(aCampaign({ name: 'Efteråret' }), 1)
    expect([saved.statusCode, saved.headers['etag']]).toEqual([200, '"2"'])
    expect(await read()).toMatchObject({ version: 2, campaign: { name: 'Efteråret' } })
  })

  test('a saving that names no version is refused, and one of an old version is told the present', async () => {
    isProblem(await save(aCampaign({ name: 'Blindt' }), undefined), 428, 'version_missing')
    await save(aCampaign({ name: 'Den første' }), 1)

    const late = await save(aCampaign({ name: 'Den anden' }), 1)
    isProblem(late, 412, 'version_changed')
    expect(late.headers['etag']).toBe('"2"')
    expect((await read()).campaign.name).toBe('Den første')
  })

  test('of two who save at once, one is told', async () => {
    const other = await server.staff('coordinator')
    const answers = await Promise.all([
      save(aCampaign({ name: 'Tove' }), 1),
      save(aCampaign({ name: 'Tom' }), 1, other),
    ])

    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      200, 412,
    ])
    expect((await read()).version).toBe(2)
  })

  test('what changed nothing is no new version, and is not logged', async () => {
    const saved = await save(aCampaign(), 1)

    expect([saved.statusCode, saved.headers['etag']]).toEqual([200, '"1"'])
    expect((await tove.get(`${desk}/autumn/changes`)).json()).toEqual([])
  })

  test('every saving stands in the change log, with who, when and what', async () => {
    await save(aCampaign({ name: 'Efteråret' }), 1)
    const [logged] = (await tove.get(`${desk}/autumn/changes`)).json<LoggedChange[]>()

    expect(logged).toEqual({
      version: 2,
      at: '2026-10-21T08:10:00.000Z',
      who: 'Fru coordinator',
      changes: [{ is: 'set', field: 'name', before: 'Efterår 2026', after: 'Efteråret' }],
    })
  })

  test('faults are told all at once, each with its place', async () => {
    const { departments } = aCampaign()
    const [citizens, technical] = departments
    const units = [{ ...citizens?.units[0], name: 'Ring 010190-1234' }, citizens?.units[1]]
    const shape = await save(
      {
        ...aCampaign(),
        name: '',
        departments: [{ ...citizens, units }, technical],
      },
      1,
    )
    isProblem(shape, 422, 'invalid')
    expect(errorsOf(shape)?.map(({ path }) => path)).toEqual([
      'name',
      'departments[0].units[0].name',
    ])

    const days = { ...aCampaign().days, closing: '2026-10-20' }
    const meaning = await save({ ...aCampaign(), days, channels: [] }, 1)
    isProblem(meaning, 422, 'invalid')
    expect(errorsOf(meaning)?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['channels', 'days.closing']),
    )
  })

  test('once a campaign has begun, a thing is retired and never removed', async () => {
    const { taskAreas } = aCampaign()
    const without = await save(aCampaign({ taskAreas: taskAreas.slice(1) }), 1)
    isProblem(without, 422, 'invalid')
    expect(errorsOf(without)).toEqual([
      { path: 'taskAreas', message: expect.stringContaining('retire it instead') },
    ])

    const [first, ...others] = taskAreas
    const retired = aCampaign({ taskAreas: [{ ...first, retired: true }, ...others] })
    expect((await save(retired, 1)).statusCode).toBe(200)
  })

  test('before it has begun, what nobody has counted on can go', async () => {
    server.clock.nowMs = Date.parse('2026-10-01T08:00:00Z')
    const { taskAreas } = aCampaign()
    expect((await read()).counted.taskAreas).toEqual([])

    expect((await save(aCampaign({ taskAreas: taskAreas.slice(1) }), 1)).statusCode).toBe(200)
  })

  test('what has been counted on is named, with its days', async () => {
    const counter = await server.counter('desk')
    const entry = aContact({ day: '2026-10-21', time: '2026-10-21T08:00Z', marks: ['misdirected'] })
    await counter.post('/api/v1/entries', { entries: [entry] })
    const { counted } = await read()

    expect(counted.days).toEqual(['2026-10-21'])
    expect(counted.parameters).toEqual(['self_service_help'])
    const count = aCampaign().days.count.filter((day) => day !== '2026-10-21')
    const lost = await save(aCampaign({ days: { ...aCampaign().days, count } }), 1)
    isProblem(lost, 422, 'invalid')
    expect(JSON.stringify(errorsOf(lost))).toContain('2026-10-21')
  })

  const draft = (changes: object = {}): Campaign =>
    ({ ...aCampaign(), id: 'spring', status: 'draft', ...changes }) as Campaign

  test('a draft may have gaps, is seen at the desk alone, and may be deleted', async () => {
    const gaps = { departments: [], days: { trial: [], count: [], closing: '2027-05-14' } }
    const made = await tove.post(desk, { campaign: draft(gaps), copiedFrom: 'autumn' })
    expect([made.statusCode, made.headers['etag']]).toEqual([201, '"1"'])
    const list = (await tove.get(desk)).json<DeskCampaignSummary[]>()
    expect(list.map(({ id, mayDelete }) => [id, mayDelete])).toEqual([
      ['autumn', false],
      ['spring', true],
    ])
    expect((await tove.get('/api/v1/campaigns')).json<object[]>()).toHaveLength(1)
    const counter = await server.counter('desk')
    expect(
      (await counter.get('/api/v1/counter')).json<{ campaigns: object[] }>().campaigns,
    ).toHaveLength(1)

    isProblem(await tove.post(desk, { campaign: draft() }), 409, 'id_taken')
    expect((await tove.ask({ method: 'DELETE', url: `${desk}/spring` })).statusCode).toBe(204)
    isProblem(await tove.get(`${desk}/spring`), 404, 'not_found')
    isProblem(await tove.ask({ method: 'DELETE', url: `${desk}/autumn` }), 409, 'not_editable')
  })

  test('what is not a draft has no gaps, and is not born as anything else', async () => {
    isProblem(await tove.post(desk, { campaign: draft({ status: 'planned' }) }), 422, 'invalid')
    isProblem(await save(aCampaign({ status: 'draft' }), 1), 422, 'invalid')
    isProblem(await save(aCampaign({ status: 'locked' }), 1), 422, 'invalid')
    expect((await save(aCampaign({ status: 'paused' }), 1)).statusCode).toBe(200)
  })

  test('the surroundings tell who is ready, and of a trial only that there was one', async () => {
    await server.invite('desk')
    await server.staff('lead', ['desk', 'library'])
    server.clock.nowMs = Date.parse('2026-10-15T08:10:00Z')
    const counter = await server.counter('library')
    const day = { day: '2026-10-15', time: '2026-10-15T08:00Z' }
    const entry = aContact({ ...day, unit: 'library', said: 'trial', quantity: 7 })
    await counter.post('/api/v1/entries', { entries: [entry] })

    expect((await tove.get(`${desk}/autumn/surroundings`)).json()).toEqual({
      coordinators: 1,
      led: ['desk', 'library'],
      invited: ['desk', 'library'],
      tried: ['library'],
    })
  })

  test('an invite that is over before the first count day invites nobody', async () => {
    server.clock.nowMs = Date.parse('2026-10-01T08:10:00Z')
    await tove.enter(await server.link('coordinator'))
    const make = (unit: string, expires: string) =>
      tove.post('/api/v1/campaigns/autumn/invites', { units: [unit], expires })
    await make('desk', '2026-10-18')
    await make('library', '2026-10-19')

    expect((await tove.get(`${desk}/autumn/surroundings`)).json()).toMatchObject({
      invited: ['library'],
    })
  })

  test('what is signed off is not edited', async () => {
    await server.stop()
    server = await aServer({ engine, campaigns: [aCampaign({ status: 'locked' })] })
    tove = await server.staff('coordinator')

    isProblem(await save(aCampaign({ status: 'locked', name: 'Nyt' }), 1), 409, 'not_editable')
  })
})
