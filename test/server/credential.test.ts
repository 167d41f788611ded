import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeliveryAnswer } from '../../src/contract/delivery.ts'
import { issueCredential } from '../../src/server/access/deviceCredential.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { aContact, anUndoOf, fjordby, phoneOfAnn } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
let counter: Browser
beforeEach(async () => {
  server = await aServer()
  counter = await server.counter('desk')
})
afterEach(() => server.stop())

const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const cookieName = '__Host-tael_d'
const deliver = (entries: object[], browser = counter) =>
  browser.post('/api/v1/entries', { entries })
const receiptsOf = async (entries: object[], browser = counter) =>
  (await deliver(entries, browser)).json<DeliveryAnswer>().receipts
const revoke = (why: string) =>
  server.db.write((sql) => sql.all('UPDATE device SET revoked = $1', [why]))
const own = () => counter.jar.get(cookieName) ?? ''

/** A browser that holds some other cookie. */
function withCookie(value: string, host = 'localhost') {
  const browser = aBrowser(server.app, host)
  browser.jar.set(cookieName, value)
  return browser
}

const tampered = (cookie: string, at: number) => {
  const letter = cookie[at] === 'A' ? 'B' : 'A'
  return cookie.slice(0, at) + letter + cookie.slice(at + 1)
}
const otherKey = new Uint8Array(32).fill(8)
const random = (n: number) => new Uint8Array(n).fill(3)

test.each([
  ['no cookie', () => ''],
  ['nonsense', () => 'hello'],
  ['an id alone', () => own().split('.')[0] ?? ''],
  ['an id and a secret without a tag', () => own().split('.').slice(0, 2).join('.')],
  ['one part too many', () => `${own()}.x`],
  ['another device’s id', () => own().replace(/^[^.]+/, phoneOfAnn)],
  ['a letter of its id changed', () => tampered(own(), 3)],
  ['a letter of its secret changed', () => tampered(own(), 20)],
  ['a letter of its tag changed', () => tampered(own(), own().length - 5)],
  [
    'a cookie of another installation',
    () => issueCredential(otherKey, random, fjordby, phoneOfAnn).cookie,
  ],
])('with %s nothing is received, and nobody learns more', async (_, cookie) => {
  const value = cookie()
  const browser = value ? withCookie(value) : aBrowser(server.app)
  const answer = await deliver([aContact(today)], browser)

  isProblem(answer, 401, 'not_signed_in')
  expect(answer.cookies).toEqual([])
  expect(await server.db.all('SELECT * FROM entry')).toEqual([])
})

test('a cookie of ours is none at our neighbour’s', async () => {
  isProblem(
    await deliver([aContact(today)], withCookie(own(), 'nabo.example')),
    401,
    'not_signed_in',
  )
})

test('a staff session does not deliver', async () => {
  isProblem(
    await deliver([aContact(today)], await server.staff('coordinator')),
    401,
    'not_signed_in',
  )
})

test('a device that an older backup does not know delivers, and a lead is to decide', async () => {
  await server.db.write((sql) => sql.all('DELETE FROM device'))
  await server.db.write((sql) => sql.all('DELETE FROM enrolment'))

  expect(await receiptsOf([aContact(today)])).toMatchObject([
    { state: 'held', reason: 'unknown_device' },
  ])
  isProblem(await counter.get('/api/v1/counter'), 401, 'not_signed_in')
})

test('joining again changes no valid credential, so an answer that is lost does no harm', async () => {
  const beforeTheLostAnswer = withCookie(own())
  const { code } = await server.invite('library')
  await counter.post('/api/v1/join', { code })

  expect(await receiptsOf([aContact(today)], beforeTheLostAnswer)).toMatchObject([
    { state: 'counted' },
  ])
})

test('by a credential that the device has replaced, nothing is received until it joins anew', async () => {
  const { code } = await server.invite('desk')
  const [device] = own().split('.')
  const superseded = withCookie(own())
  await counter.post('/api/v1/join', { code, device }, { cookie: '' })
  const contact = aContact(today)

  isProblem(await deliver([contact], superseded), 401, 'not_signed_in')
  expect(await server.db.all('SELECT * FROM entry')).toEqual([])

  const answer = await superseded.post('/api/v1/join', { code })
  expect(answer.json()).toMatchObject({ device })
  expect(await receiptsOf([contact], superseded)).toMatchObject([
    { state: 'counted', repeat: false },
  ])
})

test.each([
  ['left', { state: 'counted' }],
  ['lost', { state: 'counted' }],
  ['stolen', { state: 'held', reason: 'stolen' }],
])(
  'a device that was revoked as %s counts no more, and what it brings is %o',
  async (why, receipt) => {
    await revoke(why)

    expect(await receiptsOf([aContact(today)])).toMatchObject([receipt])
    expect((await counter.get('/api/v1/counter')).json()).toMatchObject({ mayCount: false })
  },
)

test('an undo of a stolen device takes nothing back', async () => {
  const contact = aContact(today)
  await deliver([contact])
  await revoke('stolen')
  await deliver([anUndoOf(contact)])

  expect(await receiptsOf([contact])).toMatchObject([{ state: 'counted' }])
})
