import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SessionAnswer } from '../../src/contract/account.ts'
import type { CreationOptions, RequestOptions } from '../../src/contract/passkey.ts'
import type { OwnAccess } from '../../src/contract/password.ts'
import type { PeopleAnswer } from '../../src/contract/person.ts'
import { routes } from '../../src/contract/routes.ts'
import type { Day } from '../../src/contract/time.ts'
import { addIdentity } from '../../src/server/access/identities.ts'
import { anAuthenticator } from '../support/authenticator.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { fjordby } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const minuteMs = 60_000
const password = 'fire kolde æbler på rad'

let server: TrialServer
let desk: Browser
beforeEach(async () => {
  server = await aServer()
  desk = await server.staff('coordinator')
})
afterEach(() => server.stop())

const stale = () => (server.clock.nowMs += 10 * minuteMs + 1)
const asked = (browser: Browser, name: keyof typeof routes) => {
  const { method, path } = routes[name]
  const url = path
    .replace(':campaign', 'autumn')
    .replace(':account', 'N0B0DYN0B0DY')
    .replace(':passkey', 'AAAA')
  return browser.ask({ method, url, ...(method !== 'GET' && { payload: {} }) })
}
const setPassword = (browser: Browser, userName = 'tove') =>
  browser.ask({
    method: 'PUT',
    url: '/api/v1/access/password',
    payload: { userName, password, endOthers: false },
  })
const confirm = (browser: Browser, said = password) =>
  browser.post('/api/v1/session/confirm/password', { password: said })
const freshSeconds = async (browser: Browser) =>
  (await browser.get('/api/v1/access')).json<OwnAccess>().freshSeconds

async function addPasskey(browser: Browser) {
  const key = anAuthenticator()
  const options = (await browser.post('/api/v1/passkeys/options', {})).json<CreationOptions>()
  expect((await browser.post('/api/v1/passkeys', key.make(options))).statusCode).toBe(201)
  return key
}
async function proofOf(browser: Browser, key: ReturnType<typeof anAuthenticator>) {
  const answer = await browser.post('/api/v1/session/passkey/options', {})
  return key.prove(answer.json<RequestOptions>())
}

test.each([
  ...(['weekTotals', 'cells', 'control', 'bundle', 'workbook'] as const),
  ...(['extractCsv', 'extractXlsx', 'extractJson'] as const),
  ...(['addPerson', 'changePerson', 'removePerson', 'renewLink', 'endSessionsOf'] as const),
  ...(['preparePasskey', 'addPasskey', 'removePasskey'] as const),
  ...(['setPassword', 'removePassword', 'makeRecoveryCodes'] as const),
])('ten minutes after the sign-in %s wants another one, and goes on after it', async (name) => {
  await setPassword(desk)
  stale()
  const refused = await asked(desk, name)
  isProblem(refused, 401, 'sign_in_again')
  expect(refused.headers['www-authenticate']).toBe(
    'Session error="insufficient_user_authentication", max_age=600',
  )
  expect((await confirm(desk)).statusCode).toBe(201)

  expect((await asked(desk, name)).statusCode).not.toBe(401)
})

test.each(['board', 'people', 'ownAccess', 'deskCampaigns', 'signOut'] as const)(
  '%s does not',
  async (name) => {
    stale()

    expect((await asked(desk, name)).statusCode).toBeLessThan(300)
  },
)

test('to be there is proved by a passkey too, but only by one’s own', async () => {
  const key = await addPasskey(desk)
  const other = await server.staff('lead', ['desk'])
  const others = await addPasskey(other)
  stale()
  const url = '/api/v1/session/confirm/passkey'

  isProblem(await desk.post(url, await proofOf(desk, others)), 403, 'passkey_refused')
  isProblem(await asked(desk, 'bundle'), 401, 'sign_in_again')
  expect((await desk.post(url, await proofOf(desk, key))).statusCode).toBe(201)
  expect((await asked(desk, 'bundle')).statusCode).toBe(200)
})

