import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SessionAnswer } from '../../src/contract/account.ts'
import type { CreationOptions, Passkey, RequestOptions } from '../../src/contract/passkey.ts'
import type { Revocation } from '../../src/server/ops/revocations.ts'
import { anAuthenticator } from '../support/authenticator.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const optionsOf = async (browser: Browser) =>
  (await browser.post('/api/v1/passkeys/options', {})).json<CreationOptions>()
const request = async (browser: Browser) =>
  (await browser.post('/api/v1/session/passkey/options', {})).json<RequestOptions>()
const list = async (browser: Browser) => (await browser.get('/api/v1/passkeys')).json<Passkey[]>()

const ascending = (a: number, b: number) => a - b

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  let server: TrialServer
  let noted: Revocation[]
  beforeEach(async () => {
    noted = []
    server = await aServer({ engine })
    Object.assign(server.parts, {
      noteRevocation: async (revocation: Revocation) => void noted.push(revocation),
    })
  })
  afterEach(() => server.stop())

  /** A lead who has added a passkey, and the passkey. */
  async function aLeadWithPasskey() {
    const browser = await server.staff('lead', ['desk'])
    const key = anAuthenticator()
    const answer = await browser.post('/api/v1/passkeys', key.make(await optionsOf(browser)))
    expect(answer.statusCode).toBe(201)
    return { browser, key }
  }
  async function signIn(
    key: ReturnType<typeof anAuthenticator>,
    flaws: Parameters<typeof key.prove>[1] = {},
    browser = aBrowser(server.app),
  ) {
    const proof = key.prove(await request(browser), flaws)
    return { browser, proof, answer: await browser.post('/api/v1/session/passkey', proof) }
  }

  test('a passkey that was added signs its person in, in any browser, without a name', async () => {
    const { key } = await aLeadWithPasskey()
    const { browser, answer } = await signIn(key)

    expect(answer.statusCode).toBe(201)
    expect(answer.json<SessionAnswer>()).toMatchObject({ name: 'Fru lead', units: ['desk'] })
    expect((await browser.get('/api/v1/session')).json()).toEqual(answer.json())
  })

  test('the browser is asked for one that can be found without a name, and for the person', async () => {
    const browser = await server.staff('lead', ['desk'])

    expect(await optionsOf(browser)).toMatchObject({
      rp: { id: 'localhost', name: 'Fjordby Kommune' },
      user: { name: 'Fru lead · Fjordby Kommune', displayName: 'Fru lead' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
      excludeCredentials: [],
    })
    const asked = await request(aBrowser(server.app))
    expect(asked).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(asked).not.toHaveProperty('allowCredentials')
  })

  test('each person sees their own, with the day added and the day last used', async () => {
    const { browser, key } = await aLeadWithPasskey()
    const day = { id: key.id, added: '2026-10-21', shared: false }
    expect(await list(browser)).toEqual([day])
    expect(await list(await server.staff('coordinator'))).toEqual([])

    server.clock.nowMs += dayMs
    const { browser: again } = await signIn(key)
    expect(await list(again)).toEqual([{ ...day, lastUsed: '2026-10-22' }])
    expect((await optionsOf(again)).excludeCredentials).toEqual([
      { id: key.id, type: 'public-key', transports: ['internal'] },
    ])
  })

  test('a removed one signs nobody in, and a restore does not bring it back', async () => {
    const { browser, key } = await aLeadWithPasskey()
    const url = `/api/v1/passkeys/${key.id}`
    isProblem(
      await (await server.staff('coordinator')).ask({ method: 'DELETE', url }),
      404,
      'not_found',
    )
    expect((await browser.ask({ method: 'DELETE', url })).statusCode).toBe(204)

    isProblem((await signIn(key)).answer, 403, 'passkey_refused')
    expect(noted).toContainEqual({ is: 'passkey', municipality: 'fjordby', id: key.id })
    const acts = await server.db.all(
      "SELECT act FROM audit_entry WHERE act LIKE 'passkey%' ORDER BY number",
    )
    expect(acts.map(({ act }) => act)).toEqual(['passkey_added', 'passkey_removed'])
  })

  test('a challenge is good once, for five minutes, and only for what it was made for', async () => {
    const { browser: lead, key } = await aLeadWithPasskey()
    const { proof, browser } = await signIn(key)
    isProblem(await browser.post('/api/v1/session/passkey', proof), 403, 'passkey_refused')

    const late = key.prove(await request(browser))
    server.clock.nowMs += 5 * minuteMs
    isProblem(await browser.post('/api/v1/session/passkey', late), 403, 'passkey_refused')

    const { challenge } = await optionsOf(lead)
    const crossed = key.prove({ ...(await request(browser)), challenge })
    isProblem(await browser.post('/api/v1/session/passkey', crossed), 403, 'passkey_refused')
    const other = await server.staff('lead', ['library'])
    const stolen = anAuthenticator().make(await optionsOf(lead))
    isProblem(await other.post('/api/v1/passkeys', stolen), 403, 'passkey_refused')

    server.clock.nowMs += 5 * minuteMs
    await request(browser)
    expect(await server.db.all('SELECT count(*) AS n FROM passkey_challenge')).toEqual([{ n: 1 }])
  })

  test('a copy whose count is behind is refused, and the log says so', async () => {
    const { key } = await aLeadWithPasskey()
    expect((await signIn(key, { counter: 9 })).answer.statusCode).toBe(201)

    isProblem((await signIn(key, { counter: 9 })).answer, 403, 'passkey_refused')
    isProblem((await signIn(key, { counter: 0 })).answer, 403, 'passkey_refused')
    expect((await signIn(key, { counter: 10 })).answer.statusCode).toBe(201)
    const behind = await server.db.all(
      "SELECT who FROM audit_entry WHERE act = 'passkey_counter_behind'",
    )
    expect(behind).toEqual([{ who: 'Fru lead' }, { who: 'Fru lead' }])
  })

  test('of two proofs with one count, at once, one gets in', async () => {
    const { key } = await aLeadWithPasskey()
    const browsers = [aBrowser(server.app), aBrowser(server.app)]
    const proofs: ReturnType<typeof key.prove>[] = []
    for (const browser of browsers) {
      proofs.push(key.prove(await request(browser), { counter: 5 }))
    }
    const answers = await Promise.all(
      browsers.map((browser, at) => browser.post('/api/v1/session/passkey', proofs[at])),
    )

    expect(answers.map(({ statusCode }) => statusCode).toSorted(ascending)).toEqual([201, 403])
  })

  test('one that does not count, as those that are synchronised, goes on working', async () => {
    const browser = await server.staff('lead', ['desk'])
    const key = anAuthenticator()
    await browser.post('/api/v1/passkeys', key.make(await optionsOf(browser), { counter: 0 }))

    expect((await signIn(key, { counter: 0 })).answer.statusCode).toBe(201)
    expect((await signIn(key, { counter: 0 })).answer.statusCode).toBe(201)
  })
})

