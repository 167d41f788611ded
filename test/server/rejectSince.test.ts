import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DeliveryAnswer } from '../../src/contract/delivery.ts'
import type { Entry } from '../../src/contract/entry.ts'
import type { DevicesAnswer } from '../../src/contract/deviceList.ts'
import { UnitId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { mergeUnits } from '../../src/domain/catalogue/succession.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { createServer } from '../../src/server/http/createServer.ts'
import { beginNewGeneration } from '../../src/server/ops/newGeneration.ts'
import type { Revocation } from '../../src/server/ops/revocations.ts'
import { findDrift, rebuildTallies } from '../../src/server/store/recount.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { aCampaign, aContact, anUndoOf, aQuietDay, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const day = '2026-10-21'
const at = (time: string, changes: object = {}) =>
  aContact({ day, time: `${day}T${time}Z`, ...changes })
const clock = (time: string, on = day) => Date.parse(`${on}T${time}:00Z`)

describe.each(Object.keys(engines) as (keyof typeof engines)[])('rejecting on %s', (engine) => {
  let server: TrialServer
  let lead: Browser
  let known: Browser
  let journal: Revocation[]
  beforeEach(async () => {
    server = await aServer({ engine, nowMs: clock('06:10') })
    journal = []
    const noteRevocation = async (each: Revocation) => void journal.push(each)
    const app = await createServer({ ...server.parts, noteRevocation })
    server.app.addHook('onClose', () => app.close())
    known = await server.counter('desk')
    await deliver(known, [at('06:00')])
    server.clock.nowMs = clock('08:40')
    lead = aBrowser(app)
    await lead.enter(await server.link('lead', ['desk', 'library']))
    journal = []
  })
  afterEach(() => server.stop())

  const deliver = async (browser: Browser, entries: Entry[]) =>
    (await browser.post('/api/v1/entries', { entries })).json<DeliveryAnswer>().receipts
  const states = async (browser: Browser, entries: Entry[]) => {
    const ids = entries.map(({ id }) => id)
    const { receipts } = (await browser.post('/api/v1/receipts', { ids })).json<DeliveryAnswer>()
    return receipts.map((receipt) => ('reason' in receipt ? receipt.reason : receipt.state))
  }
  const reject = (body: object, unit = 'desk') =>
    lead.post(`/api/v1/units/${unit}/reject-since`, body)
  const meant = async (query: string) =>
    (await lead.get(`/api/v1/units/desk/joined-since?${query}`)).json<object>()
  const tallied = async () =>
    Number((await server.db.all<{ n: number }>('SELECT sum(n) AS n FROM tally_coarse'))[0]?.n)
  const drift = () => findDrift(server.db, fjordby)
  const mayCount = async (browser: Browser) =>
    (await browser.get('/api/v1/counter')).json<{ mayCount: boolean }>().mayCount

  test('who came since is turned away with all that they counted, and nobody else', async () => {
    const thief = await server.counter('desk')
    const counted = [at('08:30', { quantity: 5 }), aQuietDay({ day }), at('06:00')]
    await deliver(thief, counted)
    await deliver(known, [at('08:30')])
    expect(await tallied()).toBe(8)
    expect(await meant(`since=${day}T08:30Z`)).toEqual({ devices: 1, invites: 2 })
    const answer = await reject({ since: `${day}T08:30Z` })

    expect(answer.json()).toEqual({ devices: 1, invites: 2 })
    expect(await tallied()).toBe(2)
    expect(await states(thief, counted)).toEqual(['stolen', 'stolen', 'stolen'])
    expect([await mayCount(thief), await mayCount(known)]).toEqual([false, true])
    expect(await drift()).toEqual([])
  })

  test('what they deliver from then on is held, and a repeat changes nothing', async () => {
    const thief = await server.counter('desk')
    const before = at('08:30')
    await deliver(thief, [before])
    await reject({ since: `${day}T08:30Z` })
    const receipts = await deliver(thief, [before, at('08:30'), anUndoOf(before)])
    await reject({ since: `${day}T08:30Z` })

    expect(receipts.map((each) => each.state === 'held' && each.reason)).toEqual(
      Array.from({ length: 3 }, () => 'stolen'),
    )
    expect(await tallied()).toBe(1)
    expect(await drift()).toEqual([])
  })

  test('what was taken back, what came late and what is in the trial stays in step', async () => {
    const thief = await server.counter('desk')
    const [mistake, afterwards] = [
      at('08:30'),
      aContact({ day, time: 'am', entered: 'afterwards' }),
    ]
    await deliver(thief, [mistake, anUndoOf(mistake), afterwards])
    server.clock.nowMs = clock('08:40', '2026-10-26')
    const late = at('08:30')
    await deliver(thief, [late])
    await lead.enter(await server.link('lead', ['desk']))
    await reject({ since: `${day}T08:30Z` })

    expect(await states(thief, [mistake, afterwards, late])).toEqual(['undone', 'stolen', 'stolen'])
    expect(await drift()).toEqual([])
  })

  test('a device that was ended before is turned away as well, with what it had counted', async () => {
    const thief = await server.counter('desk')
    const counted = [at('08:30')]
    await deliver(thief, counted)
    await server.db.write((sql) =>
      sql.all(`UPDATE device SET revoked = 'stolen' WHERE seen > 0
      AND id = (SELECT max(device) FROM entry WHERE time = ${clock('08:30') / 1_800_000})`),
    )
    await reject({ since: `${day}T08:30Z` })

    expect(await states(thief, counted)).toEqual(['stolen'])
    expect(await drift()).toEqual([])
  })

  test('one invite can be meant alone', async () => {
    const [leaked, kept] = [await server.invite('desk'), await server.invite('desk')]
    const [thief, honest] = [aBrowser(server.app), aBrowser(server.app)]
    await thief.post('/api/v1/join', { code: leaked.code })
    await honest.post('/api/v1/join', { code: kept.code })
    const invite = leaked.id
    expect(await meant(`since=${day}T00:00Z&invite=${invite}`)).toEqual({ devices: 1, invites: 1 })
    await reject({ since: `${day}T00:00Z`, invite })

    expect([await mayCount(thief), await mayCount(honest)]).toEqual([false, true])
    const join = (code: string) => aBrowser(server.app).post('/api/v1/join', { code })
    isProblem(await join(leaked.code), 410, 'invite_revoked')
    expect((await join(kept.code)).statusCode).toBe(201)
  })

  test('the invites of units merged into it are revoked as well, where one is given them', async () => {
    const { code } = await server.invite('desk')
    const [desk, library] = [UnitId.parse('desk'), UnitId.parse('library')]
    const yesterday = Day.parse('2026-10-20')
    const merged = mergeUnits(aCampaign(), [desk], library, yesterday)
    await server.db.write((sql) => saveCampaign(sql, fjordby, merged))
    const body = { since: `${day}T08:30Z` }
    const join = () => aBrowser(server.app).post('/api/v1/join', { code })
    const other = aBrowser(server.app)
    await other.enter(await server.link('lead', ['library']))
    const address = '/api/v1/units/library/reject-since'
    expect((await other.post(address, body)).json()).toEqual({ devices: 0, invites: 0 })
    expect((await join()).json()).toMatchObject({ enrolment: { unit: 'library' } })

    expect((await reject(body, 'library')).json()).toEqual({ devices: 1, invites: 2 })
    isProblem(await join(), 410, 'invite_revoked')
  })

  test('a device from before stays, though it joins again or comes back from elsewhere', async () => {
    const { code: toDesk } = await server.invite('desk')
    const { code: away } = await server.invite('library')
    for (const code of [toDesk, away, toDesk]) await known.post('/api/v1/join', { code })

    expect(await meant(`since=${day}T08:30Z`)).toMatchObject({ devices: 0 })
  })

  test('what a device counted elsewhere, in half-hours before it came, goes on counting', async () => {
    const mover = await server.counter('library')
    const [there, partly] = [
      at('06:30', { unit: 'library' }),
      aContact({ day, time: 'am', unit: 'library', entered: 'afterwards' }),
    ]
    const { code } = await server.invite('desk')
    await mover.post('/api/v1/join', { code })
    const here = at('08:30')
    await deliver(mover, [there, partly, here])
    await reject({ since: `${day}T08:30Z` })

    expect(await states(mover, [there, partly, here])).toEqual(['counted', 'stolen', 'stolen'])
    expect(await drift()).toEqual([])
  })

  test('figures that are signed off stay as they were signed', async () => {
    const thief = await server.counter('desk')
    await deliver(thief, [at('08:30')])
    await server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ status: 'locked' })))
    await reject({ since: `${day}T08:30Z` })

    expect(await mayCount(thief)).toBe(false)
    expect(await tallied()).toBe(2)
    expect(await drift()).toEqual([])
  })

  test('it is on record by role, time and number of devices, and by nothing that was counted', async () => {
    await server.counter('desk')
    await reject({ since: `${day}T08:30Z` })
    const answer = (await lead.get('/api/v1/units/desk/devices')).json<DevicesAnswer>()

    expect(answer.rejections).toEqual([
      { since: `${day}T08:30Z`, at: '2026-10-21T08:40:00.000Z', by: 'lead', devices: 1 },
    ])
    const [row] = await server.db.all('SELECT * FROM rejection')
    expect(Object.keys(row ?? {}).toSorted()).toEqual([
      'account',
      'at',
      'devices',
      'id',
      'invite',
      'municipality',
      'role',
      'since',
      'unit',
    ])
  })

  test('an older backup that is restored does not bring back what was turned away', async () => {
    const thief = await server.counter('desk')
    const counted = [at('08:30', { quantity: 4 })]
    await deliver(thief, counted)
    await reject({ since: `${day}T08:30Z` })
    expect(journal.map(({ is }) => is)).toEqual(['invite', 'invite', 'device', 'rejected'])

    // The backup of a moment before.
    await server.db.write((sql) => sql.all('UPDATE device SET revoked = NULL'))
    await server.db.write((sql) => sql.all('UPDATE invite SET revoked = 0'))
    await server.db.write((sql) =>
      sql.all(`UPDATE entry SET state = 'counted', reason = NULL, counted = 1`),
    )
    await server.db.write((sql) => rebuildTallies(sql, fjordby))
    expect(await tallied()).toBe(5)
    await beginNewGeneration(server.db, journal, 0)

    expect(await tallied()).toBe(1)
    expect(await states(thief, counted)).toEqual(['stolen'])
    expect(await server.db.all('SELECT id FROM invite WHERE revoked = 0')).toEqual([])
    expect(await drift()).toEqual([])
  })
})
