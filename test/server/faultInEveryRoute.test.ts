import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RouteName, routes } from '../../src/contract/routes.ts'
import { newPairing } from '../../src/server/access/screenCode.ts'
import { rights } from '../../src/server/access/rights.ts'
import { StoreBusy } from '../../src/server/store/sql.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { aContact, fjordby } from '../support/builders.ts'
import { aPairedScreen } from '../support/screen.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.stop())

/** A whole body for each route that takes one, so that it comes as far as the store. */
const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const secret = 'x'.repeat(43)
const asked = Buffer.from(JSON.stringify({ challenge: secret })).toString('base64url')
const bodies: Partial<Record<RouteName, object>> = {
  join: { secret },
  signIn: { secret },
  signInByPassword: { userName: 'tole', password: 'fire kolde æbler' },
  signInByRecovery: { userName: 'tole', code: 'AAAA-AAAA-AAAA' },
  signInByPasskey: {
    id: 'key',
    rawId: 'key',
    type: 'public-key',
    response: { clientDataJSON: asked, authenticatorData: 'x', signature: 'x', userHandle: 'x' },
  },
  switchBack: {},
  deliver: { entries: [aContact(today)] },
  digest: { days: [] },
  receipts: { ids: [aContact().id] },
}

/** Whoever may use a route, signed in before anything breaks. */
async function allowed(name: RouteName): Promise<Browser> {
  if (rights[name].includes('device')) return server.counter('desk')
  if (rights[name].includes('screen')) {
    return (await aPairedScreen(server.app, await server.staff('coordinator'))).screen
  }
  if (rights[name].includes('anyone')) return aBrowser(server.app)
  return server.staff('coordinator')
}

function breakTheStore(error: Error): () => void {
  const { db } = server.parts
  const whole = { ...db }
  const broken = async () => {
    throw error
  }
  Object.assign(db, { all: broken, write: broken, snapshot: broken })
  return () => void Object.assign(db, whole)
}

const ask = (browser: Browser, name: RouteName) => {
  const { method, path } = routes[name]
  const url = path.replace(':campaign', 'autumn')
  const { key, random, nowMs } = server.parts
  const shown = name === 'claimScreen' && newPairing(key, random, fjordby, nowMs())
  const body = shown ? { pairing: shown.pairing } : (bodies[name] ?? {})
  const payload = method === 'POST' ? { payload: body } : {}
  // Only what may be called as a reading address is looked up in the store.
  const headers = name.startsWith('read')
    ? { headers: { authorization: 'Basic MDAwMDAwMDAwMDpi' } }
    : {}
  return browser.ask({ method, url, ...payload, ...headers })
}

/** Those that answer out of the process alone, and those whose body is a matter of its own. */
const withoutStore: RouteName[] = [
  ...(['showScreenCode', 'municipality', 'health', 'openapi', 'cspReport', 'rescue'] as const),
  // Here no municipality has a provider; with one, test/server/provider.test.ts breaks the store.
  ...(['provider', 'goToProvider', 'visitProvider', 'comeFromProvider'] as const),
  ...(['postFromProvider'] as const),
]
const names = (Object.keys(routes) as RouteName[]).filter((name) => !withoutStore.includes(name))

test.each(names)(
  'what breaks in %s is answered without a word of it, and the server stands',
  async (name) => {
    const browser = await allowed(name)
    const mend = breakTheStore(new Error('no such table: secret_things'))
    const answer = await ask(browser, name)
    const health = await browser.get('/healthz')
    mend()

    // Whether the store can be written to is a question with two answers.
    if (name === 'ready') isProblem(answer, 503, 'busy')
    else isProblem(answer, 500, 'unexpected')
    expect(answer.payload).not.toMatch(/secret_things|stack|\.ts/)
    expect(health.statusCode).toBe(200)
    // Whoever asks within a second is told the same once more.
    server.clock.nowMs += 1000
    expect((await ask(browser, name)).statusCode).toBeLessThan(500)
  },
)

test.each(names)('a store that is busy under %s asks to come again', async (name) => {
  const browser = await allowed(name)
  const mend = breakTheStore(new StoreBusy('locked'))
  const answer = await ask(browser, name)
  mend()

  isProblem(answer, 503, 'busy')
  expect(answer.headers['retry-after']).toBe('5')
})
