import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RouteName, routes } from '../../../src/contract/routes.ts'
import { rights } from '../../../src/server/access/rights.ts'
import { aBrowser, type Browser, isProblem } from '../../support/browser.ts'
import { aContact } from '../../support/builders.ts'
import { aServer, type TrialServer } from '../../support/server.ts'

/** A coordinator of the municipality, or somebody in a coordinator's account, who means no good. */
let server: TrialServer
let coordinator: Browser
let counter: Browser
const contact = aContact({ day: '2026-10-21', time: '2026-10-21T08:00Z', quantity: 617 })
beforeEach(async () => {
  server = await aServer()
  coordinator = await server.staff('coordinator')
  counter = await server.counter('desk')
  await counter.post('/api/v1/entries', { entries: [contact] })
})
afterEach(() => server.stop())

const entries = () => server.db.all('SELECT * FROM entry')

test('no way of a coordinator’s writes an entry, takes one back or changes one', async () => {
  const before = await entries()
  for (const name of ['deliver', 'digest', 'receipts', 'renew', 'switchUnit'] as RouteName[]) {
    const { method, path } = routes[name]
    const payload = { entries: [contact] }
    isProblem(await coordinator.ask({ method, url: path, payload }), 401, 'not_signed_in')
  }
  for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
    isProblem(
      await coordinator.ask({ method, url: `/api/v1/entries/${contact.id}` }),
      404,
      'not_found',
    )
  }

  expect(await entries()).toEqual(before)
})

test('a campaign that has been counted in is not deleted, and its entries stay', async () => {
  const read = await coordinator.get('/api/v1/desk/campaigns/autumn')
  const answer = await coordinator.ask({
    ...{ method: 'DELETE', url: '/api/v1/desk/campaigns/autumn' },
    headers: { 'if-match': String(read.headers['etag']) },
  })

  isProblem(answer, 409, 'not_editable')
  expect(await entries()).toHaveLength(1)
})

const questions: Partial<Record<RouteName, string>> = {
  joinedSince: '?since=2026-10-21T08:00Z',
  movePreview: '?unit=desk&day=2026-10-20&toDay=2026-10-21',
  waitingEntries: '?campaign=autumn&unit=desk&why=late&day=2026-10-20',
}
/** What would tell of a small unit is not answered at all. */
const refused: Partial<Record<RouteName, number>> = { movePreview: 409, waitingEntries: 404 }

test('no answer that a coordinator can get says which device counted, nor how much one did', async () => {
  const device = counter.jar.get('__Host-tael_d')?.split('.')[0] ?? '-'
  const asked = (Object.keys(routes) as RouteName[]).filter(
    (name) =>
      routes[name].method === 'GET' && (rights[name] as readonly string[]).includes('coordinator'),
  )
  expect(asked.length).toBeGreaterThan(12)
  for (const name of asked) {
    const url = routes[name].path.replace(':campaign', 'autumn').replace(':unit', 'desk')
    const { statusCode, payload } = await coordinator.get(`${url}${questions[name] ?? ''}`)

    expect([name, statusCode]).toEqual([name, refused[name] ?? 200])
    expect(payload).not.toContain(device)
    if (name === 'devices') expect(payload).not.toContain('617')
  }
})

test('next door the account is nobody’s', async () => {
  const there = aBrowser(server.app, 'nabo.example')
  coordinator.jar.forEach((value, name) => there.jar.set(name, value))

  isProblem(await there.get('/api/v1/desk/people'), 401, 'not_signed_in')
  isProblem(await there.get('/api/v1/campaigns/autumn/board'), 401, 'not_signed_in')
})
