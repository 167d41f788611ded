import { createHmac, hash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { issueCredential } from '../../../src/server/access/deviceCredential.ts'
import { aBrowser, isProblem } from '../../support/browser.ts'
import { aCampaign, fjordby } from '../../support/builders.ts'
import { DeviceId } from '../../../src/contract/id.ts'
import type { RecoveryCodes } from '../../../src/contract/password.ts'
import { aDataDirectory, runCommand } from '../../support/serverProcess.ts'
import { aServer, type TrialServer } from '../../support/server.ts'

/** Somebody has read the whole database, or a backup of it, and has not got installation.key. */
let server: TrialServer
beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.stop())

const password = 'fire kolde æbler på rad'

/** Everything that stands in the store, whatever tables there are. */
async function everyValue(): Promise<unknown[]> {
  const tables = await server.db.all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table'",
  )
  expect(tables.length).toBeGreaterThan(20)
  const rows = await Promise.all(tables.map(({ name }) => server.db.all(`SELECT * FROM ${name}`)))
  return rows.flat().flatMap((row) => Object.values(row))
}
const writings = (value: unknown) =>
  value instanceof Uint8Array
    ? (['base64url', 'base64', 'hex', 'latin1'] as const).map((as) =>
        Buffer.from(value).toString(as),
      )
    : [String(value)]

/** One of each thing that opens something, all of them good. */
async function everySecret() {
  const counter = await server.counter('desk')
  const staff = await server.staff('coordinator')
  const invite = await server.invite('desk')
  const [, device = '', tag = ''] = counter.jar.get('__Host-tael_d')?.split('.') ?? []
  const session = staff.jar.get('__Host-tael_s') ?? ''
  const link: string = await server.link('coordinator')
  const payload = { userName: 'tole', password, endOthers: false }
  await staff.ask({ method: 'PUT', url: '/api/v1/access/password', payload })
  const { codes } = (await staff.post('/api/v1/access/recovery-codes', {})).json<RecoveryCodes>()
  const [recovery = ''] = codes
  expect(recovery.length).toBeGreaterThanOrEqual(12)
  const typed = { password, recovery, bareRecovery: recovery.replaceAll(/[^0-9A-Z]/g, '') }
  return { ...typed, device, tag, session, link, secret: invite.secret, code: invite.code }
}

test('nothing that opens anything stands in any table, in whatever writing', async () => {
  const secrets = await everySecret()
  const all = (await everyValue()).flatMap(writings).join('\n')

  for (const secret of Object.values(secrets)) {
    expect(secret.length).toBeGreaterThanOrEqual(10)
    for (const each of [
      secret,
      ...writings(Buffer.from(secret, 'base64url')),
      ...writings(Buffer.from(secret)),
    ]) {
      expect(all).not.toContain(each)
    }
  }
})

test('nothing that stands there opens anything: no value is a session, link, invite, device, password or code', async () => {
  await everySecret()
  const values = new Set((await everyValue()).flatMap(writings))
  const tried = [...values].filter((each) => /^[\w.=+/ -]{8,200}$/.test(each))
  expect(tried.length).toBeGreaterThan(25)
  for (const value of tried) {
    // As long as the longest wait after wrong passwords.
    server.clock.nowMs += 16 * 60 * 1000
    const browser = aBrowser(server.app)
    browser.jar.set('__Host-tael_s', value)
    browser.jar.set('__Host-tael_d', value)
    isProblem(await browser.get('/api/v1/session'), 401, 'not_signed_in')
    isProblem(await browser.get('/api/v1/counter'), 401, 'not_signed_in')
    expect((await aBrowser(server.app).enter(value)).statusCode).toBeGreaterThanOrEqual(400)
    for (const [way, said] of [
      ['password', { userName: 'tole', password: value }],
      ['recovery', { userName: 'tole', code: value }],
    ] as const) {
      const answer = await aBrowser(server.app).post(`/api/v1/session/${way}`, said)
      expect([400, 401, 403, 422, 429]).toContain(answer.statusCode)
    }
    for (const invite of [{ secret: value }, { code: value }]) {
      const joined = await aBrowser(server.app).post('/api/v1/join', invite)
      expect(joined.statusCode).toBeGreaterThanOrEqual(400)
    }
  }
})

test('without the key a device’s cookie cannot be made, though its id and hash are known', async () => {
  await server.counter('desk')
  const [row] = await server.db.all<{ id: string; secret_hash: Uint8Array }>(
    'SELECT id, secret_hash FROM device',
  )
  const device = DeviceId.parse(row?.id)
  const stored = Buffer.from(row?.secret_hash ?? []).toString('base64url')
  const forged = [
    ...[new Uint8Array(32), new Uint8Array(32).fill(8)].map(
      (key) =>
        issueCredential(key, () => row?.secret_hash ?? new Uint8Array(32), fjordby, device).cookie,
    ),
    `${device}.${stored}.${stored.slice(0, 22)}`,
    `${device}.${stored}.`,
  ]
  for (const cookie of forged) {
    const browser = aBrowser(server.app)
    browser.jar.set('__Host-tael_d', cookie)
    isProblem(await browser.get('/api/v1/counter'), 401, 'not_signed_in')
  }
})

test('without the key not even the right code can be told to be right', async () => {
  const { code } = await server.invite('desk')
  const [row] = await server.db.all<{ code_hash: Uint8Array }>('SELECT code_hash FROM invite')
  const without = [
    hash('sha256', code, 'buffer'),
    ...[new Uint8Array(32), Buffer.from('fjordby'), Buffer.from(code)].flatMap((key) =>
      ['', 'code\0', 'invite\0'].map((purpose) =>
        createHmac('sha256', key).update(`${purpose}${code}`).digest(),
      ),
    ),
  ].map((each) => each.toString('hex'))

  expect(row?.code_hash.length).toBe(32)
  expect(without).not.toContain(Buffer.from(row?.code_hash ?? []).toString('hex'))
})

test('a backup holds neither key nor link nor code, and the key is readable by its owner alone', async () => {
  const data = aDataDirectory()
  const path = (name: string) => join(data.directory, name)
  const run = (...words: string[]) => runCommand([...words, '--data', data.directory])
  writeFileSync(path('campaign.json'), JSON.stringify(aCampaign()))
  await run('campaign', 'import', path('campaign.json'))
  const said = (await run('invite', 'desk')).said + (await run('first-coordinator')).said
  const secrets = [...said.matchAll(/k=([\w-]{43})/g)].map(([, secret = '']) => secret)
  await run('backup', path('kept.db'))
  const bytes = readFileSync(path('kept.db')).toString('latin1')
  const key = readFileSync(path('installation.key'), 'utf8').trim()
  const { mode } = statSync(path('installation.key'))
  data.discard()

  expect(mode & 0o077).toBe(0)
  expect(secrets).toHaveLength(2)
  expect(bytes).toContain('Borgerservice')
  for (const secret of [...secrets, key]) {
    expect(bytes).not.toContain(secret)
    expect(bytes).not.toContain(Buffer.from(secret, 'base64').toString('latin1'))
  }
}, 60_000)
