import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { solve } from '../../src/app/join/proof/solve.ts'
import { rescueFileOf } from '../../src/app/rescue/rescueFile.ts'
import { CounterAnswer } from '../../src/contract/account.ts'
import type { DeskCampaign } from '../../src/contract/desk.ts'
import type { DevicesAnswer } from '../../src/contract/deviceList.ts'
import type { MadeInvites } from '../../src/contract/invite.ts'
import type { CreationOptions, RequestOptions } from '../../src/contract/passkey.ts'
import type { InvitedAnswer } from '../../src/contract/person.ts'
import type { ProblemDocument } from '../../src/contract/problem.ts'
import { Day } from '../../src/contract/time.ts'
import { StoreBusy } from '../../src/server/store/sql.ts'
import { anAuthenticator } from '../support/authenticator.ts'
import { aBrowser, type Browser } from '../support/browser.ts'
import { aCampaign, aContact } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { searchLog } from '../support/searchLogs.ts'
import { aServer, type TrialServer } from '../support/server.ts'

/** Ids and names that stand in no route, so that finding them in a log can only mean one thing. */
const units = [
  { id: 'kystvagten', name: 'Kystvagten', people: 12 },
  { id: 'fyrtaarnet', name: 'Fyrtårnet', people: 9 },
]
const department = { id: 'havnevaesen', name: 'Havnevæsenet', units }
const campaign = aCampaign({ id: 'sommertal', name: 'Sommertal', departments: [department] })
const [unit] = ['kystvagten']
const address = '198.51.100.23'
const cpr = '010190-1234'
const quantity = 61_713
const people = ['Fru Tovholder', 'Fru Fyrpasser', 'Hr Havnefoged']
const told = [
  ...[campaign.id, campaign.name, department.id, department.name, 'fyrtaarnet', 'Fyrtårnet'],
  ...['kystvagten', 'Kystvagten', 'Skranken på kajen', ...people],
  ...[address, '2001:db8::17', cpr, cpr.replace('-', ''), String(quantity), 'hemmelig'],
]

