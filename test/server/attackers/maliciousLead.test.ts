import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DevicesAnswer } from '../../../src/contract/deviceList.ts'
import type { MadeInvites } from '../../../src/contract/invite.ts'
import { type RouteName, routes } from '../../../src/contract/routes.ts'
import { rights } from '../../../src/server/access/rights.ts'
import { aBrowser, type Browser, isProblem } from '../../support/browser.ts'
import { aContact } from '../../support/builders.ts'
import { aServer, type TrialServer } from '../../support/server.ts'

/** A lead of one unit, or somebody in a lead's account, who means no good. */
let server: TrialServer
let lead: Browser
beforeEach(async () => {
  server = await aServer()
  lead = await server.staff('lead', ['desk'])
})
afterEach(() => server.stop())

const inviteTo = async (unit: string) =>
  lead.post('/api/v1/campaigns/autumn/invites', { units: [unit] })

test('a lead reaches no file, no person and no setting, by any method', async () => {
  const coordinators = (Object.keys(routes) as RouteName[]).filter(
    (name) => rights[name].join() === 'coordinator',
  )
  expect(coordinators.length).toBeGreaterThan(10)
  for (const name of coordinators) {
    const { method, path } = routes[name]
    const url = path.replace(':campaign', 'autumn').replace(':account', 'ADM1NADM1NAD')
    const answer = await lead.ask({ method, url, ...(method !== 'GET' && { payload: {} }) })

    isProblem(answer, 403, 'not_allowed')
  }
})

test('another unit’s invites, devices and figures are as if there were none', async () => {
  await server.counter('roads')
  const wanted = [
    await inviteTo('roads'),
    await lead.get('/api/v1/units/roads/devices'),
    await lead.get('/api/v1/units/roads/joined-since?since=2026-10-21T08:00Z'),
    await lead.post('/api/v1/units/roads/reject-since', { since: '2026-10-21T08:00Z' }),
  ]
  const { payload } = await lead.get('/api/v1/campaigns/autumn/board')

  for (const answer of wanted) isProblem(answer, 404, 'not_found')
  expect(payload).not.toMatch(/roads|library|building/)
})

test('the list of a unit’s devices tells nothing of what any of them has counted', async () => {
  const counter = await server.counter('desk')
  const day = '2026-10-21'
  const entries = [617, 42].map((quantity) => aContact({ day, time: `${day}T08:00Z`, quantity }))
  await counter.post('/api/v1/entries', { entries })
  const answer = await lead.get('/api/v1/units/desk/devices')
  const [device] = answer.json<DevicesAnswer>().devices

  expect(Object.keys(device ?? {}).toSorted()).toEqual(['device', 'enrolled', 'invite', 'seen'])
  expect(answer.payload).not.toMatch(/617|42|659/)
  expect(answer.payload).not.toContain(counter.jar.get('__Host-tael_d')?.split('.')[0])
})

test('a lead who lets browsers of their own in can add counts, each within its pace and each in the list', async () => {
  const [invite] = (await inviteTo('desk')).json<MadeInvites>().invites
  const fakes = [aBrowser(server.app), aBrowser(server.app)]
  const day = '2026-10-21'
  for (const fake of fakes) {
    await fake.post('/api/v1/join', { code: invite?.code })
    const entries = Array.from({ length: 320 }, () => aContact({ day, time: `${day}T08:00Z` }))
    await fake.post('/api/v1/entries', { entries })
  }
  const coordinator = await server.staff('coordinator')
  const seen = await coordinator.get('/api/v1/units/desk/devices')
  const invites = await coordinator.get('/api/v1/campaigns/autumn/invites')

  expect(await server.db.all('SELECT sum(n) AS n FROM tally_coarse')).toEqual([{ n: 600 }])
  expect(seen.json<DevicesAnswer>().devices).toHaveLength(2)
  expect(invites.json()).toMatchObject({ invites: [{ made: { by: 'lead' }, uses: 2 }] })
})

test('what such browsers counted is turned away in one act, from the half-hour they came', async () => {
  server.clock.nowMs -= 60 * 60 * 1000
  const colleague = await server.counter('desk')
  const day = '2026-10-21'
  const contact = (time: string) => aContact({ day, time: `${day}T${time}Z` })
  await colleague.post('/api/v1/entries', { entries: [contact('07:00')] })
  server.clock.nowMs += 60 * 60 * 1000
  const fake = await server.counter('desk')
  await fake.post('/api/v1/entries', { entries: [contact('08:00'), contact('08:00')] })
  const coordinator = await server.staff('coordinator')
  await coordinator.post('/api/v1/units/desk/reject-since', { since: `${day}T08:00Z` })

  expect(await server.db.all('SELECT sum(n) AS n FROM tally_coarse')).toEqual([{ n: 1 }])
})
