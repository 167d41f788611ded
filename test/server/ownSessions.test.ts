import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SessionAnswer } from '../../src/contract/account.ts'
import type { StaffSession } from '../../src/contract/staffSession.ts'
import type { Revocation } from '../../src/server/ops/revocations.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const url = '/api/v1/access/sessions'
const cookieName = '__Host-tael_s'
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'

let server: TrialServer
let link: string
let noted: Revocation[]
beforeEach(async () => {
  noted = []
  server = await aServer()
  Object.assign(server.parts, {
    noteRevocation: async (revocation: Revocation) => void noted.push(revocation),
  })
  link = await server.link('lead', ['desk'], { reusable: true })
})
afterEach(() => server.stop())

async function enter(agent = firefox) {
  const browser = aBrowser(server.app)
  await browser.post('/api/v1/session', { secret: link }, { 'user-agent': agent })
  return browser
}
const list = async (browser: Browser) => (await browser.get(url)).json<StaffSession[]>()
const isIn = async (browser: Browser) => (await browser.get('/api/v1/session')).statusCode === 200
const end = (browser: Browser, handle: string) =>
  browser.ask({ method: 'DELETE', url: `${url}/${handle}` })
async function handleOf(browser: Browser) {
  return (await list(browser)).find(({ current }) => current)?.handle ?? ''
}

test('somebody sees where they are signed in: the kind of browser, and half-hours', async () => {
  const here = await enter()
  server.clock.nowMs += 25 * 60_000
  const there = await enter(safari)

  expect(await list(here)).toEqual([
    {
      handle: expect.stringMatching(/^[0-9A-Z]{12}$/),
      current: false,
      openedBy: 'link',
      browser: 'safari',
      system: 'ios',
      opened: '2026-10-21T08:30:00.000Z',
      used: '2026-10-21T08:30:00.000Z',
    },
    expect.objectContaining({
      current: true,
      browser: 'firefox',
      system: 'windows',
      opened: '2026-10-21T08:00:00.000Z',
      used: '2026-10-21T08:00:00.000Z',
    }),
  ])
  expect((await list(there)).map(({ current }) => current)).toEqual([true, false])
  const rows = await server.db.all('SELECT browser FROM session')
  expect(JSON.stringify(rows)).not.toContain('140')
})

test('one of them is ended from another browser, at once and for good', async () => {
  const [here, there] = [await enter(), await enter(safari)]
  expect((await end(here, await handleOf(there))).statusCode).toBe(204)

  isProblem(await there.get('/api/v1/session'), 401, 'not_signed_in')
  expect(await isIn(here)).toBe(true)
  expect(noted.filter(({ is }) => is === 'session')).toHaveLength(1)
  const [{ act } = {}] = await server.db.all('SELECT act FROM audit')
  expect(act).toBe('sessions_ended')
})

test('all others are ended, and the one that asks stays', async () => {
  const [here, there, elsewhere] = [await enter(), await enter(safari), await enter('')]
  const answer = await here.ask({ method: 'DELETE', url })

  expect(answer.json<StaffSession[]>()).toHaveLength(1)
  expect([await isIn(here), await isIn(there), await isIn(elsewhere)]).toEqual([true, false, false])
})

test('a session of somebody else is not there', async () => {
  const other = await server.staff('coordinator')

  isProblem(await end(await enter(), await handleOf(other)), 404, 'not_found')
  expect(await isIn(other)).toBe(true)
})

test('a coordinator ends somebody’s sessions; the ways in stay, and it is noted', async () => {
  const lead = await enter()
  const { account } = (await lead.get('/api/v1/session')).json<SessionAnswer>()
  const desk = await server.staff('coordinator')
  const path = `/api/v1/desk/people/${account}/sessions`
  isProblem(await lead.ask({ method: 'DELETE', url: path }), 403, 'not_allowed')
  expect((await desk.ask({ method: 'DELETE', url: path })).statusCode).toBe(204)

  expect(await isIn(lead)).toBe(false)
  expect(await isIn(await enter())).toBe(true)
  expect(await isIn(desk)).toBe(true)
  expect(await server.db.all('SELECT act FROM audit')).toEqual([{ act: 'person_signed_out' }])
})

test('who is signed out cannot be switched back to', async () => {
  const lead = await enter()
  const { account } = (await lead.get('/api/v1/session')).json<SessionAnswer>()
  await lead.enter(await server.link('operator'))
  const desk = await server.staff('coordinator')
  await desk.ask({ method: 'DELETE', url: `/api/v1/desk/people/${account}/sessions` })

  isProblem(await lead.post('/api/v1/session/previous', {}), 404, 'not_found')
})

test('a cookie that was planted before the sign-in is none after it', async () => {
  const planted = 'A'.repeat(43)
  const browser = aBrowser(server.app)
  browser.jar.set(cookieName, planted)
  await browser.enter(link)

  expect(browser.jar.get(cookieName)).not.toBe(planted)
  const thief = aBrowser(server.app)
  thief.jar.set(cookieName, planted)
  isProblem(await thief.get('/api/v1/session'), 401, 'not_signed_in')
})

test('what was signed out is used by nobody again, however it is sent', async () => {
  const browser = await enter()
  const secret = browser.jar.get(cookieName) ?? ''
  await browser.ask({ method: 'DELETE', url: '/api/v1/session' })

  for (const cookie of [secret, `"${secret}"`, ` ${secret}`, encodeURIComponent(secret)]) {
    const headers = { cookie: `${cookieName}=${cookie}` }
    isProblem(await aBrowser(server.app).get('/api/v1/session', headers), 401, 'not_signed_in')
  }
})

test('cookies tossed beside the session’s, under like names, are nobody’s', async () => {
  const browser = await enter()
  const secret = browser.jar.get(cookieName) ?? ''
  for (const name of ['tael_s', '__Secure-tael_s', '__host-tael_s', '__Host-tael_S']) {
    const headers = { cookie: `${name}=${secret}` }
    isProblem(await aBrowser(server.app).get('/api/v1/session', headers), 401, 'not_signed_in')
  }
})
