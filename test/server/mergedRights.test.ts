import { afterEach, beforeEach, expect, test } from 'vitest'
import { UnitId } from '../../src/contract/id.ts'
import type { InvitesAnswer } from '../../src/contract/invite.ts'
import { Day } from '../../src/contract/time.ts'
import { mergeUnits } from '../../src/domain/catalogue/succession.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aCampaign } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
let invite: string
const [desk, library] = [UnitId.parse('desk'), UnitId.parse('library')]
const yesterday = Day.parse('2026-10-20')

/** Since today the library counts in the desk's place; an invite of the desk hangs on the wall still. */
beforeEach(async () => {
  server = await aServer({ campaigns: [mergeUnits(aCampaign(), [desk], library, yesterday)] })
  await server.invite('desk')
  const coordinator = await server.staff('coordinator')
  const list = await coordinator.get('/api/v1/campaigns/autumn/invites')
  invite = list.json<InvitesAnswer>().invites[0]?.id ?? ''
})
afterEach(() => server.stop())

const raise = (browser: Browser) => browser.post(`/api/v1/invites/${invite}/raise`, { from: 100 })

test('whoever is given only the unit that was merged lets nobody more into its successor', async () => {
  const lead = await server.staff('lead', ['desk'])

  isProblem(await raise(lead), 403, 'not_allowed')
  expect(await server.db.all('SELECT max_uses FROM invite')).toEqual([{ max_uses: 100 }])
  expect((await raise(await server.staff('lead', ['desk', 'library']))).statusCode).toBe(200)
  expect((await raise(await server.staff('coordinator'))).statusCode).toBe(200)
})

test('nor is it told that more want in', async () => {
  await server.db.write((sql) => sql.all('UPDATE invite SET uses = 99'))
  const told = async (units: string[]) =>
    (await (await server.staff('lead', units)).get('/api/v1/invites/nearly-used')).json<object[]>()

  expect(await told(['desk'])).toEqual([])
  expect(await told(['desk', 'library'])).toMatchObject([{ unit: 'desk' }])
})

test('closing the door is theirs still', async () => {
  const lead = await server.staff('lead', ['desk'])

  expect((await lead.post(`/api/v1/invites/${invite}/revoke`, {})).statusCode).toBe(200)
})

test('nobody inherits a unit: its successor’s lead is given nothing of it by the merge', async () => {
  const lead = await server.staff('lead', ['library'])

  isProblem(await raise(lead), 404, 'not_found')
  isProblem(await lead.get('/api/v1/units/desk/devices'), 404, 'not_found')
  expect((await lead.get('/api/v1/units/library/devices')).statusCode).toBe(200)
})