test('by proving it one becomes nobody else, gets a new secret, and gains no time', async () => {
  await setPassword(desk)
  const before = desk.jar.get('__Host-tael_s') ?? ''
  stale()
  const answer = await confirm(desk)
  const copy = aBrowser(server.app)
  copy.jar.set('__Host-tael_s', before)

  expect(answer.json<SessionAnswer>()).toMatchObject({ name: 'Fru coordinator' })
  isProblem(await copy.get('/api/v1/session'), 401, 'not_signed_in')
  for (let nth = 0; nth < 14; nth += 1) {
    server.clock.nowMs += 50 * minuteMs
    await confirm(desk)
  }
  server.clock.nowMs += 11 * minuteMs
  isProblem(await confirm(desk), 401, 'not_signed_in')
})

test('wrong passwords at the question are counted as at the door', async () => {
  await setPassword(desk)
  stale()
  for (let nth = 0; nth < 5; nth += 1) {
    isProblem(await confirm(desk, 'wrong'), 403, 'sign_in_refused')
  }

  isProblem(await confirm(desk), 429, 'sign_in_later')
  isProblem(
    await aBrowser(server.app).post('/api/v1/session/password', { userName: 'tove', password }),
    429,
    'sign_in_later',
  )
})

test('while a name has to wait, its passkey gets in', async () => {
  const key = await addPasskey(desk)
  await setPassword(desk)
  const browser = aBrowser(server.app)
  for (let nth = 0; nth < 6; nth += 1) {
    await browser.post('/api/v1/session/password', { userName: 'tove', password: 'wrong' })
  }
  const answer = await browser.post('/api/v1/session/passkey', await proofOf(browser, key))

  expect(answer.statusCode).toBe(201)
})

test('whoever has nothing but the link that is spent may make a first way in, and it is noted', async () => {
  stale()
  isProblem(await asked(desk, 'bundle'), 401, 'sign_in_again')
  expect((await setPassword(desk)).statusCode).toBe(200)
  const [noted] = await server.db.all<{ details: string }>(
    "SELECT details FROM audit_entry WHERE act = 'password_set'",
  )
  expect(JSON.parse(noted?.details ?? '')).toMatchObject({ first: true, confirmed: false })

  isProblem(await asked(desk, 'bundle'), 401, 'sign_in_again')
  isProblem(await setPassword(desk), 401, 'sign_in_again')
  await confirm(desk)
  expect((await asked(desk, 'bundle')).statusCode).toBe(200)
})

test('a first passkey from an old session is noted as that, and a second one has to be confirmed', async () => {
  stale()
  await addPasskey(desk)
  const [noted] = await server.db.all<{ details: string }>(
    "SELECT details FROM audit_entry WHERE act = 'passkey_added'",
  )
  expect(JSON.parse(noted?.details ?? '')).toMatchObject({ first: true, confirmed: false })

  isProblem(await asked(desk, 'preparePasskey'), 401, 'sign_in_again')
})

test('switching back proves nothing', async () => {
  server.clock.nowMs += 9 * minuteMs
  await desk.enter(await server.link('lead', ['desk']))
  expect(await freshSeconds(desk)).toBe(600)
  server.clock.nowMs += 2 * minuteMs
  await desk.post('/api/v1/session/previous', {})

  expect(await freshSeconds(desk)).toBe(0)
  isProblem(await asked(desk, 'bundle'), 401, 'sign_in_again')
})

test('a file that is opened as a page leads to the desk, and not to a page of code', async () => {
  const url = '/api/v1/campaigns/autumn/export/bundle.zip'
  stale()
  const answer = await desk.get(url, { 'sec-fetch-dest': 'document' })
  const nobody = await aBrowser(server.app).get(url, { 'sec-fetch-dest': 'document' })

  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/desk'])
  expect([nobody.statusCode, nobody.headers.location]).toEqual([303, '/desk'])
})

test('a provider that is set up no more is nobody’s way in: a first one of one’s own may be made', async () => {
  const { account } = (await desk.get('/api/v1/session')).json<SessionAnswer>()
  const gone = { issuer: 'https://gone.example', subject: 'tove', gives: true }
  await server.db.write((sql) =>
    addIdentity(sql, server.parts.random, fjordby, {
      ...gone,
      account,
      today: '2026-10-21' as Day,
    }),
  )
  stale()

  expect((await desk.get('/api/v1/access')).json<OwnAccess>()).not.toHaveProperty('provider')
  const { people } = (await desk.get('/api/v1/desk/people')).json<PeopleAnswer>()
  expect(people.find((each) => each.account === account)).not.toHaveProperty('provider')
  expect((await setPassword(desk)).statusCode).toBe(200)
})
