import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ProviderAddress } from '../../src/contract/provider.ts'
import type { ProviderSetting } from '../../src/server/access/providerSetting.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { fjordby } from '../support/builders.ts'
import { aForgingProvider, type Forgery } from '../support/forgingProvider.ts'
import { freePort } from '../support/freePort.ts'
import { aServer, countingTime, type TrialServer } from '../support/server.ts'

const base = '/api/v1/session/provider'
const code = 'the-code-that-nobody-may-log'

let server: TrialServer
let provider: Awaited<ReturnType<typeof aForgingProvider>>
let lines: string[]
let setting: ProviderSetting
beforeEach(async () => {
  lines = []
  provider = await aForgingProvider(() => server.clock.nowMs)
  setting = { ...provider.setting }
  const municipality = { id: fjordby, name: 'Fjordby Kommune', hosts: ['localhost'] }
  const id = fjordby.replace('fjordby', 'nabo') as typeof fjordby
  const neighbour = { id, name: 'Nabo Kommune', hosts: ['nabo.example'], provider: setting }
  server = await aServer({
    nowMs: countingTime,
    config: {
      municipalities: [{ ...municipality, provider: setting }, neighbour],
      logLevel: 'debug',
    },
    logTo: { write: (line) => lines.push(line) },
  })
})
afterEach(async () => {
  // Whatever came along, none of it stands in the log.
  const log = lines.join('')
  for (const secret of [code, ...provider.secrets]) {
    expect(secret.length).toBeGreaterThan(10)
    expect(log).not.toContain(secret)
  }
  await server.stop()
  await provider.stop()
})

