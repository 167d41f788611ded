import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SessionAnswer } from '../../src/contract/account.ts'
import type { ProblemCode } from '../../src/contract/problem.ts'
import { dropSignInLinks } from '../../src/server/access/signInLinks.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { fjordby } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
let browser: Browser
beforeEach(async () => {
  server = await aServer()
  browser = aBrowser(server.app)
})
afterEach(() => server.stop())

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const cookieName = '__Host-tael_s'
const later = (ms: number) => (server.clock.nowMs += ms)
const session = (from = browser) => from.get('/api/v1/session')
const whoIs = async (from = browser) => (await session(from)).json<SessionAnswer>()
const isSignedIn = async (from = browser) => (await session(from)).statusCode === 200
/** The cookie as it is now, in another browser: as somebody who copied it would have it. */
function aCopy() {
  const copy = aBrowser(server.app)
  copy.jar.set(cookieName, browser.jar.get(cookieName) ?? '')
  return copy
}

test('a link signs its person in, with what is given to them', async () => {
  const answer = await browser.enter(await server.link('lead', ['library', 'desk']))

  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toEqual({
    account: expect.any(String),
    name: 'Fru lead',
    role: 'lead',
    municipality: { id: 'fjordby', name: 'Fjordby Kommune' },
    units: ['desk', 'library'],
  })
  expect((await session()).json()).toEqual(answer.json())
})

test('a link is good once', async () => {
  const link = await server.link('coordinator')
  await browser.enter(link)

  isProblem(await aBrowser(server.app).enter(link), 410, 'link_spent')
  expect(await isSignedIn()).toBe(true)
})

test('of many who open a link at once, one gets in', async () => {
  const link: string = await server.link('coordinator')
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => aBrowser(server.app).enter(link)),
  )

  const got = answers.map(({ statusCode }) => statusCode)
  expect(got.filter((status) => status === 201)).toHaveLength(1)
  expect(got.filter((status) => status === 410)).toHaveLength(5)
})

test('a reusable link is good again, until it expires', async () => {
  const expiresMs = server.clock.nowMs + hourMs
  const link = await server.link('lead', ['desk'], { reusable: true, expiresMs })
  await browser.enter(link)

  expect((await aBrowser(server.app).enter(link)).statusCode).toBe(201)
  later(hourMs)
  isProblem(await aBrowser(server.app).enter(link), 410, 'link_spent')
})

const badLinks: [string, () => Promise<string>, number, ProblemCode][] = [
  ['expired', () => server.link('lead', [], { expiresMs: server.clock.nowMs }), 410, 'link_spent'],
  ['unknown', async () => 'A'.repeat(43), 410, 'link_spent'],
  ['cut short', async () => (await server.link('lead')).slice(0, 42), 400, 'malformed'],
  ['empty', async () => '', 400, 'malformed'],
]

test.each(badLinks)('a link that is %s signs nobody in', async (_, link, status, code) => {
  const answer = await browser.enter(await link())

  isProblem(answer, status, code)
  expect(answer.cookies).toEqual([])
})

test('a link of one municipality is none in another', async () => {
  const link = await server.link('coordinator')

  isProblem(await aBrowser(server.app, 'nabo.example').enter(link), 410, 'link_spent')
  expect((await browser.enter(link)).statusCode).toBe(201)
})

test('the links of a purpose can be killed, with those for whom they were made and who never came', async () => {
  const [came, never] = [await server.link('coordinator'), await server.link('coordinator')]
  await browser.enter(came)
  await server.db.write((sql) => dropSignInLinks(sql, fjordby, 'test'))

  isProblem(await aBrowser(server.app).enter(never), 410, 'link_spent')
  expect(await isSignedIn()).toBe(true)
  expect(await server.db.all('SELECT count(*) AS n FROM account')).toEqual([{ n: 1 }])
})

test('the cookie is the browser’s own, for this host, and goes when the browser is closed', async () => {
  const [cookie] = (await browser.enter(await server.link('lead'))).cookies

  expect(cookie).toEqual({
    name: cookieName,
    value: expect.stringMatching(/^[\w-]{43}$/),
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
  })
})

test('unused for an hour, a session is over', async () => {
  await browser.enter(await server.link('lead'))
  later(hourMs)
  expect(await isSignedIn()).toBe(true)
  later(hourMs + 1)

  isProblem(await session(), 401, 'not_signed_in')
})

test.each(['/api/v1/campaigns', '/api/v1/campaigns/autumn', '/api/v1/campaigns/autumn/board'])(
  'a screen that asks for %s by itself does not keep it alive',
  async (address) => {
    await browser.enter(await server.link('coordinator'))
    later(40 * minuteMs)
    expect((await browser.get(address)).statusCode).toBe(200)
    later(20 * minuteMs + 1)

    isProblem(await browser.get(address), 401, 'not_signed_in')
  },
)

test('used all day, it is over after twelve hours', async () => {
  await browser.enter(await server.link('lead'))
  for (let nth = 0; nth < 14; nth += 1) {
    later(50 * minuteMs)
    expect(await isSignedIn()).toBe(true)
  }
  later(20 * minuteMs)
  expect(await isSignedIn()).toBe(true)
  later(1)

  isProblem(await session(), 401, 'not_signed_in')
})

test('every sign-in has a secret of its own, and ends the session before it', async () => {
  const link = await server.link('lead', [], { reusable: true })
  await browser.enter(link)
  const before = aCopy()
  await browser.enter(link)

  expect(browser.jar.get(cookieName)).not.toBe(before.jar.get(cookieName))
  expect(await isSignedIn(before)).toBe(false)
  expect(await isSignedIn()).toBe(true)
})

test('a cookie that was planted before signing in is worth nothing after it', async () => {
  browser.jar.set(cookieName, 'P'.repeat(43))
  const planted = aCopy()
  await browser.enter(await server.link('lead'))

  expect(await isSignedIn(planted)).toBe(false)
})

test('signing out ends the session on the server, whoever has copied the cookie', async () => {
  await browser.enter(await server.link('lead'))
  const copy = aCopy()
  const answer = await browser.ask({ method: 'DELETE', url: '/api/v1/session' })

  expect(answer.statusCode).toBe(204)
  expect(browser.jar.has(cookieName)).toBe(false)
  isProblem(await session(copy), 401, 'not_signed_in')
  expect(await server.db.all('SELECT * FROM session')).toEqual([])
})

test('what is given to somebody changes under their hands at the next question', async () => {
  await browser.enter(await server.link('lead', ['desk', 'library']))
  await server.db.write((sql) => sql.all("DELETE FROM account_unit WHERE unit = 'desk'"))
  expect(await whoIs()).toMatchObject({ units: ['library'] })

  await server.db.write((sql) => sql.all('DELETE FROM account'))
  isProblem(await session(), 401, 'not_signed_in')
})
