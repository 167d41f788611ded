import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CounterAnswer } from '../../src/contract/account.ts'
import { aBrowser, isProblem } from '../support/browser.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.stop())

const newBrowser = () => aBrowser(server.app)
const join = (invite: object, browser = newBrowser()) => browser.post('/api/v1/join', invite)
const devices = () => server.db.all('SELECT id FROM device')

test('by a link one is in a unit, with its campaigns, from today', async () => {
  const { secret } = await server.invite('desk')
  const answer = await join({ secret })

  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toMatchObject({
    store: '5T0RE5T0RE5T0RE5',
    generation: 1,
    time: '2026-10-21T08:10:00.000Z',
    municipality: { id: 'fjordby', name: 'Fjordby Kommune' },
    mayCount: true,
    enrolment: { unit: 'desk', name: 'Borgerservice', from: '2026-10-21' },
    campaigns: [{ id: 'autumn', unit: { id: 'desk', name: 'Borgerservice' } }],
  })
})

test('a device is told of its own unit alone', async () => {
  const { secret } = await server.invite('desk')

  expect((await join({ secret })).payload).not.toMatch(/Biblioteket|library|Teknik|people/)
})

test('by a code one is in, in whatever writing it is typed', async () => {
  const { code } = await server.invite('desk')
  const typed = [
    code,
    code.toLowerCase(),
    `${code.slice(0, 5)}-${code.slice(5)}`,
    ` ${[...code].join(' ')} `,
    code.replaceAll('0', 'O').replaceAll('1', 'l'),
    code.replaceAll('0', 'o').replaceAll('1', 'I'),
  ]
  const answers = await Promise.all(typed.map((each) => join({ code: each })))

  expect(answers.map(({ statusCode }) => statusCode)).toEqual(typed.map(() => 201))
})

test('the cookie is kept by the browser alone, for this host alone, and by every path of it', async () => {
  const { code } = await server.invite()
  const answer = await join({ code })
  const { device } = answer.json<CounterAnswer>()

  expect(answer.cookies.map(({ name }) => name)).toEqual([
    '__Host-tael_d',
    `__Host-tael_d-${device}`,
  ])
  for (const cookie of answer.cookies) {
    expect(cookie).toMatchObject({
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Strict',
      maxAge: 400 * 24 * 60 * 60,
    })
    expect(cookie.domain).toBeUndefined()
  }
})

test('nothing of what lets one in lies readable in the store', async () => {
  const browser = newBrowser()
  const { secret, code } = await server.invite()
  await join({ code }, browser)
  const tables = ['invite', 'device', 'enrolment', 'store', 'session', 'sign_in_link']
  const rows = await Promise.all(tables.map((table) => server.db.all(`SELECT * FROM ${table}`)))
  const [, deviceSecret = '-', tag = '-'] = browser.jar.get('__Host-tael_d')?.split('.') ?? []
  const inStore = rows
    .flat()
    .flatMap((row) => Object.values(row))
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value))
    .join(' ')

  for (const each of [secret, code, deviceSecret, tag]) {
    expect(inStore).not.toContain(each)
    expect(inStore).not.toContain(Buffer.from(each, 'base64url').toString('latin1'))
  }
})

test.each([
  ['an unknown code', async () => ({ code: '7K3QZ9M4TX' }), 404, 'invite_unknown'],
  ['what is no code', async () => ({ code: 'hello' }), 404, 'invite_unknown'],
  ['an unknown link', async () => ({ secret: 'A'.repeat(43) }), 404, 'invite_unknown'],
  [
    'an expired invite',
    async () => ({ code: (await server.invite('desk', { expiresMs: server.clock.nowMs })).code }),
    410,
    'invite_expired',
  ],
  [
    'an invite that has been used up',
    async () => {
      const { code } = await server.invite('desk', { maxUses: 1 })
      await join({ code })
      return { code }
    },
    410,
    'invite_used_up',
  ],
  [
    'a revoked invite',
    async () => {
      const { secret } = await server.invite('desk')
      await server.db.write((sql) => sql.all('UPDATE invite SET revoked = 1'))
      return { secret }
    },
    410,
    'invite_revoked',
  ],
] as const)('%s lets nobody in, and leaves no device behind', async (_, invite, status, code) => {
  const given = await invite()
  const before = await devices()
  const answer = await join(given)

  isProblem(answer, status, code)
  expect(answer.cookies).toEqual([])
  expect(await devices()).toEqual(before)
})

test('an invite is good until the very moment it expires', async () => {
  const { code } = await server.invite('desk', { expiresMs: server.clock.nowMs + 1 })

  expect((await join({ code })).statusCode).toBe(201)
})

test('only so many get in by one invite, also all at once', async () => {
  const { code } = await server.invite('desk', { maxUses: 3 })
  const answers = await Promise.all(Array.from({ length: 8 }, () => join({ code })))

  expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(3)
  expect(await devices()).toHaveLength(3)
})

test('an invite of one municipality is unknown in another', async () => {
  const { code } = await server.invite('desk')

  isProblem(await join({ code }, aBrowser(server.app, 'nabo.example')), 404, 'invite_unknown')
  expect(await server.db.all('SELECT municipality FROM device')).toEqual([])
})