/** Goes there, and keeps what must not be logged. */
async function start(browser: Browser) {
  const answer = await browser.post(base, { to: '/staff' })
  const asked = new URL(answer.json<ProviderAddress>().address).searchParams
  provider.nonce = asked.get('nonce') ?? ''
  const rows = await server.db.all<{ verifier: string }>('SELECT verifier FROM provider_visit')
  const verifiers = rows.map(({ verifier }) => verifier)
  provider.secrets.push(asked.get('state') ?? '', provider.nonce, ...verifiers)
  return asked
}
async function comeBack(
  browser: Browser,
  asked: URLSearchParams,
  changes: Record<string, string | undefined> = {},
) {
  const said = { code, state: asked.get('state') ?? '', iss: provider.issuer, ...changes }
  const query = new URLSearchParams(
    Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  return browser.get(`${base}/callback?${query}`)
}
async function signIn(forgery: Forgery, changes: Record<string, string | undefined> = {}) {
  provider.forgery = forgery
  const browser = aBrowser(server.app)
  const answer = await comeBack(browser, await start(browser), changes)
  return { browser, to: answer.headers.location }
}
async function nothingCameOfIt(browser: Browser) {
  expect(browser.jar.has('__Host-tael_s')).toBe(false)
  for (const table of ['account', 'identity', 'session', 'audit']) {
    expect(await server.db.all(`SELECT count(*) AS n FROM ${table}`)).toEqual([{ n: 0 }])
  }
}

test('an honest one signs in, by the server’s clock, and proves the code to be its own', async () => {
  const { browser, to } = await signIn({})
  const { form } = provider.asked.find(({ path }) => path === '/token') ?? {}

  expect(to).toBe('/staff')
  expect((await browser.get('/api/v1/session')).json()).toMatchObject({ role: 'coordinator' })
  expect(form?.get('code_verifier')).toMatch(/^[\w-]{43}$/)
  expect(form?.get('redirect_uri')).toBe(`http://localhost${base}/callback`)
})

const second = 1
const minute = 60 * second
const forged: [string, Forgery][] = [
  ['for another audience', { claims: (honest) => ({ ...honest, aud: 'another-app' }) }],
  ['for us and others', { claims: (honest) => ({ ...honest, aud: ['taellevaerk', 'other'] }) }],
  [
    'that has expired',
    { claims: (honest) => ({ ...honest, exp: Number(honest['iat']) - minute, iat: 0 }) },
  ],
  ['that is not valid yet', { claims: (h) => ({ ...h, nbf: Number(h['iat']) + 10 * minute }) }],
  ['of another issuer', { claims: (honest) => ({ ...honest, iss: 'https://x.example' }) }],
  ['with another nonce', { claims: (honest) => ({ ...honest, nonce: 'n'.repeat(43) }) }],
  ['without a nonce', { claims: ({ nonce: _nonce, ...honest }) => honest }],
  ['without a subject', { claims: ({ sub: _sub, ...honest }) => honest }],
  ['with an endless subject', { claims: (honest) => ({ ...honest, sub: 's'.repeat(256) }) }],
  ['without an end', { claims: ({ exp: _exp, ...honest }) => honest }],
  ['that nobody signed, and says so', { signed: 'none' }],
  ['that nobody signed', { signed: 'not at all' }],
  ['that another key signed', { signed: 'foreign key' }],
  ['signed by the public key as a secret', { signed: 'HS256 by the public key' }],
]

test.each(forged)('a token %s is refused', async (_, forgery) => {
  const { browser, to } = await signIn(forgery)

  expect(to).toBe('/staff?login=refused')
  await nothingCameOfIt(browser)
  const said = lines.map((line) => JSON.parse(line) as { msg: string; names?: string[] })
  const refusal = said.find(({ msg }) => msg === 'nobody was signed in by the provider')
  expect(refusal?.names?.length).toBeGreaterThan(0)
})

test.each([
  ['another issuer, as after a mix-up', { iss: 'https://x.example' }, 'refused'],
  ['no issuer, though it promised one', { iss: undefined }, 'refused'],
  ['no state', { state: undefined }, 'expired'],
  ['a state that nobody drew', { state: 's'.repeat(43) }, 'expired'],
  ['no code', { code: undefined }, 'refused'],
  ['a token of its own', { id_token: 'x.y.z' }, 'refused'],
  ['that it was cancelled', { code: undefined, error: 'access_denied' }, 'cancelled'],
  ['an error', { code: undefined, error: 'server_error' }, 'provider_error'],
] as [string, Record<string, string | undefined>, string][])(
  'an answer that says %s signs nobody in',
  async (_, changes, fault) => {
    const { browser, to } = await signIn({}, changes)

    expect(to).toBe(`/staff?login=${fault}`)
    await nothingCameOfIt(browser)
    expect(provider.asked.filter(({ path }) => path === '/token')).toEqual([])
  },
)

test('what comes twice is refused the second time, and a state said twice as well', async () => {
  const browser = aBrowser(server.app)
  const asked = await start(browser)
  expect((await comeBack(browser, asked)).headers.location).toBe('/staff')
  expect((await comeBack(browser, asked)).headers.location).toBe('/staff?login=expired')

  const state = (await start(browser)).get('state')
  const twice = `${base}/callback?code=${code}&state=${state}&state=${state}`
  expect((await browser.get(twice)).headers.location).toBe('/staff?login=expired')
})

test('a way that began at one municipality does not end at another, though both have one provider', async () => {
  const browser = aBrowser(server.app)
  const asked = await start(browser)
  const neighbour = aBrowser(server.app, 'nabo.example')
  for (const [name, value] of browser.jar) neighbour.jar.set(name, value)

  expect((await comeBack(neighbour, asked)).headers.location).toBe('/staff?login=expired')
  await nothingCameOfIt(neighbour)
  expect((await comeBack(browser, asked)).headers.location).toBe('/staff')
  expect((await neighbour.get('/api/v1/session')).statusCode).toBe(401)
})

test('an e-mail address says nothing of who somebody is', async () => {
  const { browser } = await signIn({ claims: (h) => ({ ...h, email: 'tove@fjordby.example' }) })
  const [own] = await server.db.all<{ id: string }>('SELECT id FROM account')
  const { browser: thief } = await signIn({
    claims: (h) => ({ ...h, sub: 'mallory', email: 'tove@fjordby.example', groups: [] }),
  })

  expect(thief.jar.has('__Host-tael_s')).toBe(false)
  expect((await browser.get('/api/v1/session')).json()).toMatchObject({ account: own?.id })
  expect(JSON.stringify(await server.db.all('SELECT * FROM identity'))).not.toContain('@')
})

test('the same subject of another issuer is somebody else', async () => {
  await signIn({})
  const [before] = await server.db.all('SELECT * FROM identity')
  await server.db.write((sql) => sql.all("UPDATE identity SET issuer = 'https://x.example'"))
  await signIn({})

  expect(before).toBeDefined()
  expect(await server.db.all('SELECT id FROM account')).toHaveLength(2)
})

const leadingElsewhere: [string, Forgery][] = [
  ['another token endpoint', metadata({ token_endpoint: 'http://127.0.0.1:1/token' })],
  ['another sign-in page', metadata({ authorization_endpoint: 'https://x.example/auth' })],
  ['keys of another host', metadata({ jwks_uri: 'http://169.254.169.254/latest/meta-data' })],
  ['a file for its keys', metadata({ jwks_uri: 'file:///etc/passwd' })],
  ['another issuer', metadata({ issuer: 'https://x.example' })],
  [
    'shared secrets as its only signature',
    metadata({ id_token_signing_alg_values_supported: ['HS256', 'none'] }),
  ],
  ['nothing', metadata({ token_endpoint: undefined })],
  [
    'a redirect, be it to honest ones',
    {
      answer(path, response) {
        if (!path.includes('well-known')) return false
        response.writeHead(302, { location: '/honest' }).end()
        return true
      },
    },
  ],
  ['more than anybody has to say', metadata({ more: 'x'.repeat(300 * 1024) })],
  [
    'the page of a portal',
    {
      answer: (_path, response) => {
        response.setHeader('content-type', 'text/html')
        response.end('<h1>Portal</h1>')
        return true
      },
    },
  ],
]
function metadata(changes: Record<string, unknown>): Forgery {
  return { metadata: (honest) => ({ ...honest, ...changes }) }
}

test.each(leadingElsewhere)(
  'a provider whose metadata hold %s sends nobody anywhere',
  async (_, forgery) => {
    provider.forgery = forgery
    const browser = aBrowser(server.app)
    const answer = await browser.post(base, { to: '/staff' })

    isProblem(answer, 503, 'provider_unreachable')
    expect(answer.headers['retry-after']).toBe('5')
    expect(lines.join('')).toContain('the provider does not answer')
    expect(await server.db.all('SELECT * FROM provider_visit')).toEqual([])
  },
)

test('a host that the settings name beside the issuer’s may be named by the metadata', async () => {
  setting.hosts = ['keys.fjordby.example']
  provider.forgery = metadata({ authorization_endpoint: 'https://keys.fjordby.example/auth' })
  const browser = aBrowser(server.app)
  const { address } = (await browser.post(base, { to: '/staff' })).json<ProviderAddress>()

  expect(address).toMatch(/^https:\/\/keys\.fjordby\.example\/auth\?/)
})

test('a provider that is silent is waited for five seconds, by all who ask together', async () => {
  const silent = { answer: () => true }
  provider.forgery = silent
  const began = performance.now()
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => aBrowser(server.app).post(base, { to: '/staff' })),
  )
  const tookMs = performance.now() - began

  for (const answer of answers) isProblem(answer, 503, 'provider_unreachable')
  expect(tookMs).toBeLessThan(7_000)
  expect(provider.asked).toHaveLength(1)
  // For a moment nobody waits for it again; then it is tried once more.
  isProblem(await aBrowser(server.app).post(base, { to: '/staff' }), 503, 'provider_unreachable')
  expect(provider.asked).toHaveLength(1)
  server.clock.nowMs += 5_000
  expect((await signIn({})).to).toBe('/staff')
})