describe('whatever is wrong', () => {
  let server: TrialServer
  beforeEach(async () => {
    server = await aServer()
  })
  afterEach(() => server.stop())

  test('the answer to a proof is one and the same', async () => {
    const lead = await server.staff('lead', ['desk'])
    const key = anAuthenticator()
    await lead.post('/api/v1/passkeys', key.make(await optionsOf(lead)))
    const browser = aBrowser(server.app)
    const wrong = [
      key.prove(await request(browser), { origin: 'https://fjordby.example' }),
      key.prove(await request(browser), { verified: false }),
      key.prove(await request(browser), { challenge: 'A'.repeat(43) }),
      key.prove(await request(browser), { userHandle: 'QU5OQU5OQU5OQU5O' }),
      key.prove({ ...(await request(browser)), rpId: 'nabo.example' }),
      { ...key.prove(await request(browser)), ...{ id: 'AAAA', rawId: 'AAAA' } },
      { ...key.prove(await request(browser)), rawId: 'AAAA' },
      anAuthenticator().prove(await request(browser)),
    ]
    const cut = key.prove(await request(browser))
    wrong.push({ ...cut, response: { ...cut.response, signature: 'AAAA' } })
    wrong.push({ ...cut, response: { ...cut.response, clientDataJSON: 'AAAA' } })
    const answers = []
    for (const proof of wrong) answers.push(await browser.post('/api/v1/session/passkey', proof))

    for (const answer of answers) isProblem(answer, 403, 'passkey_refused')
    expect(new Set(answers.map(({ payload }) => payload)).size).toBe(1)
    expect(browser.jar.size).toBe(0)
  })

  test('a passkey without the person verified, or from elsewhere, is not kept', async () => {
    const lead = await server.staff('lead', ['desk'])
    for (const flaws of [
      { verified: false },
      { origin: 'https://fjordby.example' },
      { challenge: 'A'.repeat(43) },
    ]) {
      const made = anAuthenticator().make(await optionsOf(lead), flaws)
      isProblem(await lead.post('/api/v1/passkeys', made), 403, 'passkey_refused')
    }
    expect(await list(lead)).toEqual([])
  })

  test('one person’s passkey is not another’s, and none of another municipality', async () => {
    const lead = await server.staff('lead', ['desk'])
    const key = anAuthenticator()
    await lead.post('/api/v1/passkeys', key.make(await optionsOf(lead)))
    const other = await server.staff('coordinator')
    isProblem(
      await other.post('/api/v1/passkeys', key.make(await optionsOf(other))),
      403,
      'passkey_refused',
    )

    const neighbour = aBrowser(server.app, 'nabo.example')
    const proof = key.prove(await request(neighbour), { origin: 'http://nabo.example' })
    isProblem(await neighbour.post('/api/v1/session/passkey', proof), 403, 'passkey_refused')
  })

  test('a sign-in by passkey ends the session before it, and one can switch back', async () => {
    const lead = await server.staff('lead', ['desk'])
    const key = anAuthenticator()
    await lead.post('/api/v1/passkeys', key.make(await optionsOf(lead)))
    const desk = await server.staff('coordinator')
    const copy = aBrowser(server.app)
    copy.jar.set('__Host-tael_s', desk.jar.get('__Host-tael_s') ?? '')
    const answer = await desk.post('/api/v1/session/passkey', key.prove(await request(desk)))

    expect(answer.json<SessionAnswer>()).toMatchObject({
      name: 'Fru lead',
      cameFrom: { name: 'Fru coordinator' },
    })
    isProblem(await copy.get('/api/v1/session'), 401, 'not_signed_in')
  })

  test('a proxy that leaves the port out does no harm, where the origin is configured', async () => {
    await server.stop()
    server = await aServer({ config: { origin: 'https://localhost:8443' } })
    const lead = await server.staff('lead', ['desk'])
    const key = anAuthenticator('https://localhost:8443')
    const made = await lead.post('/api/v1/passkeys', key.make(await optionsOf(lead)))

    expect(made.statusCode).toBe(201)
  })
})
