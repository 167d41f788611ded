import { argon2Sync } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SessionAnswer } from '../../src/contract/account.ts'
import type { OwnAccess, RecoveryCodes } from '../../src/contract/password.ts'
import type { ProblemDocument } from '../../src/contract/problem.ts'
import type { Argon2 } from '../../src/server/access/passwordHash.ts'
import { createServer } from '../../src/server/http/createServer.ts'
import { beginNewGeneration } from '../../src/server/ops/newGeneration.ts'
import type { Revocation } from '../../src/server/ops/revocations.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const minuteMs = 60_000
const password = 'fire kolde æbler på rad'
const userName = 'ToLe'

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

  const set = (browser: Browser, changes: object = {}) =>
    browser.ask({
      method: 'PUT',
      url: '/api/v1/access/password',
      payload: { userName, password, endOthers: true, ...changes },
    })
  async function aLeadWithPassword() {
    const browser = await server.staff('lead', ['desk'])
    expect((await set(browser)).statusCode).toBe(200)
    return browser
  }
  const enter = (said: object = {}, browser = aBrowser(server.app)) =>
    browser.post('/api/v1/session/password', { userName, password, ...said })
  const recover = (code: string, name = userName, browser = aBrowser(server.app)) =>
    browser.post('/api/v1/session/recovery', { userName: name, code })
  const access = async (browser: Browser) => (await browser.get('/api/v1/access')).json<OwnAccess>()
  const acts = async () =>
    (await server.db.all('SELECT act FROM audit_entry ORDER BY number')).map(({ act }) => act)

  test('a password signs its person in, by the user name in any case', async () => {
    await aLeadWithPassword()
    const browser = aBrowser(server.app)
    const answer = await enter({ userName: ' tOLE ' }, browser)

    expect(answer.statusCode).toBe(201)
    expect(answer.json<SessionAnswer>()).toMatchObject({ name: 'Fru lead', units: ['desk'] })
    expect((await browser.get('/api/v1/session')).statusCode).toBe(200)
  })

  test('one that is written in another normal form is the same one', async () => {
    await aLeadWithPassword()

    expect((await enter({ password: password.normalize('NFD') })).statusCode).toBe(201)
  })

  test('what is kept is no password, and the log says who set it and not which', async () => {
    await aLeadWithPassword()
    const [row] = await server.db.all('SELECT * FROM password')
    const [audit] = await server.db.all<{ details: string }>(
      "SELECT act, details FROM audit_entry WHERE act = 'password_set'",
    )

    expect(row).toMatchObject({ memory: 19_456, passes: 2, lanes: 1 })
    expect(JSON.stringify([row, audit])).not.toContain('æbler')
    expect(audit).toMatchObject({ act: 'password_set' })
    expect(JSON.parse(audit?.details ?? '')).toMatchObject({ first: true, userName: 'tole' })
  })

  test('wrong password, wrong name, no password: one answer', async () => {
    await aLeadWithPassword()
    const answers = [
      await enter({ password: 'fire varme æbler på rad' }),
      await enter({ userName: 'nobody' }),
      await recover('AAAA-AAAA-AAAA'),
      await recover('AAAA-AAAA-AAAA', 'nobody-else'),
    ]

    for (const answer of answers) isProblem(answer, 403, 'sign_in_refused')
    expect(new Set(answers.map(({ payload }) => payload)).size).toBe(1)
    expect(new Set(answers.map(({ headers }) => headers['set-cookie']))).toEqual(
      new Set([undefined]),
    )
  })

  test.each(['ToLe', 'nobody'])(
    'after five wrong ones %s has to wait, longer each time',
    async (name) => {
      await aLeadWithPassword()
      const wrong = () => enter({ userName: name, password: 'wrong' })
      for (let nth = 0; nth < 5; nth += 1) isProblem(await wrong(), 403, 'sign_in_refused')
      const waits: number[] = []
      for (let nth = 0; nth < 8; nth += 1) {
        const answer = await wrong()
        isProblem(answer, 429, 'sign_in_later')
        const seconds = Number(answer.headers['retry-after'])
        expect(answer.json<ProblemDocument>().retryAfter).toBe(seconds)
        waits.push(seconds)
        server.clock.nowMs += seconds * 1000
        isProblem(await wrong(), 403, 'sign_in_refused')
      }

      expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900])
    },
  )

  test('whatever can be typed as a name is answered as a wrong one', async () => {
    for (const name of ['to\0le', '\0', '\ud800', 'x'.repeat(1024)]) {
      isProblem(await enter({ userName: name }), 403, 'sign_in_refused')
      isProblem(await recover('\0', name), 403, 'sign_in_refused')
    }
  })

  test('the delay outlives the process and holds in another, and for recovery codes too', async () => {
    const lead = await aLeadWithPassword()
    const codes = (await lead.post('/api/v1/access/recovery-codes', {})).json<RecoveryCodes>()
    for (let nth = 0; nth < 5; nth += 1) await enter({ password: 'wrong' })
    const other = await createServer(server.parts)

    isProblem(await enter({}, aBrowser(other)), 429, 'sign_in_later')
    isProblem(await recover(codes.codes[0] ?? '', userName, aBrowser(other)), 429, 'sign_in_later')
    await other.close()
    server.clock.nowMs += 15_000
    expect((await enter()).statusCode).toBe(201)
    isProblem(await enter({ password: 'wrong' }), 403, 'sign_in_refused')
  })

  test('of twenty guesses at once five are looked at', async () => {
    await aLeadWithPassword()
    const guesses = Array.from({ length: 20 }, (_, nth) => enter({ password: `guess ${nth}` }))
    const got = (await Promise.all(guesses)).map(({ statusCode }) => statusCode)

    expect(got.filter((status) => status === 403)).toHaveLength(5)
    expect(got.filter((status) => status === 429)).toHaveLength(15)
  })

  test('setting one ends the other sessions of its person, where that is wanted', async () => {
    const link = await server.link('coordinator', [], { reusable: true })
    const [here, there] = [aBrowser(server.app), aBrowser(server.app)]
    await here.enter(link)
    await there.enter(link)
    await set(here, { endOthers: false })
    expect((await there.get('/api/v1/session')).statusCode).toBe(200)
    await set(here)

    isProblem(await there.get('/api/v1/session'), 401, 'not_signed_in')
    expect((await here.get('/api/v1/session')).statusCode).toBe(200)
    expect(noted.filter(({ is }) => is === 'session')).toHaveLength(1)
  })

  test('a user name is one person’s, in any case', async () => {
    await aLeadWithPassword()
    const answer = await set(await server.staff('coordinator'), { userName: 'TOLE' })

    isProblem(answer, 422, 'invalid')
    expect(answer.json<ProblemDocument>().errors).toEqual([{ path: '/userName', message: 'taken' }])
  })

  test.each([
    ['kort', 'too_short'],
    ['qwertyuiop123456789', 'common'],
    ['Fjordby2026!!', 'guessable'],
    ['FruLead-2026-10', 'guessable'],
    ['x'.repeat(300), 'too_long'],
  ])('%s is refused as %s', async (weak, message) => {
    const answer = await set(await server.staff('lead', ['desk']), { password: weak })

    isProblem(answer, 422, 'invalid')
    expect(answer.json<ProblemDocument>().errors).toEqual([{ path: '/password', message }])
    expect(answer.payload).not.toContain(weak)
  })

  test('one that was made by less is made anew when it is next used', async () => {
    await aLeadWithPassword()
    const salt = new Uint8Array(16).fill(1)
    const weak = { memory: 8192, passes: 1, parallelism: 1, tagLength: 32 }
    const hash = argon2Sync('argon2id', { ...weak, message: password, nonce: salt })
    await server.db.write((sql) =>
      sql.all('UPDATE password SET hash = $1, salt = $2, memory = 8192, passes = 1', [hash, salt]),
    )
    isProblem(await enter({ password: 'wrong' }), 403, 'sign_in_refused')
    expect(await server.db.all('SELECT memory, passes FROM password')).toEqual([
      { memory: 8192, passes: 1 },
    ])
    expect((await enter()).statusCode).toBe(201)

    expect(await server.db.all('SELECT memory, passes FROM password')).toEqual([
      { memory: 19_456, passes: 2 },
    ])
    expect((await enter()).statusCode).toBe(201)
  })

  test('what was replaced since a backup is in none of it once it is restored', async () => {
    const lead = await aLeadWithPassword()
    const make = async () =>
      (await lead.post('/api/v1/access/recovery-codes', {})).json<RecoveryCodes>().codes
    const [used = '', kept = ''] = await make()
    const other = await server.staff('coordinator')
    await set(other, { userName: 'other' })
    await recover(used)
    server.clock.nowMs += 1000
    const tables = ['password', 'recovery_code'] as const
    const backup = await Promise.all(tables.map((table) => server.db.all(`SELECT * FROM ${table}`)))
    await set(lead, { password: 'syv grønne stole i regn', endOthers: false })
    await server.db.write(async (sql) => {
      for (const [at, table] of tables.entries()) {
        await sql.all(`DELETE FROM ${table}`)
        await sql.insert(table, backup[at] ?? [], '')
      }
    })
    await beginNewGeneration(server.db, noted, 0)

    isProblem(await enter(), 403, 'sign_in_refused')
    isProblem(await recover(used), 403, 'sign_in_refused')
    expect((await enter({ userName: 'other' })).statusCode).toBe(201)
    expect((await recover(kept)).statusCode).toBe(201)
  })

  test('ten recovery codes are said once; each is good once, and new ones void the old', async () => {
    const lead = await aLeadWithPassword()
    const make = async () =>
      (await lead.post('/api/v1/access/recovery-codes', {})).json<RecoveryCodes>().codes
    const [old = ''] = await make()
    const [first = '', second = '', ...rest] = await make()
    expect(new Set(rest).size).toBe(8)
    const browser = aBrowser(server.app)

    isProblem(await recover(old), 403, 'sign_in_refused')
    expect(
      (await recover(first.toLowerCase().replaceAll('-', ' '), userName, browser)).statusCode,
    ).toBe(201)
    isProblem(await recover(first), 403, 'sign_in_refused')
    expect(await access(browser)).toMatchObject({ recoveryLeft: 9, hasPassword: true })
    expect(noted.filter(({ is }) => is === 'recovery_code')).toHaveLength(1)
    expect(await acts()).toContain('recovery_code_used')
    expect((await recover(second, 'nobody')).statusCode).toBe(403)
  })

  test('of many who use one recovery code at once, one gets in', async () => {
    const lead = await aLeadWithPassword()
    const made = (await lead.post('/api/v1/access/recovery-codes', {})).json<RecoveryCodes>()
    const [code = ''] = made.codes
    const got = await Promise.all(Array.from({ length: 4 }, () => recover(code)))

    expect(got.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
  })

  test('a removed one opens nothing, nor do its recovery codes, nor in an older backup', async () => {
    const lead = await aLeadWithPassword()
    const made = (await lead.post('/api/v1/access/recovery-codes', {})).json<RecoveryCodes>()
    const url = '/api/v1/access/password'
    expect((await lead.ask({ method: 'DELETE', url })).statusCode).toBe(204)

    isProblem(await enter(), 403, 'sign_in_refused')
    isProblem(await recover(made.codes[0] ?? ''), 403, 'sign_in_refused')
    isProblem(await lead.ask({ method: 'DELETE', url }), 404, 'not_found')
    expect(noted.map(({ is }) => is)).toEqual(
      expect.arrayContaining(['password', 'recovery_codes']),
    )
    expect(await access(lead)).toMatchObject({ hasPassword: false, recoveryLeft: 0 })
  })

  test('at the neighbour’s it is nobody’s', async () => {
    await aLeadWithPassword()

    isProblem(await enter({}, aBrowser(server.app, 'nabo.example')), 403, 'sign_in_refused')
  })

  test('somebody who is removed gets in by nothing', async () => {
    const lead = await aLeadWithPassword()
    const { account } = (await lead.get('/api/v1/session')).json<SessionAnswer>()
    const coordinator = await server.staff('coordinator')
    const headers = { 'if-match': '"1"' }
    const url = `/api/v1/desk/people/${account}`
    expect((await coordinator.ask({ method: 'DELETE', url, headers })).statusCode).toBe(204)

    isProblem(await enter(), 403, 'sign_in_refused')
    expect(await server.db.all('SELECT account FROM password')).toEqual([])
  })

  test('after ten minutes a change of it has to be confirmed, by the old one or a passkey', async () => {
    const lead = await aLeadWithPassword()
    server.clock.nowMs += 10 * minuteMs + 1
    const other = 'syv grønne stole i regn'
    const refused = await set(lead, { password: other })
    isProblem(refused, 401, 'sign_in_again')
    expect(refused.headers['www-authenticate']).toContain('insufficient_user_authentication')

    isProblem(
      await lead.post('/api/v1/session/confirm/password', { password: other }),
      403,
      'sign_in_refused',
    )
    expect((await lead.post('/api/v1/session/confirm/password', { password })).statusCode).toBe(201)
    expect((await set(lead, { password: other })).statusCode).toBe(200)
    expect((await enter({ password: other })).statusCode).toBe(201)
  })
})

