import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SessionAnswer } from '../../src/contract/account.ts'
import { UnitId } from '../../src/contract/id.ts'
import type { PeopleAnswer } from '../../src/contract/person.ts'
import type { Identity, ProviderAddress, ProviderVisit } from '../../src/contract/provider.ts'
import type { RoleMapping } from '../../src/server/access/providerSetting.ts'
import type { Revocation } from '../../src/server/ops/revocations.ts'
import { beginNewGeneration } from '../../src/server/ops/newGeneration.ts'
import { StoreBusy } from '../../src/server/store/sql.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aProvider, atTheProvider } from '../support/provider.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const base = '/api/v1/session/provider'
const callback = `http://localhost${base}/callback`
const people: Parameters<typeof aProvider>[0] = {}
let provider: Awaited<ReturnType<typeof aProvider>>
beforeAll(async () => {
  provider = await aProvider(people, [callback])
})
afterAll(() => provider.stop())

const roles: RoleMapping = {
  claim: 'groups',
  coordinator: ['tovholdere'],
  lead: ['ledere'],
  operator: ['drift'],
}

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  let server: TrialServer
  let noted: Revocation[]
  const given = (mapping: RoleMapping | undefined, more: object = {}) => ({
    ...{ id: fjordby, name: 'Fjordby Kommune', hosts: ['localhost'] },
    provider: { ...provider.setting, ...(mapping && { roles: mapping }), ...more },
  })
  async function open(mapping: RoleMapping | undefined = roles, more: object = {}) {
    noted = []
    const municipalities = [given(mapping, more)]
    server = await aServer({ engine, nowMs: Date.now(), config: { municipalities } })
    Object.assign(server.parts, {
      noteRevocation: async (revocation: Revocation) => void noted.push(revocation),
    })
  }
  beforeEach(() => {
    for (const login of Object.keys(people)) delete people[login]
    Object.assign(people, {
      tove: { name: 'Tove Tovholder', groups: ['tovholdere'] },
      lone: { name: 'Lone Leder', groups: ['ledere'] },
      nora: { name: 'Nora Ny' },
    })
  })
  afterEach(() => server.stop())

  const visit = async (browser: Browser, wants: ProviderVisit['wants'], to = '/staff/access') =>
    (await browser.post(`${base}/visit`, { wants, to })).json<ProviderAddress>().address
  const start = async (browser: Browser, to = '/staff') =>
    (await browser.post(base, { to })).json<ProviderAddress>().address
  /** Goes through the provider's pages, and comes back as a browser does: without the strict cookie. */
  async function comeBack(browser: Browser, address: string, login: string, at = person()) {
    const { pathname, search } = new URL(await at(address, login))
    const strict = browser.jar.get('__Host-tael_s')
    browser.jar.delete('__Host-tael_s')
    const answer = await browser.get(pathname + search)
    if (strict && !browser.jar.has('__Host-tael_s')) browser.jar.set('__Host-tael_s', strict)
    return answer
  }
  const person = () => atTheProvider(provider.issuer)
  async function signIn(login: string, browser = aBrowser(server.app)) {
    const answer = await comeBack(browser, await start(browser), login)
    return { browser, answer, to: answer.headers.location }
  }
  const who = async (browser: Browser) => browser.get('/api/v1/session')
  const accounts = () =>
    server.db.all<{ name: string; role: string }>('SELECT name, role FROM account')
  const acts = async () =>
    (
      await server.db.all("SELECT act FROM audit_entry WHERE act LIKE 'person%' ORDER BY number")
    ).map(({ act }) => act)
  const peopleSeen = async (browser: Browser) =>
    (await browser.get('/api/v1/desk/people')).json<PeopleAnswer>().people

  test('whoever the mapping knows comes in by it, and has an access that says where it is from', async () => {
    await open()
    expect((await aBrowser(server.app).get(base)).json()).toEqual({ name: 'Fjordby login' })
    const { browser, answer, to } = await signIn('tove')

    expect([answer.statusCode, to]).toEqual([303, '/staff'])
    expect((await who(browser)).json()).toMatchObject({
      ...{ name: 'Tove Tovholder', role: 'coordinator' },
    })
    expect(await peopleSeen(browser)).toMatchObject([{ name: 'Tove Tovholder', provider: 'gives' }])
    expect(await acts()).toEqual(['person_came'])
  })

  test('what it asks the provider by is bound four ways, and goes to the exact address', async () => {
    await open(roles, { acr: ['mfa'] })
    const asked = new URL(await start(aBrowser(server.app))).searchParams

    expect(asked.get('response_type')).toBe('code')
    expect(asked.get('redirect_uri')).toBe(callback)
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('acr_values')).toBe('mfa')
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked.get(name)).toMatch(/^[\w-]{43}$/)
    }
    const rows = await server.db.all('SELECT * FROM provider_visit')
    expect(JSON.stringify(rows)).not.toContain(asked.get('state'))
  })

  test('the same person is the same account, also when two of their browsers arrive at once', async () => {
    await open()
    const browsers = [aBrowser(server.app), aBrowser(server.app), aBrowser(server.app)]
    const addresses = await Promise.all(browsers.map((browser) => start(browser)))
    await Promise.all(browsers.map((each, at) => comeBack(each, addresses[at] ?? '', 'tove')))
    const seen = await Promise.all(
      browsers.map(async (each) => (await who(each)).json<SessionAnswer>()),
    )

    expect(new Set(seen.map(({ account }) => account)).size).toBe(1)
    expect(await accounts()).toHaveLength(1)
  })

  test('a role that changes there changes here, in sessions that are open too', async () => {
    await open()
    const { browser: earlier } = await signIn('tove')
    people['tove'] = { name: 'Tove Tovholder', groups: ['ledere'] }
    await signIn('tove')

    expect((await who(earlier)).json()).toMatchObject({ role: 'lead' })
    expect(await acts()).toEqual(['person_came', 'person_changed'])
    expect(noted).toMatchObject([{ is: 'access', role: 'lead', version: 2 }])
  })

  test('units follow the claim where the mapping names them, and are the coordinators’ otherwise', async () => {
    await open({
      ...roles,
      units: { borgerservice: [UnitId.parse('desk')], bibliotek: [UnitId.parse('library')] },
    })
    people['lone'] = { name: 'Lone Leder', groups: ['borgerservice', 'bibliotek'] }
    const { browser } = await signIn('lone')
    expect((await who(browser)).json()).toMatchObject({ role: 'lead', units: ['desk', 'library'] })
    people['lone'] = { name: 'Lone Leder', groups: ['ledere'] }
    await signIn('lone')
    expect((await who(browser)).json()).toMatchObject({ role: 'lead', units: [] })
    await server.stop()

    await open()
    people['lone'] = { name: 'Lone Leder', groups: ['ledere'] }
    const { browser: lead } = await signIn('lone')
    const { browser: desk } = await signIn('tove')
    const row = (await peopleSeen(desk)).find(({ name }) => name === 'Lone Leder')
    await desk.ask({
      ...{ method: 'PUT', url: `/api/v1/desk/people/${row?.account}` },
      ...{
        headers: { 'if-match': '"1"' },
        payload: { name: 'Lone', role: 'lead', units: ['desk'] },
      },
    })
    await signIn('lone')
    expect((await who(lead)).json()).toMatchObject({ name: 'Lone', units: ['desk'] })
  })

  test('whoever is in no group any more loses the access, and an older backup does not give it back', async () => {
    await open()
    const { browser } = await signIn('tove')
    people['tove'] = { name: 'Tove Tovholder' }
    const { to } = await signIn('tove')

    expect(to).toBe('/staff?login=no_role')
    isProblem(await who(browser), 401, 'not_signed_in')
    expect(await accounts()).toEqual([])
    expect(await acts()).toEqual(['person_came', 'person_removed'])
    expect(noted.map(({ is }) => is)).toEqual(['account', 'session'])
  })

  test('whoever has an access by claims gets no passkey, which would outlive the group', async () => {
    await open()
    const { browser } = await signIn('tove')
    isProblem(await browser.post('/api/v1/passkeys/options', {}), 403, 'not_allowed')
    const [identity] = (await browser.get('/api/v1/identities')).json<Identity[]>()
    expect(identity).toMatchObject({ gives: true })
    const url = `/api/v1/identities/${identity?.id}`
    isProblem(await browser.ask({ method: 'DELETE', url }), 404, 'not_found')
  })

  test('where the municipality has another provider, or none any more, the old one binds nobody', async () => {
    await open()
    const { browser } = await signIn('tove')
    const [municipality] = server.parts.config.municipalities
    if (!municipality?.provider) throw new Error('there is a provider')
    municipality.provider = { ...municipality.provider, issuer: 'https://x.example' }

    expect((await browser.get('/api/v1/identities')).json()).toEqual([])
    expect((await browser.post('/api/v1/passkeys/options', {})).statusCode).toBe(200)
    delete municipality.provider
    expect((await browser.get('/api/v1/identities')).json()).toEqual([])
    expect((await browser.get(base)).json()).toEqual({})
  })

  test('an identity that nobody knows comes to nothing, with or without a mapping', async () => {
    await open()
    expect((await signIn('nora')).to).toBe('/staff?login=no_role')
    await server.stop()
    await open()
    Object.assign(server.parts.config.municipalities[0]?.provider ?? {}, { roles: undefined })
    expect((await signIn('tove')).to).toBe('/staff?login=unknown')

    expect(await accounts()).toEqual([])
    expect(await server.db.all('SELECT id FROM identity')).toEqual([])
  })

  test('an access that is there is connected, used, and disconnected for good', async () => {
    await open()
    const lead = await server.staff('lead', ['desk'])
    const connected = await comeBack(lead, await visit(lead, 'connect'), 'nora')
    expect(connected.headers.location).toBe('/staff/access')
    const [identity] = (await lead.get('/api/v1/identities')).json<Identity[]>()
    expect(identity).toMatchObject({ gives: false })

    const { browser } = await signIn('nora')
    expect((await who(browser)).json()).toMatchObject({ name: 'Fru lead', role: 'lead' })
    const { browser: desk } = await signIn('tove')
    expect(await peopleSeen(desk)).toContainEqual(
      expect.objectContaining({ name: 'Fru lead', provider: 'connected' }),
    )
    const url = `/api/v1/identities/${identity?.id}`
    isProblem(await desk.ask({ method: 'DELETE', url }), 404, 'not_found')
    const rows = await server.db.all('SELECT * FROM identity WHERE by_claim = 0')
    expect((await lead.ask({ method: 'DELETE', url })).statusCode).toBe(204)
    expect((await signIn('nora')).to).toBe('/staff?login=no_role')

    await server.db.write((sql) => sql.insert('identity', rows, ''))
    await beginNewGeneration(server.db, noted, 0)
    expect((await signIn('nora')).to).toBe('/staff?login=no_role')
  })

  test('an identity is one person’s: it is not connected twice, nor two to one access', async () => {
    await open()
    await signIn('tove')
    const lead = await server.staff('lead', ['desk'])
    const taken = await comeBack(lead, await visit(lead, 'connect'), 'tove')
    expect(taken.headers.location).toBe('/staff/access?login=taken')
    await comeBack(lead, await visit(lead, 'connect'), 'nora')
    const second = await comeBack(lead, await visit(lead, 'connect'), 'lone')
    expect(second.headers.location).toBe('/staff/access?login=taken')
    expect((await lead.get('/api/v1/identities')).json()).toHaveLength(1)
  })

  test('a removed person’s identities go with them', async () => {
    await open()
    const { browser: desk } = await signIn('tove')
    const lead = await server.staff('lead', ['desk'])
    await comeBack(lead, await visit(lead, 'connect'), 'nora')
    const row = (await peopleSeen(desk)).find(({ provider: way }) => way === 'connected')
    const url = `/api/v1/desk/people/${row?.account}`
    await desk.ask({ method: 'DELETE', url, headers: { 'if-match': '"1"' } })

    expect((await signIn('nora')).to).toBe('/staff?login=no_role')
    expect(await server.db.all('SELECT id FROM identity')).toHaveLength(1)
  })

  test('signing in anew asks once more, and gives the same person another session', async () => {
    await open()
    const at = person()
    const browser = aBrowser(server.app)
    await comeBack(browser, await start(browser), 'tove', at)
    const before = browser.jar.get('__Host-tael_s')
    const address = await visit(browser, 'again', '/desk')
    expect(new URL(address).searchParams.get('prompt')).toBe('login')
    expect(new URL(address).searchParams.get('max_age')).toBe('0')
    const answer = await comeBack(browser, address, 'tove', at)

    expect(answer.headers.location).toBe('/desk')
    expect(browser.jar.get('__Host-tael_s')).not.toBe(before)
    expect((await who(browser)).json()).toMatchObject({ name: 'Tove Tovholder' })
    expect(noted.map(({ is }) => is)).toEqual(['session'])
  })

  test('somebody else who signs in where one was to sign in anew changes nothing', async () => {
    await open()
    await signIn('lone')
    const { browser } = await signIn('tove')
    const before = browser.jar.get('__Host-tael_s')
    const answer = await comeBack(browser, await visit(browser, 'again', '/desk'), 'lone')

    expect(answer.headers.location).toBe('/desk?login=other_person')
    expect(browser.jar.get('__Host-tael_s')).toBe(before)
    expect((await who(browser)).json()).toMatchObject({ name: 'Tove Tovholder' })
  })

  test('a sign-in there that was too long ago is not a new one', async () => {
    await open()
    const { browser } = await signIn('tove')
    const { address } = (
      await browser.post(`${base}/visit`, { wants: 'again', to: '/desk' })
    ).json<ProviderAddress>()
    // The provider has signed them in just now; by the server's clock that is before they were asked.
    const at = await atTheProvider(provider.issuer)(address, 'tove')
    await server.db.write((sql) => sql.all('UPDATE provider_visit SET expires = expires + 600000'))
    const { pathname, search } = new URL(at)
    const answer = await browser.get(pathname + search)

    expect(answer.headers.location).toBe('/desk?login=not_anew')
  })

  test('coming back is good once, within ten minutes, and only in the browser that went', async () => {
    await open()
    const browser = aBrowser(server.app)
    const back = async (login = 'tove') => {
      const { pathname, search } = new URL(await person()(await start(browser), login))
      return pathname + search
    }
    const first = await back()
    expect((await browser.get(first)).headers.location).toBe('/staff')
    expect((await browser.get(first)).headers.location).toBe('/staff?login=expired')

    // Login CSRF: somebody is made to come back with another's code.
    const victim = aBrowser(server.app)
    expect((await victim.get(await back())).headers.location).toBe('/staff?login=expired')
    await start(victim)
    expect((await victim.get(await back())).headers.location).toBe('/staff?login=expired')
    expect(victim.jar.has('__Host-tael_s')).toBe(false)

    const late = await back()
    server.clock.nowMs += 10 * 60_000
    expect((await browser.get(late)).headers.location).toBe('/staff?login=expired')
    expect((await browser.get(`${base}/callback`)).headers.location).toBe('/staff?login=expired')
    await start(browser)
    expect(await server.db.all('SELECT count(*) AS n FROM provider_visit')).toEqual([{ n: 1 }])
  })

  test('two tabs of one browser may both be on their way', async () => {
    await open()
    const browser = aBrowser(server.app)
    const [one, other] = [await start(browser), await start(browser, '/board')]
    expect((await comeBack(browser, one, 'tove')).headers.location).toBe('/staff')
    expect((await comeBack(browser, other, 'tove')).headers.location).toBe('/board')
  })

  test('the way back leads to pages of the app and nowhere else', async () => {
    await open()
    const browser = aBrowser(server.app)
    for (const to of [
      ...['https://x.example', '//x.example', '/\\x.example', '/desk/../..//x.example', ''],
      ...['/desk//x.example', '/api/v1/session', '/board?x=1', 'javascript:alert(1)', '/board\n'],
    ]) {
      isProblem(await browser.post(base, { to }), 400, 'malformed')
    }
    expect(await start(browser, '/desk/campaigns/autumn/units')).toContain(provider.issuer)
  })

  test('what comes back by a form goes on as a navigation, and is no more than that', async () => {
    await open()
    const browser = aBrowser(server.app)
    const { search } = new URL(await person()(await start(browser), 'tove'))
    const formed = (payload: string) =>
      browser.ask({
        ...{ method: 'POST', url: `${base}/callback`, payload },
        headers: {
          ...{ 'content-type': 'application/x-www-form-urlencoded', 'x-tael': '' },
          ...{ 'sec-fetch-site': 'cross-site', origin: provider.issuer },
        },
      })
    const sent = await formed(`${search.slice(1)}&to=https://x.example&state2=x`)
    expect([sent.statusCode, sent.cookies]).toEqual([303, []])
    const to = String(sent.headers.location)
    expect(to).toMatch(/^\/api\/v1\/session\/provider\/callback\?code=/)
    expect(to).not.toContain('x.example')
    expect((await browser.get(to)).headers.location).toBe('/staff')
    expect((await formed('')).headers.location).toBe(`${base}/callback?`)
  })

  test('no foreign page sends anybody there', async () => {
    await open()
    const foreign = { 'sec-fetch-site': 'cross-site' }
    isProblem(await aBrowser(server.app).post(base, { to: '/staff' }, foreign), 403, 'cross_site')
  })

  test('a store that breaks while somebody comes back leads to the sign-in page all the same', async () => {
    await open()
    const browser = aBrowser(server.app)
    const { pathname, search } = new URL(await person()(await start(browser), 'tove'))
    const { write } = server.parts.db
    Object.assign(server.parts.db, {
      write: async () => {
        throw new StoreBusy('locked')
      },
    })
    const answer = await browser.get(pathname + search)
    Object.assign(server.parts.db, { write })

    expect(answer.headers.location).toBe('/staff?login=failed')
  })
})
