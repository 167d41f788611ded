import { afterEach, beforeEach, expect, test } from 'vitest'
import type { MadeInvites, NearlyUsed } from '../../../src/contract/invite.ts'
import type { DevicesAnswer } from '../../../src/contract/deviceList.ts'
import { aBrowser, type Browser, isProblem } from '../../support/browser.ts'
import { aContact } from '../../support/builders.ts'
import { aServer, type TrialServer } from '../../support/server.ts'

/** Somebody has a photo of the poster in the coffee room: link, QR code and typed code of one unit. */
let server: TrialServer
let lead: Browser
let poster: { id: string; secret: string; code: string }
beforeEach(async () => {
  server = await aServer()
  lead = await server.staff('lead', ['desk'])
  const wish = { units: ['desk'], maxUses: 5 }
  const made = await lead.post('/api/v1/campaigns/autumn/invites', wish)
  const [invite] = made.json<MadeInvites>().invites
  if (!invite) throw new Error('no invite was made')
  poster = invite
})
afterEach(() => server.stop())

const join = (browser = aBrowser(server.app)) => browser.post('/api/v1/join', { code: poster.code })
const devices = async () =>
  (await lead.get('/api/v1/units/desk/devices')).json<DevicesAnswer>().devices

test('a photo lets somebody count in that unit, and shows no figure, no person and no other unit', async () => {
  const stranger = aBrowser(server.app)
  const joined = await join(stranger)
  const contact = aContact({ day: '2026-10-21', time: '2026-10-21T08:00Z' })
  const delivered = await stranger.post('/api/v1/entries', { entries: [contact] })

  expect([joined.statusCode, delivered.statusCode]).toEqual([201, 201])
  expect(joined.payload).not.toMatch(/library|Biblioteket|people|Fru lead/)
  for (const url of [
    '/api/v1/campaigns/autumn/board',
    '/api/v1/units/desk/devices',
    '/api/v1/campaigns/autumn/export/cells.csv',
    '/api/v1/desk/people',
  ]) {
    isProblem(await stranger.get(url), 401, 'not_signed_in')
  }
})

test('neither what is on it nor the cookie that it gave signs anybody in as staff', async () => {
  const stranger = aBrowser(server.app)
  await join(stranger)

  isProblem(await stranger.enter(poster.secret), 410, 'link_spent')
  isProblem(await stranger.enter(poster.code), 400, 'malformed')
  stranger.jar.set('__Host-tael_s', poster.secret)
  isProblem(await stranger.get('/api/v1/session'), 401, 'not_signed_in')
})

test('whoever comes in by it stands in the unit’s list with the invite, and near its end it is told of', async () => {
  for (let nth = 0; nth < 4; nth += 1) await join()
  const nearly = (await lead.get('/api/v1/invites/nearly-used')).json<NearlyUsed>()

  expect((await devices()).map(({ invite }) => invite)).toEqual(Array(4).fill(poster.id))
  expect(nearly).toMatchObject([{ id: poster.id, uses: 4, maxUses: 5 }])
})

test('it lets in no more than it was made for, and nobody once it is revoked', async () => {
  for (let nth = 0; nth < 5; nth += 1) expect((await join()).statusCode).toBe(201)
  isProblem(await join(), 410, 'invite_used_up')
  await lead.post(`/api/v1/invites/${poster.id}/revoke`, {})
  isProblem(await join(), 410, 'invite_revoked')

  expect(await devices()).toHaveLength(5)
})
