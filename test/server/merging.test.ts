import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CounterAnswer } from '../../src/contract/account.ts'
import type { Campaign } from '../../src/contract/campaign.ts'
import type { DeliveryAnswer } from '../../src/contract/delivery.ts'
import type { DevicesAnswer } from '../../src/contract/deviceList.ts'
import { UnitId } from '../../src/contract/id.ts'
import type { InvitesAnswer } from '../../src/contract/invite.ts'
import type { BoardAnswer } from '../../src/contract/tally.ts'
import { Day } from '../../src/contract/time.ts'
import { mergeUnits, splitUnit, takeBackEnd } from '../../src/domain/catalogue/succession.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { aCampaign, aContact, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const dayMs = 24 * 60 * 60 * 1000
const [desk, library] = [UnitId.parse('desk'), UnitId.parse('library')]
const wednesday = Day.parse('2026-10-21')

/** From Thursday 22 October on the library counts in the desk's place. */
const merged = () => mergeUnits(aCampaign(), [desk], library, wednesday)
const split = () =>
  splitUnit(
    aCampaign(),
    desk,
    ['east', 'west'].map((id) => ({ id: UnitId.parse(id), name: id, people: 6 })),
    wednesday,
  )

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  let server: TrialServer
  let phone: Browser
  beforeEach(async () => {
    server = await aServer({ engine })
    phone = await server.counter('desk')
  })
  afterEach(() => server.stop())

  const save = (campaign: Campaign) =>
    server.db.write((sql) => saveCampaign(sql, fjordby, campaign))
  const tomorrow = () => {
    server.clock.nowMs += dayMs
  }
  const told = async (browser = phone) =>
    (await browser.get('/api/v1/counter')).json<CounterAnswer>()
  const deliver = async (unit: string, day: string, browser = phone) => {
    const entries = [aContact({ unit, day, time: `${day}T08:00Z` })]
    const answer = (await browser.post('/api/v1/entries', { entries })).json<DeliveryAnswer>()
    const [receipt] = answer.receipts
    return { ...answer, is: receipt && 'reason' in receipt ? receipt.reason : receipt?.state }
  }
  const devicesOf = async (unit: string) => {
    const coordinator = await server.staff('coordinator')
    const answer = await coordinator.get(`/api/v1/units/${unit}/devices`)
    return answer.json<DevicesAnswer>().devices
  }

  test('a device counts for the successor from the day after the last day, without joining', async () => {
    await save(merged())
    expect((await told()).enrolment?.unit).toBe('desk')
    expect((await deliver('desk', wednesday)).is).toBe('counted')
    const before = await told()
    tomorrow()

    const { catalogue, is } = await deliver('library', '2026-10-22')
    expect(is).toBe('counted')
    const after = await told()
    expect(after.enrolment).toMatchObject({ unit: 'library', from: '2026-10-22' })
    expect(after.campaigns.map(({ unit }) => unit.id)).toEqual(['library'])
    // The answer to a delivery says so too, so that the app asks.
    expect(catalogue).toBe(after.catalogue)
    expect(catalogue).not.toBe(before.catalogue)
    expect(after.device).toBe(before.device)
  })

  test('what was counted for each unit stands under it, on the board and in the files', async () => {
    await save(merged())
    await deliver('desk', wednesday)
    tomorrow()
    await deliver('library', '2026-10-22')
    server.clock.nowMs = Date.parse('2026-10-26T08:00:00Z')
    const coordinator = await server.staff('coordinator')
    const week = await coordinator.get('/api/v1/campaigns/autumn/board?week=2026-W43')
    const counted = week.json<BoardAnswer>().units.filter((each) => each.activity === 'counted')
    const totals = await coordinator.get(
      '/api/v1/campaigns/autumn/export/week-totals.csv?weeks=2026-W43',
    )

    expect(counted.map(({ unit }) => unit)).toEqual(['desk', 'library'])
    expect(totals.payload).toContain('Borgerservice')
    expect(totals.payload).toContain('Biblioteket')
  })

  test('a device that has not heard of it goes on for the old unit, and that counts there', async () => {
    await save(merged())
    tomorrow()

    expect((await deliver('desk', '2026-10-22')).is).toBe('counted')
    expect((await deliver('desk', '2026-10-22')).is).toBe('counted')
  })

  test('it is all the same whether an entry comes before or after the merge is saved', async () => {
    tomorrow()
    expect((await deliver('desk', '2026-10-22')).is).toBe('counted')
    await save(merged())
    await told()

    expect((await deliver('desk', '2026-10-22')).is).toBe('counted')
    expect((await deliver('desk', '2026-10-20')).is).toBe('other_unit')
  })

  test('for the successor it counts from its first day there, and not before', async () => {
    await save(merged())
    tomorrow()
    await told()

    expect((await deliver('library', wednesday)).is).toBe('other_unit')
  })

  test('a device that joined the old unit after its last day comes along from that day', async () => {
    tomorrow()
    const late = await server.counter('desk')
    await save(merged())

    expect((await told(late)).enrolment).toMatchObject({ unit: 'library', from: '2026-10-22' })
    expect((await deliver('desk', '2026-10-22', late)).is).toBe('counted')
    expect((await deliver('library', '2026-10-22', late)).is).toBe('counted')
  })

  test('merged and merged again, it counts for the last', async () => {
    const roads = UnitId.parse('roads')
    await save(mergeUnits(merged(), [library], roads, Day.parse('2026-10-22')))
    server.clock.nowMs += 2 * dayMs

    expect((await told()).enrolment).toMatchObject({ unit: 'roads', from: '2026-10-23' })
    expect((await deliver('library', '2026-10-22')).is).toBe('counted')
    expect((await deliver('roads', '2026-10-22')).is).toBe('other_unit')
    expect((await deliver('roads', '2026-10-23')).is).toBe('counted')
  })

  test('who looks after the successor sees the device, also before it is heard of', async () => {
    await save(merged())
    expect(
      [await devicesOf('desk'), await devicesOf('library')].map((each) => each.length),
    ).toEqual([1, 0])
    tomorrow()

    expect(await devicesOf('desk')).toEqual([])
    expect(await devicesOf('library')).toMatchObject([{ enrolled: '2026-10-22' }])
  })

  test('a merge that is taken back leaves the device where it was brought to, and a way home', async () => {
    await save(merged())
    tomorrow()
    await told()
    await save(takeBackEnd(merged(), desk, [desk, library]))

    expect((await told()).enrolment?.unit).toBe('library')
    const back = await phone.post('/api/v1/counter/unit', { unit: 'desk' })
    expect(back.json()).toMatchObject({ enrolment: { unit: 'desk' } })
    expect((await deliver('desk', '2026-10-22')).is).toBe('counted')
  })

  test('an invite to the old unit leads to the successor after its last day', async () => {
    const { code } = await server.invite('desk')
    await save(merged())
    const early = aBrowser(server.app)
    await early.post('/api/v1/join', { code })
    expect((await told(early)).enrolment?.unit).toBe('desk')
    tomorrow()

    const late = aBrowser(server.app)
    const joined = await late.post('/api/v1/join', { code })
    expect(joined.json()).toMatchObject({ enrolment: { unit: 'library', from: '2026-10-22' } })
    // As the same device it costs no use, wherever the invite leads by now.
    const again = await late.post('/api/v1/join', { code })
    expect(again.statusCode).toBe(201)
    const [{ uses } = { uses: 0 }] = await server.db.all<{ uses: number }>(
      'SELECT max(uses) AS uses FROM invite',
    )
    expect(uses).toBe(2)
  })

  test('the list of invites says where one to the old unit leads, and it can be revoked', async () => {
    const { code, id } = await server.invite('desk')
    await save(merged())
    tomorrow()
    const coordinator = await server.staff('coordinator')
    const { invites } = (
      await coordinator.get('/api/v1/campaigns/autumn/invites')
    ).json<InvitesAnswer>()
    const library = await server.staff('lead', ['library'])
    const path = `/api/v1/invites/${id}/revoke`
    isProblem(await library.post(path, {}), 404, 'not_found')
    await coordinator.post(path, {})

    expect(invites).toContainEqual(expect.objectContaining({ id, leadsTo: 'library' }))
    isProblem(await aBrowser(server.app).post('/api/v1/join', { code }), 410, 'invite_revoked')
  })

  test('the device of a unit that was split is told so from the day on, and stays in it', async () => {
    await save(split())
    expect((await told()).campaigns[0]?.unit).toMatchObject({ id: 'desk', lastDay: wednesday })
    tomorrow()

    expect((await told()).enrolment?.unit).toBe('desk')
    expect((await deliver('desk', '2026-10-22')).is).toBe('counted')
    const { code } = await server.invite('east')
    await phone.post('/api/v1/join', { code })
    expect((await told()).campaigns[0]?.unit).toEqual({ id: 'east', name: 'east' })
  })

  test('an invite to a unit that was split has expired, and none is made for one that has ended', async () => {
    const { code } = await server.invite('desk')
    await save(split())
    tomorrow()

    isProblem(await aBrowser(server.app).post('/api/v1/join', { code }), 410, 'invite_expired')
    const coordinator = await server.staff('coordinator')
    const make = (unit: string) =>
      coordinator.post('/api/v1/campaigns/autumn/invites', { units: [unit] })
    isProblem(await make('desk'), 404, 'not_found')
    expect((await make('east')).statusCode).toBe(201)
  })
})