test('an unknown user name costs what a known one costs: one run of argon2, of the same size', async () => {
  const server = await aServer()
  const runs: object[] = []
  const argon2: Argon2 = async (_password, { memory, passes, lanes }) => {
    runs.push({ memory, passes, lanes })
    return new Uint8Array(32)
  }
  const app = await createServer({ ...server.parts, argon2 })
  const browser = aBrowser(app)
  await browser.enter(await server.link('lead', ['desk']))
  const payload = { userName, password, endOthers: false }
  await browser.ask({ method: 'PUT', url: '/api/v1/access/password', payload })
  const costOf = async (name: string) => {
    runs.splice(0)
    await aBrowser(app).post('/api/v1/session/password', { userName: name, password: 'wrong' })
    return [...runs]
  }

  const known = await costOf(userName)
  expect(known).toHaveLength(1)
  expect(await costOf('nobody')).toEqual(known)
  await app.close()
  await server.stop()
})

test('in production a hash is argon2id with the memory and passes that are stored beside it', async () => {
  const server = await aServer()
  const { argon2: _light, ...parts } = server.parts
  const app = await createServer(parts)
  const browser = aBrowser(app)
  await browser.enter(await server.link('lead', ['desk']))
  const payload = { userName, password, endOthers: false }
  await browser.ask({ method: 'PUT', url: '/api/v1/access/password', payload })

  const [row] = await server.db.all<{ hash: Uint8Array; salt: Uint8Array }>(
    'SELECT hash, salt FROM password',
  )
  const by = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }
  const nonce = row?.salt ?? new Uint8Array(16)
  expect(row && Buffer.from(row.hash)).toEqual(
    argon2Sync('argon2id', { ...by, message: password, nonce }),
  )
  await app.close()
  await server.stop()
})
