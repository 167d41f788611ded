import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InvitesAnswer, MadeInvites, NearlyUsed } from '../../src/contract/invite.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const address = '/api/v1/campaigns/autumn/invites'

describe.each(Object.keys(engines) as (keyof typeof engines)[])('invites on %s', (engine) => {
  let server: TrialServer
  let coordinator: Browser
  beforeEach(async () => {
    server = await aServer({ engine })
    coordinator = await server.staff('coordinator')
  })
  afterEach(() => server.stop())

  const make = async (body: object, browser = coordinator) =>
    (await browser.post(address, body)).json<MadeInvites>().invites
  const list = async (browser = coordinator) =>
    (await browser.get(address)).json<InvitesAnswer>().invites
  const join = (invite: object) => aBrowser(server.app).post('/api/v1/join', invite)
  const nearlyUsed = async (browser = coordinator) =>
    (await browser.get('/api/v1/invites/nearly-used')).json<NearlyUsed>()

  test('many units get an invite each in one run, by the rule', async () => {
    const made = await make({ units: ['desk', 'roads'] })

    expect(made).toMatchObject([
      { unit: 'desk', maxUses: 25, uses: 0, expires: '2026-10-23T22:00:00.000Z' },
      { unit: 'roads', maxUses: 25, made: { day: '2026-10-21', by: 'coordinator' } },
    ])
    for (const { secret, code, unit } of made) {
      expect((await join({ secret })).json()).toMatchObject({ enrolment: { unit } })
      expect((await join({ code })).json()).toMatchObject({ enrolment: { unit } })
    }
  })

  test('other terms can be wished for', async () => {
    const wish = { units: ['desk'], expires: '2026-10-22', maxUses: 3 }

    expect(await make(wish)).toMatchObject([{ maxUses: 3, expires: '2026-10-22T22:00:00.000Z' }])
  })

  test('link and code are told once: no list has them, and the store has hashes', async () => {
    const [made] = await make({ units: ['desk'] })
    const stored = JSON.stringify(await server.db.all('SELECT * FROM invite'))

    expect(await list()).toMatchObject([{ id: made?.id, unit: 'desk', uses: 0 }])
    for (const text of [JSON.stringify(await list()), stored]) {
      expect(text).not.toContain(made?.secret)
      expect(text).not.toContain(made?.code)
    }
  })

  test('an invite that would be over is not made, and no other of its run', async () => {
    // No calendar of Danish days begins so early, or ends so late.
    for (const expires of ['2026-10-20', '0916-02-29', '0000-01-01', '9999-12-31']) {
      isProblem(await coordinator.post(address, { units: ['desk'], expires }), 400, 'malformed')
    }
    isProblem(await coordinator.post(address, { units: ['desk', 'nowhere'] }), 404, 'not_found')

    expect(await list()).toEqual([])
  })

  test('a revoked invite lets nobody in, and who has joined goes on', async () => {
    const [made] = await make({ units: ['desk'] })
    const counter = aBrowser(server.app)
    await counter.post('/api/v1/join', { code: made?.code })
    const answer = await coordinator.post(`/api/v1/invites/${made?.id}/revoke`, {})

    expect(answer.json()).toMatchObject({ id: made?.id, revoked: true })
    isProblem(await join({ code: made?.code }), 410, 'invite_revoked')
    expect((await counter.get('/api/v1/counter')).json()).toMatchObject({ mayCount: true })
  })

  test('at four fifths lead and coordinator are told, and one tap makes room', async () => {
    const [made] = await make({ units: ['desk'], maxUses: 5 })
    const [lead, other] = [
      await server.staff('lead', ['desk']),
      await server.staff('lead', ['roads']),
    ]
    for (let n = 0; n < 3; n += 1) await join({ code: made?.code })
    expect(await nearlyUsed()).toEqual([])
    await join({ code: made?.code })

    expect(await nearlyUsed()).toMatchObject([{ unitName: 'Borgerservice', uses: 4, maxUses: 5 }])
    expect(await nearlyUsed(lead)).toHaveLength(1)
    expect(await nearlyUsed(other)).toEqual([])
    const raise = () => lead.post(`/api/v1/invites/${made?.id}/raise`, { from: 5 })
    expect((await raise()).json()).toMatchObject({ maxUses: 30 })
    // The second of two taps, or of two people.
    expect((await raise()).json()).toMatchObject({ maxUses: 30 })
    expect(await nearlyUsed()).toEqual([])
  })

  test('what is revoked or over is not told of, and is not raised', async () => {
    const [made] = await make({ units: ['desk'], maxUses: 1 })
    await join({ code: made?.code })
    await coordinator.post(`/api/v1/invites/${made?.id}/revoke`, {})
    const raised = await coordinator.post(`/api/v1/invites/${made?.id}/raise`, { from: 1 })

    expect(raised.json()).toMatchObject({ maxUses: 1, revoked: true })
    expect(await nearlyUsed()).toEqual([])
  })

  test('an invite from before this was noted says so by saying nothing', async () => {
    await server.invite('desk')

    expect((await list())[0]).not.toHaveProperty('made')
  })
})
