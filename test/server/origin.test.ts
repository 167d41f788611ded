import { afterEach, beforeEach, expect, test } from 'vitest'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { aContact } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
let counter: Browser
beforeEach(async () => {
  server = await aServer()
  counter = await server.counter('desk')
})
afterEach(() => server.stop())

const stored = () => server.db.all('SELECT * FROM entry')

/** A delivery with just these headers, and the device's cookie. */
const deliver = (headers: Record<string, string>) =>
  server.app.inject({
    method: 'POST',
    url: '/api/v1/entries',
    headers: {
      'content-type': 'application/json',
      host: 'localhost',
      cookie: counter.cookie(),
      ...headers,
    },
    payload: { entries: [aContact()] },
  })

test.each([
  ['from a page of another site', { 'x-tael': '1', 'sec-fetch-site': 'cross-site' }],
  ['from another host of the same site', { 'x-tael': '1', 'sec-fetch-site': 'same-site' }],
  ['from an address that was typed', { 'x-tael': '1', 'sec-fetch-site': 'none' }],
  ['without the header of our own pages', { 'sec-fetch-site': 'same-origin' }],
  ['from another origin, of an older browser', { 'x-tael': '1', origin: 'https://evil.example' }],
  ['from an origin that hides', { 'x-tael': '1', origin: 'null' }],
  ['from our host by another scheme', { 'x-tael': '1', origin: 'https://localhost' }],
  ['from our host on another port', { 'x-tael': '1', origin: 'http://localhost:8081' }],
])('a request %s changes nothing', async (_, headers) => {
  isProblem(await deliver(headers), 403, 'cross_site')
  expect(await stored()).toEqual([])
})

test.each([
  ['a browser', { 'x-tael': '1', 'sec-fetch-site': 'same-origin' }],
  ['an older browser that names our origin', { 'x-tael': '1', origin: 'http://localhost' }],
  ['a client that is no browser', { 'x-tael': '1' }],
])('%s that comes from here is let in', async (_, headers) => {
  expect((await deliver(headers)).statusCode).toBe(201)
})

test.each(['PUT', 'PATCH', 'DELETE', 'GET', 'OPTIONS'] as const)(
  '%s is no way to deliver',
  async (method) => {
    isProblem(await counter.ask({ method, url: '/api/v1/entries' }), 404, 'not_found')
  },
)

test.each([
  '/api/v1/municipality',
  '/api/v1/entries',
  '/api/v1/openapi.json',
  '/',
  '/board',
  '/%2e%2e/etc',
])('at an unknown host %s is nothing, and does not say what there might be', async (url) => {
  const answer = await aBrowser(server.app, 'fremmed.example').get(url)

  isProblem(answer, 404, 'not_found')
  expect(answer.payload).not.toMatch(/fjordby|nabo/i)
  expect(answer.cookies).toEqual([])
})

test.each([
  ['/api/v1/nowhere', 404, 'not_found'],
  ['/api/v1/entries/', 404, 'not_found'],
  ['/.env', 404, 'not_found'],
  ['/../package.json', 404, 'not_found'],
  ['/installation.key', 404, 'not_found'],
  ['/api/v1/municipality%00', 404, 'not_found'],
  ['/%ff', 400, 'malformed'],
  ['/api/v1/campaigns/%ff', 400, 'malformed'],
] as const)('at %s there is nothing', async (url, status, code) => {
  isProblem(await counter.get(url), status, code)
})

/** Asks whose counts are made here, from an address and by way of what a proxy says. */
const ask = (remoteAddress: string, headers: Record<string, string> = {}, app = server.app) =>
  app.inject({
    url: '/api/v1/municipality',
    remoteAddress,
    headers: { host: 'localhost', ...headers },
  })

test('plain HTTP is answered on this machine only, whatever a stranger says of how it came', async () => {
  const says = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '127.0.0.1' }

  expect((await ask('127.0.0.1')).statusCode).toBe(200)
  expect((await ask('::1')).statusCode).toBe(200)
  isProblem(await ask('192.0.2.7'), 403, 'not_allowed')
  isProblem(await ask('192.0.2.7', says), 403, 'not_allowed')
})

test('no stranger’s word is taken for the host', async () => {
  const answer = await ask('127.0.0.1', { 'x-forwarded-host': 'nabo.example' })

  expect(answer.json()).toMatchObject({ name: 'Fjordby Kommune' })
})

const client = { 'x-forwarded-for': '192.0.2.7' }
test.each([
  ['says that it encrypts', '10.0.0.5', { ...client, 'x-forwarded-proto': 'https' }, 200],
  ['says that it does not', '10.0.0.5', { ...client, 'x-forwarded-proto': 'http' }, 403],
  ['says nothing', '10.0.0.5', client, 403],
  [
    'on this machine says that it encrypts',
    '127.0.0.1',
    { ...client, 'x-forwarded-proto': 'https' },
    200,
  ],
  [
    'on this machine says that it does not',
    '127.0.0.1',
    { ...client, 'x-forwarded-proto': 'http' },
    403,
  ],
  ['is not the trusted one', '192.0.2.9', { ...client, 'x-forwarded-proto': 'https' }, 403],
])('a proxy that %s is believed if it is trusted', async (_, address, headers, status) => {
  const behind = await aServer({ config: { trustedProxies: ['10.0.0.0/8', '127.0.0.0/8'] } })
  const { statusCode } = await ask(address, headers, behind.app)
  await behind.stop()

  expect(statusCode).toBe(status)
})