test('one that is not there is told of by the network’s own word', async () => {
  setting.issuer = `http://localhost:${await freePort()}`
  isProblem(await aBrowser(server.app).post(base, { to: '/staff' }), 503, 'provider_unreachable')

  expect(lines.join('')).toContain('ECONNREFUSED')
})

test('one that falls silent while somebody is there leads back to the sign-in page', async () => {
  const browser = aBrowser(server.app)
  const asked = await start(browser)
  provider.forgery = { answer: (path) => path === '/token' }
  const began = performance.now()
  const { location } = (await comeBack(browser, asked)).headers

  expect(location).toBe('/staff?login=unreachable')
  expect(performance.now() - began).toBeLessThan(7_000)
})

test('what it says of itself is asked for anew after ten seconds, and not sooner', async () => {
  const discoveries = () => provider.asked.filter(({ path }) => path.includes('well-known')).length
  await signIn({})
  await signIn({})
  expect(discoveries()).toBe(1)
  server.clock.nowMs += 10_000
  await signIn({})
  expect(discoveries()).toBe(2)
})

test('a client secret that has run out is for IT to see, by its name', async () => {
  const { to } = await signIn({
    answer(path, response) {
      if (path !== '/token') return false
      response.writeHead(401, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ error: 'invalid_client', error_description: code }))
      return true
    },
  })

  expect(to).toBe('/staff?login=provider_error')
  expect(lines.join('')).toContain('invalid_client')
})

