import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AuditAnswer } from '../../src/contract/audit.ts'
import type { Remark } from '../../src/contract/remark.ts'
import type { Closing } from '../../src/contract/signOff.ts'
import type { Browser } from '../support/browser.ts'
import { isProblem } from '../support/browser.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { aCampaign, aContact, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { recordsOf, rowsOf, unzipped } from '../support/files.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const path = '/api/v1/campaigns/autumn/remarks'
const day = '2026-10-21'
const plain = { units: ['desk'], from: day, to: day, text: 'Telefonen var nede' }
const timed = { ...plain, time: { from: '10:00', to: '12:00' } }

describe.each(Object.keys(engines) as (keyof typeof engines)[])('remarks on %s', (engine) => {
  let server: TrialServer
  let lead: Browser
  let coordinator: Browser
  beforeEach(async () => {
    server = await aServer({ engine })
    lead = await server.staff('lead', ['desk', 'library'])
    coordinator = await server.staff('coordinator')
  })
  afterEach(() => server.stop())

  const write = async (by: Browser, said: object = timed) => by.post(path, said)
  const told = async (to: Browser) => (await to.get(path)).json<Remark[]>()
  const put = (url: string, payload: object) => lead.ask({ method: 'PUT', url, payload })
  const one = (remark: Remark) => `${path}/${remark.id}`

  test('a lead writes one on days of their units, and it is told to whoever is given them', async () => {
    const made = await write(lead)
    expect(made.statusCode).toBe(201)
    const remark = made.json<Remark>()
    expect(remark).toMatchObject({ ...timed, campaign: 'autumn', mayChange: true })
    expect(remark.who).not.toBe('')

    expect(await told(lead)).toEqual([remark])
    expect(await told(coordinator)).toEqual([remark])
    expect(await told(await server.staff('lead', ['roads']))).toEqual([])
  })

  test('of one about more units a lead is told their own, and changes nothing of it', async () => {
    const all = (await write(coordinator, { ...plain, units: ['desk', 'roads'] })).json<Remark>()

    expect(await told(lead)).toEqual([{ ...all, units: ['desk'], mayChange: false }])
    isProblem(await put(one(all), plain), 404, 'not_found')
    isProblem(await lead.ask({ method: 'DELETE', url: one(all) }), 404, 'not_found')
    expect(await told(coordinator)).toEqual([all])
  })

  test('sent again because its answer was lost, it is still one, and stands in the log once', async () => {
    const [first, again] = [(await write(lead)).json<Remark>(), (await write(lead)).json<Remark>()]
    expect(again).toEqual(first)
    await write(lead, plain)
    expect(await told(lead)).toHaveLength(2)
    const log = (await coordinator.get('/api/v1/desk/log')).json<AuditAnswer>()
    expect(log.entries.filter(({ act }) => act === 'remark_made')).toHaveLength(2)
  })

  test('of a unit that the campaign has no more, a coordinator removes it', async () => {
    const made = (await write(coordinator)).json<Remark>()
    const [{ units, ...first } = { units: [] }, ...others] = aCampaign().departments
    const left = { ...first, units: units.filter(({ id }) => id !== 'desk') }
    const departments = [left, ...others]
    await server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ departments })))
    expect(await told(lead)).toEqual([])
    expect(await told(coordinator)).toMatchObject([{ id: made.id, mayChange: true }])
    const control = await coordinator.get('/api/v1/campaigns/autumn/export/control.csv')
    expect(control.payload).not.toContain(made.text)
    const gone = await coordinator.ask({ method: 'DELETE', url: one(made) })
    expect(gone.statusCode).toBe(204)
  })

  test('it is changed and removed, and the log keeps what it said before', async () => {
    const made = (await write(lead)).json<Remark>()
    const changed = await put(one(made), { ...plain, text: 'Telefonen var nede hele dagen' })
    expect(changed.json()).toMatchObject({ id: made.id, text: 'Telefonen var nede hele dagen' })
    expect(changed.json<Remark>().time).toBeUndefined()
    expect((await lead.ask({ method: 'DELETE', url: one(made) })).statusCode).toBe(204)
    isProblem(await lead.ask({ method: 'DELETE', url: one(made) }), 404, 'not_found')
    expect(await told(coordinator)).toEqual([])

    const { entries } = (await coordinator.get('/api/v1/desk/log')).json<AuditAnswer>()
    expect(entries.slice(0, 3)).toMatchObject([
      { act: 'remark_removed', before: { text: 'Telefonen var nede hele dagen' } },
      {
        act: 'remark_changed',
        before: { text: 'Telefonen var nede', time: '10:00–12:00', units: ['desk'] },
        after: { text: 'Telefonen var nede hele dagen', days: day },
      },
      { act: 'remark_made', by: { role: 'lead' }, after: { text: 'Telefonen var nede' } },
    ])
  })

  test.each([
    ['a CPR number', { text: 'Ring til 010203-1234' }, 400, 'malformed'],
    ['more than 200 characters', { text: 'x'.repeat(201) }, 400, 'malformed'],
    ['an end before its beginning', { from: '2026-10-22', to: day }, 400, 'malformed'],
    [
      'half an hour that ends before it begins',
      { time: { from: '12:00', to: '10:00' } },
      400,
      'malformed',
    ],
    ['a time between half-hours', { time: { from: '10:10', to: '12:00' } }, 400, 'malformed'],
    ['a day that is no count day', { to: '2026-10-24' }, 422, 'invalid'],
    ['units of others', { units: ['desk', 'roads'] }, 404, 'not_found'],
    ['units that there are not', { units: ['nowhere'] }, 404, 'not_found'],
  ] as const)('it is refused with %s', async (_, said, status, code) => {
    isProblem(await write(lead, { ...plain, ...said }), status, code)
    expect(await told(coordinator)).toEqual([])
  })

  test('it stands in the control file, the workbook and the bundle, and says there who wrote nothing of whom', async () => {
    const remark = (await write(coordinator, { ...timed, units: ['desk', 'roads'] })).json<Remark>()
    await write(coordinator, { ...plain, text: '=1+1' })
    const file = async (name: string) => coordinator.get(`/api/v1/campaigns/autumn/export/${name}`)
    const control = Object.fromEntries(rowsOf((await file('control.csv')).payload)) as object
    expect(control).toMatchObject({
      bemærkninger_antal: '3',
      bemærkning_2: `${day} 10:00–12:00 Borgerservice: Telefonen var nede`,
    })

    const bundle = unzipped((await file('bundle.zip')).rawPayload)
    const csv = String([...bundle].find(([name]) => name.startsWith('bemærkninger'))?.[1])
    expect(
      recordsOf(csv).map((row) => [row['enhed_id'], row['kl_fra'], row['bemærkning']]),
    ).toEqual([
      ['desk', '', `'=1+1`],
      ['desk', '10:00', 'Telefonen var nede'],
      ['roads', '10:00', 'Telefonen var nede'],
    ])
    expect(csv).not.toContain(remark.who)
  })

  test('a week that it is not of has none of it', async () => {
    await write(coordinator)
    const other = aCampaign({
      days: { trial: [], count: [day, '2026-10-28'], closing: '2026-11-09' },
    })
    await server.db.write((sql) => saveCampaign(sql, fjordby, other))
    const { payload } = await coordinator.get(
      '/api/v1/campaigns/autumn/export/control.csv?week=2026-W44',
    )
    expect(Object.fromEntries(rowsOf(payload))).toMatchObject({ bemærkninger_antal: '0' })
  })

  test('a silent day that it is about is explained before the sign-off, and missing all the same', async () => {
    await write(coordinator)
    server.clock.nowMs += 30 * 24 * 60 * 60 * 1000
    const later = await server.staff('coordinator')
    const closing = (await later.get('/api/v1/desk/campaigns/autumn/closing')).json<Closing>()
    const desk = closing.silent.find(({ unit }) => unit === 'desk')
    expect(desk?.days).toContain(day)
    expect(desk?.explained).toEqual([{ text: 'Telefonen var nede', days: [day] }])
    expect(closing.silent.find(({ unit }) => unit === 'roads')?.explained).toBeUndefined()
  })

  test('it changes no figure', async () => {
    const counter = await server.counter('desk')
    await counter.post('/api/v1/entries', { entries: [aContact({ day, time: `${day}T08:00Z` })] })
    const board = async () => {
      const { at: _at, ...rest } = (await coordinator.get('/api/v1/campaigns/autumn/board')).json<
        Record<string, unknown>
      >()
      return rest
    }
    const before = await board()
    await write(lead)
    expect(await board()).toEqual(before)
  })
})