/** Whatever on the wire looks as if it had been drawn by chance, or was made of a secret. */
const drawn = /[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{40,}|(?<![\w-])[0-9A-HJKMNP-TV-Z]{10,16}(?![\w-])/g

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  let lines: string[]
  let server: TrialServer
  let statuses: Map<number, number>
  let secrets: Set<string>
  beforeEach(async () => {
    lines = []
    statuses = new Map()
    secrets = new Set()
    server = await aServer({
      engine,
      campaigns: [campaign],
      config: { logLevel: 'debug', trustedProxies: ['127.0.0.1'] },
      logTo: { write: (line) => lines.push(line) },
    })
  })
  afterEach(() => server.stop())

  const collect = (text: string) => {
    for (const [each] of text.matchAll(drawn)) if (/\d/.test(each)) secrets.add(each)
  }

  /** Asks as a browser behind a proxy does, and remembers all that was said. */
  async function ask(
    browser: Browser,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object | string,
    headers: Record<string, string> = {},
  ) {
    const body = typeof payload === 'object' ? JSON.stringify(payload) : payload
    collect(`${url} ${body ?? ''} ${browser.cookie()}`)
    const answer = await browser.ask({
      ...{ method, url },
      headers: {
        ...{ 'x-forwarded-for': address, 'x-forwarded-proto': 'https' },
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: body }),
    })
    statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1)
    // A file is made of the figures and of words that stand in every campaign.
    if (/problem|json/.test(String(answer.headers['content-type']))) {
      for (const [each] of answer.payload.matchAll(drawn)) if (/\d/.test(each)) secrets.add(each)
    }
    collect(browser.cookie().replaceAll(/[.=;]/g, ' '))
    return answer
  }

  const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
  const fact = { ...today, campaign: campaign.id, unit: unit ?? '' }
  const nobody = () => aBrowser(server.app)

  async function countersDay(): Promise<void> {
    const [byCode, bySecret] = [await server.invite(unit), await server.invite(unit)]
    const phone = nobody()
    await ask(phone, 'POST', '/api/v1/join', { code: byCode.code, nonsense: cpr })
    const pc = nobody()
    const joined = await ask(pc, 'POST', '/api/v1/join', { secret: bySecret.secret })
    const counter = CounterAnswer.parse(joined.json())
    const entries = [
      aContact({ ...fact, quantity: 7 }),
      aContact({ ...fact, taskArea: 'hemmelig' }),
    ]
    const wrong = [
      { ...aContact(fact), quantity },
      { ...aContact(fact), note: cpr },
    ]
    for (const browser of [pc, phone, nobody()]) {
      await ask(browser, 'GET', '/api/v1/counter')
      await ask(browser, 'POST', '/api/v1/entries', { entries })
      await ask(browser, 'POST', '/api/v1/entries', { entries: wrong })
      await ask(
        browser,
        'POST',
        '/api/v1/entries',
        `{"entries":[{"id":"${entries[0]?.id}","x":${cpr}`,
      )
      await ask(browser, 'POST', '/api/v1/receipts', { ids: entries.map(({ id }) => id) })
      await ask(browser, 'POST', '/api/v1/digest', { days: [today.day] })
      await ask(browser, 'POST', '/api/v1/devices/renew', { renewal: 'a1'.repeat(16), seq: 2 })
    }
    await ask(pc, 'POST', '/api/v1/counter/unit', { unit: 'fyrtaarnet' })
    const lead = await staffOf('lead', 'Fru Fyrpasser', ['kystvagten', 'fyrtaarnet'])
    const file = await rescueFileOf(counter, [aContact(fact)], Day.parse('2026-10-22'))
    await ask(lead, 'POST', '/api/v1/rescue', file)
    await ask(lead, 'POST', '/api/v1/rescue', { ...file, tag: 'B7'.repeat(21) + 'x' })
    await ask(phone, 'POST', '/api/v1/counter/leave', {})
  }

  async function staffOf(role: 'lead' | 'coordinator', name: string, given: string[] = []) {
    const browser = nobody()
    const secret = await server.link(role, given, { name })
    await ask(browser, 'POST', '/api/v1/session', { secret })
    await ask(nobody(), 'POST', '/api/v1/session', { secret })
    return browser
  }

  async function passkeysOf(browser: Browser): Promise<void> {
    const key = anAuthenticator()
    const made = await ask(browser, 'POST', '/api/v1/passkeys/options', {})
    await ask(browser, 'POST', '/api/v1/passkeys', key.make(made.json<CreationOptions>()))
    const flaws = [
      ...[{}, { challenge: 'Y2hhbGxlbmdlLXRoYXQtd2FzLW5ldmVyLWFza2VkLTEyMw' }, { counter: 0 }],
      ...[{ origin: 'https://kystvagten.example' }, { verified: false }],
      { userHandle: Buffer.from('N0B0DYN0B0DY').toString('base64url') },
    ]
    for (const flaw of flaws) {
      const asked = await ask(nobody(), 'POST', '/api/v1/session/passkey/options', {})
      const proof = key.prove(asked.json<RequestOptions>(), flaw)
      await ask(nobody(), 'POST', '/api/v1/session/passkey', proof)
      // A signature of something else.
      const other = { ...proof.response, signature: 'MEUCIQDx1sYw7m3qv0aB9c' }
      await ask(nobody(), 'POST', '/api/v1/session/passkey', { ...proof, response: other })
    }
    await ask(browser, 'GET', '/api/v1/passkeys')
    await ask(browser, 'DELETE', `/api/v1/passkeys/${key.id}`)
  }

  async function desksDay(): Promise<void> {
    const desk = await staffOf('coordinator', 'Fru Tovholder')
    await passkeysOf(desk)
    const read = await ask(desk, 'GET', `/api/v1/desk/campaigns/${campaign.id}`)
    const { campaign: saved } = read.json<DeskCampaign>()
    const place = `/api/v1/desk/campaigns/${campaign.id}`
    for (const name of [`Ring ${cpr}`, 'Sommertal igen']) {
      for (const version of ['"1"', '"9"']) {
        await ask(desk, 'PUT', place, { ...saved, name }, { 'if-match': version })
      }
      await ask(desk, 'PUT', place, { ...saved, name })
      await ask(desk, 'POST', '/api/v1/desk/people', {
        ...{ name: name.replace('Sommertal', 'Hr Havnefoged'), role: 'lead' },
        ...{ units: [unit], days: 7 },
      })
    }
    const invited = await ask(desk, 'POST', '/api/v1/desk/people', {
      ...{ name: 'Hr Havnefoged', role: 'lead', units: [unit], days: 7 },
    })
    await ask(nobody(), 'POST', '/api/v1/session', {
      secret: invited.json<InvitedAnswer & { secret?: string }>().secret ?? 'none',
    })
    const invites = await ask(desk, 'POST', `/api/v1/campaigns/${campaign.id}/invites`, {
      units: units.map(({ id }) => id),
    })
    const [made] = invites.json<MadeInvites>().invites
    await ask(desk, 'POST', `/api/v1/invites/${made?.id}/raise`, { maxUses: 70 })
    await ask(nobody(), 'POST', '/api/v1/join', { code: made?.code })
    const devices = await ask(desk, 'GET', `/api/v1/units/${unit}/devices`)
    const [device] = devices.json<DevicesAnswer>().devices
    const ofDevice = `/api/v1/units/${unit}/devices/${device?.device}`
    for (const name of [`Ring ${cpr}`, 'Skranken på kajen']) {
      await ask(desk, 'POST', `${ofDevice}/name`, { name })
    }
    await ask(desk, 'POST', `${ofDevice}/revoke`, { reason: 'lost' })
    await ask(desk, 'GET', `/api/v1/units/${unit}/joined-since?since=2026-10-21T08:00Z`)
    await ask(desk, 'POST', `/api/v1/units/${unit}/reject-since`, { since: '2026-10-21T08:00Z' })
    await ask(desk, 'POST', `/api/v1/invites/${made?.id}/revoke`, {})
    await ask(desk, 'POST', `/api/v1/invites/N0SVCH1NV1TE/revoke`, {})
    await ask(desk, 'GET', `/api/v1/campaigns/${campaign.id}/board?day=2026-10-21`)
    for (const name of ['week-totals.csv', 'cells.csv', 'control.csv', 'bundle.zip']) {
      await ask(desk, 'GET', `/api/v1/campaigns/${campaign.id}/export/${name}?week=2026-W43`)
    }
    await ask(desk, 'GET', '/api/v1/desk/people')
    await ask(desk, 'GET', '/api/v1/desk/log?kind=people')
    await ask(desk, 'GET', '/api/v1/desk/log.csv')
    await ask(desk, 'DELETE', place, undefined, { 'if-match': '"1"' })
    await ask(desk, 'DELETE', '/api/v1/session')
  }

  async function strangersDay(): Promise<void> {
    for (let nth = 0; nth < 62; nth += 1) {
      const code = `${String(nth).padStart(4, '0')}WR0NGX`
      await ask(nobody(), 'POST', '/api/v1/join', { code, proves: true })
    }
    const { code } = await server.invite(unit)
    const asked = await ask(nobody(), 'POST', '/api/v1/join', { code, proves: true })
    const { proof } = asked.json<ProblemDocument>()
    if (!proof) throw new Error('no work is asked for')
    const solved = { code, proves: true, proof: await solve(proof) }
    expect((await ask(nobody(), 'POST', '/api/v1/join', solved)).statusCode).toBe(201)
    await ask(nobody(), 'POST', '/api/v1/join', solved)

    const secret = 'Zx9Qw8Er7Ty6Ui5Op4As3Df2Gh1Jk0Lz9Xc8Vb7Nm6Q'
    const stranger = nobody()
    const report = JSON.stringify({ 'csp-report': { 'document-uri': `https://x/?k=${secret}` } })
    const csp = { 'content-type': 'application/csp-report' }
    await ask(stranger, 'POST', '/api/v1/csp-reports', report, csp)
    await ask(stranger, 'POST', '/api/v1/session', { secret })
    await ask(stranger, 'POST', '/api/v1/session', `secret=${secret}`, {
      'content-type': 'text/plain',
    })
    await ask(stranger, 'POST', '/api/v1/session', `{"secret":"${secret}${cpr}`)
    await ask(stranger, 'POST', '/api/v1/session', { secret: secret.repeat(900) })
    for (const url of [`/staff?k=${secret}`, `/join/${code}`, `/%ff${secret}`, `/${cpr}`]) {
      await ask(stranger, 'GET', url)
    }
    await ask(stranger, 'GET', `/api/v1/campaigns/${campaign.id}/board?day=${cpr}`)
    const forged = { cookie: `__Host-tael_s=${secret}; __Host-tael_d=D7K3MP9Q2XZ4.${secret}` }
    await ask(stranger, 'GET', '/api/v1/session', undefined, forged)
    await ask(stranger, 'GET', '/api/v1/counter', undefined, forged)
    await ask(stranger, 'GET', '/api/v1/municipality', undefined, { host: 'kystvagten.example' })
    await ask(stranger, 'GET', '/readyz', undefined, { 'x-forwarded-for': '2001:db8::17' })

    await server.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = server.app.server.address() as { port: number }
    for (const text of [
      `${secret} ${cpr}\r\n\r\n`,
      `GET /?k=${secret} HTTP/1.1\r\n\0: x\r\n\r\n`,
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(text))
        socket.once('close', () => resolve()).resume()
      })
    }
    const huge = `GET / HTTP/1.1\r\nhost: localhost\r\ncookie: ${secret.repeat(900)}\r\n\r\n`
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(huge))
      socket.once('error', () => undefined)
      socket.once('close', () => resolve()).resume()
    })
  }

  async function troubles(): Promise<void> {
    const counter = nobody()
    const { code } = await server.invite(unit)
    await ask(counter, 'POST', '/api/v1/join', { code })
    const desk = await staffOf('coordinator', 'Fru Tovholder')
    const { db } = server.parts
    const whole = { ...db }
    const fail = (error: Error) => async () => {
      throw error
    }
    const questions = async () => {
      await ask(counter, 'POST', '/api/v1/entries', { entries: [aContact(fact)] })
      await ask(counter, 'GET', '/api/v1/counter')
      await ask(desk, 'GET', `/api/v1/campaigns/${campaign.id}/board?day=2026-10-21`)
      // A file whose store breaks halfway breaks off.
      const cells = `/api/v1/campaigns/${campaign.id}/export/cells.csv?week=2026-W43`
      await ask(desk, 'GET', cells).catch(() => undefined)
      await ask(nobody(), 'POST', '/api/v1/join', { code })
    }
    const busy = fail(new StoreBusy('locked'))
    Object.assign(db, { all: busy, write: busy, snapshot: busy })
    await questions()
    Object.assign(db, whole)
    for (const table of ['tally_fine', 'tally_coarse', 'enrolment', 'audit_head', 'entry']) {
      await db.write((sql) => sql.all(`DROP TABLE ${table}`))
      await questions()
    }
  }

  /** What a line says, without what is the clock's and the machine's own. */
  const said = () =>
    lines.map((line) => {
      const {
        time: _time,
        pid: _pid,
        hostname: _hostname,
        ...rest
      } = JSON.parse(line) as object & {
        [key in 'time' | 'pid' | 'hostname']?: unknown
      }
      return JSON.stringify(rest)
    })

  test('of a day with everything in it no line tells a secret, a person, a unit or a figure', async () => {
    await countersDay()
    await desksDay()
    await strangersDay()
    await troubles()
    const text = said().join('\n')

    // It was a day with everything in it: what went well, and each way of being refused.
    const some = [200, 201, 204, 400, 401, 403, 404, 410, 412, 413, 415, 422, 428, 429, 500, 503]
    expect(some.filter((status) => !statuses.has(status))).toEqual([])
    const levels = new Set(lines.map((line) => (JSON.parse(line) as { level: number }).level))
    expect([20, 30, 40, 50].filter((level) => !levels.has(level))).toEqual([])
    expect(secrets.size).toBeGreaterThan(150)

    // Nothing else is ever written of a request, so no count can be.
    for (const line of lines) {
      const { msg, req = {}, res = {}, ...rest } = JSON.parse(line) as Record<string, object>
      if (msg !== ('request' as never)) continue
      expect([Object.keys(req), Object.keys(res), Object.keys(rest)]).toEqual([
        ...[['method', 'route'], ['status']],
        ['level', 'time', 'pid', 'hostname', 'reqId', 'ms'],
      ])
    }
    // Why a passkey was refused is told without what its browser said.
    expect(text).toContain('"why":"Unexpected authentication response origin"')
    const found = [...told, ...secrets].filter((each) =>
      text.toLowerCase().includes(each.toLowerCase()),
    )
    expect(found).toEqual([])
    expect(searchLog('this test', lines.join(''))).toEqual([])
  })
})