test('signing in there with too little is refused where more is demanded', async () => {
  setting.amr = ['mfa']
  setting.acr = ['high']
  const too = (claims: object) => signIn({ claims: (honest) => ({ ...honest, ...claims }) })

  expect((await too({ amr: ['pwd'], acr: 'high' })).to).toBe('/staff?login=weak')
  expect((await too({ amr: ['pwd', 'mfa'] })).to).toBe('/staff?login=weak')
  expect((await too({ amr: ['pwd', 'mfa'], acr: 'high' })).to).toBe('/staff')
})

test('groups that were left out because they are too many take nobody’s access', async () => {
  await signIn({})
  const leftOut = { groups: undefined, _claim_names: { groups: 'src1' } }
  const { to } = await signIn({ claims: (honest) => ({ ...honest, ...leftOut }) })

  expect(to).toBe('/staff?login=refused')
  expect(await server.db.all('SELECT id FROM account')).toHaveLength(1)
  expect(lines.join('')).toContain('groups_left_out')
})

test.each([
  ['a claim by its whole name', 'https://x.example/role', { 'https://x.example/role': 'tov' }],
  ['a claim inside another', 'realm_access.roles', { realm_access: { roles: ['a', 'tov'] } }],
])('roles are read from %s', async (_, claim, claims) => {
  setting.roles = { claim, coordinator: ['tov'], lead: [], operator: [] }
  const { browser } = await signIn({ claims: (honest) => ({ ...honest, ...claims }) })

  expect((await browser.get('/api/v1/session')).json()).toMatchObject({ role: 'coordinator' })
})

test('the name of a prototype’s property is no group, and a CPR number no name', async () => {
  setting.roles = { claim: 'groups', coordinator: [], lead: [], operator: [], units: {} }
  const odd = { groups: ['constructor', '__proto__', 'toString'], name: '010190-1234' }
  expect((await signIn({ claims: (honest) => ({ ...honest, ...odd }) })).to).toMatch(/no_role$/)

  setting.roles = { claim: 'sub', coordinator: ['tove'], lead: [], operator: [] }
  await signIn({ claims: (honest) => ({ ...honest, name: '010190-1234', given_name: 'Tove' }) })
  expect(await server.db.all('SELECT name FROM account')).toEqual([{ name: 'Tove' }])
})
