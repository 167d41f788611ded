import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DevicesAnswer } from '../../src/contract/deviceList.ts'
import type { MadeInvites } from '../../src/contract/invite.ts'
import { aBrowser, type Browser } from '../support/browser.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
let ids: { invite: string; device: string }
beforeEach(async () => {
  server = await aServer()
  const coordinator = await server.staff('coordinator')
  const made = await coordinator.post('/api/v1/campaigns/autumn/invites', { units: ['desk'] })
  const [invite] = made.json<MadeInvites>().invites
  await aBrowser(server.app).post('/api/v1/join', { code: invite?.code })
  const { devices } = (await coordinator.get('/api/v1/units/desk/devices')).json<DevicesAnswer>()
  ids = { invite: invite?.id ?? '', device: devices[0]?.device ?? '' }
})
afterEach(() => server.stop())

const since = '2026-10-21T08:00Z'

/** Everything that can be asked about a unit, an invite or a device. */
const questions = (unit: string, { invite, device }: typeof ids) =>
  ({
    make: ['/api/v1/campaigns/autumn/invites', { units: [unit] }],
    raise: [`/api/v1/invites/${invite}/raise`, { from: 25 }],
    revoke: [`/api/v1/invites/${invite}/revoke`, {}],
    devices: [`/api/v1/units/${unit}/devices`],
    name: [`/api/v1/units/${unit}/devices/${device}/name`, { nickname: 'Skranke 2' }],
    end: [`/api/v1/units/${unit}/devices/${device}/revoke`, { as: 'left' }],
    joined: [`/api/v1/units/${unit}/joined-since?since=${since}`],
    reject: [`/api/v1/units/${unit}/reject-since`, { since }],
  }) as const satisfies Record<string, readonly [string, object?]>

const ask = (browser: Browser, [url, body]: readonly [string, object?]) =>
  body ? browser.post(url, body) : browser.get(url)

const nobody = { invite: '0'.repeat(12), device: '0'.repeat(12) }
const names = Object.keys(questions('', nobody)) as (keyof ReturnType<typeof questions>)[]

test.each(names)('%s: what belongs to another unit is as if it did not exist', async (name) => {
  const ours = await server.staff('lead', ['desk', 'library'])
  const others = await server.staff('lead', ['roads'])
  const foreign = await ask(others, questions('desk', ids)[name])
  const missing = await ask(ours, questions('nowhere', nobody)[name])

  expect([foreign.statusCode, missing.statusCode]).toEqual([404, 404])
  expect(foreign.payload).toBe(missing.payload)
  expect((await ask(ours, questions('desk', ids)[name])).statusCode).toBeLessThan(300)
})

test.each(names)('%s: a coordinator next door meets nothing of ours', async (name) => {
  const link = await server.link('coordinator')
  await server.db.write((sql) => sql.all(`UPDATE account SET municipality = 'nabo'`))
  await server.db.write((sql) => sql.all(`UPDATE sign_in_link SET municipality = 'nabo'`))
  const browser = aBrowser(server.app, 'nabo.example')
  await browser.enter(link)
  const answer = await ask(browser, questions('desk', ids)[name])

  expect(answer.statusCode).toBe(404)
})

test.each(['raise', 'revoke', 'name', 'end'] as const)(
  '%s: a device or invite is found only under its own unit',
  async (name) => {
    const ours = await server.staff('lead', ['library'])
    const answer = await ask(ours, questions('library', ids)[name])

    expect(answer.statusCode).toBe(404)
    const { devices } = (
      await (await server.staff('coordinator')).get('/api/v1/units/desk/devices')
    ).json<DevicesAnswer>()
    expect(devices[0]).not.toHaveProperty('ended')
  },
)

test('a lead sees the invites to units of theirs alone', async () => {
  const lead = await server.staff('lead', ['library'])

  expect((await lead.get('/api/v1/campaigns/autumn/invites')).json()).toEqual({ invites: [] })
})
