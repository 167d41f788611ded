import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { maxDeliveryBytes } from '../../src/contract/delivery.ts'
import type { ProblemCode } from '../../src/contract/problem.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aContact, anId } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
let counter: Browser
beforeEach(async () => {
  server = await aServer()
  counter = await server.counter('desk')
})
afterEach(() => server.stop())

const stored = () => server.db.all('SELECT * FROM entry')
const deliver = (payload: unknown, headers = {}) =>
  counter.post('/api/v1/entries', payload, { 'sec-fetch-site': 'same-origin', ...headers })

/** A contact of the day on which the device has joined. */
const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const one = () => ({ entries: [aContact(today)] })
const text = () => JSON.stringify(one())
const contact = () => JSON.stringify(aContact(today))
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
const with_ = (field: string) => `{"entries":[${contact().replace('{', `{${field},`)}]}`

const refused: [string, () => unknown, Record<string, string>, number, ProblemCode][] = [
  ['JSON that breaks off', () => '{"entries":[', {}, 400, 'malformed'],
  ['no body', () => '', {}, 400, 'malformed'],
  ['trailing junk', () => `${text()}x`, {}, 400, 'malformed'],
  ['two bodies in one', () => text() + text(), {}, 400, 'malformed'],
  ['bytes that are no text', () => '\u0000\u0001\u0002', {}, 400, 'malformed'],
  ['a list', () => [], {}, 400, 'malformed'],
  ['a word', () => '"entries"', {}, 400, 'malformed'],
  ['nothing', () => 'null', {}, 400, 'malformed'],
  ['no entries', () => ({ entries: [] }), {}, 400, 'malformed'],
  [
    '501 entries',
    () => ({ entries: [...Array(501)].map(() => ({ id: anId() })) }),
    {},
    400,
    'malformed',
  ],
  [
    'an entry without an id',
    () => ({ entries: [aContact(), { is: 'contact' }] }),
    {},
    400,
    'malformed',
  ],
  [
    'an entry whose id is none',
    () => ({ entries: [{ ...aContact(), id: 'x' }] }),
    {},
    400,
    'malformed',
  ],
  ['a prototype', () => `{"__proto__":{"admin":true},${text().slice(1)}`, {}, 400, 'malformed'],
  ['a prototype in an entry', () => with_('"__proto__":{"unit":"roads"}'), {}, 400, 'malformed'],
  ['a constructor', () => with_('"constructor":{"prototype":{"x":1}}'), {}, 400, 'malformed'],
  ['an entry of brackets', () => with_(`"x":${nested(100_000)}`), {}, 400, 'malformed'],
  ['a body of brackets', () => nested(100_000), {}, 400, 'malformed'],
  ['a packed body', () => gzipSync(text()), { 'content-encoding': 'gzip' }, 400, 'malformed'],
  [
    'a packed body that would unfold to fifty megabytes',
    () => gzipSync(Buffer.alloc(50 * 1024 * 1024)),
    { 'content-encoding': 'gzip' },
    400,
    'malformed',
  ],
  ['plain text', text, { 'content-type': 'text/plain' }, 415, 'unsupported_media_type'],
  [
    'a form',
    () => 'entries=1',
    { 'content-type': 'application/x-www-form-urlencoded' },
    415,
    'unsupported_media_type',
  ],
  ['a page', () => '<p>', { 'content-type': 'text/html' }, 415, 'unsupported_media_type'],
  ['no type', text, { 'content-type': '' }, 415, 'unsupported_media_type'],
  [
    'more than a delivery holds',
    () => with_(`"x":"${'y'.repeat(maxDeliveryBytes)}"`),
    {},
    413,
    'too_large',
  ],
]

test.each(refused)(
  '%s is refused, and nothing is stored',
  async (_, payload, headers, status, code) => {
    isProblem(await deliver(payload(), headers), status, code)
    expect(await stored()).toEqual([])
  },
)

test('a body of another route is held to that route’s own measure', async () => {
  const code = 'x'.repeat(17 * 1024)

  isProblem(await counter.post('/api/v1/join', { code }), 413, 'too_large')
})

test('what is wrong is told with its place', async () => {
  const answer = await deliver({ entries: [aContact(), { is: 'contact' }] })

  expect(answer.json()).toMatchObject({ errors: [{ path: '/entries/1/id' }] })
})

test.each([
  ['a byte order mark', () => `\uFEFF${text()}`],
  ['blanks around it', () => ` \n${text()}\r\n `],
  ['a field named twice, the last of which holds', () => with_('"quantity":7')],
])('%s does no harm', async (_, payload) => {
  expect((await deliver(payload())).json()).toMatchObject({ receipts: [{ state: 'counted' }] })
  expect(await stored()).toMatchObject([{ state: 'counted', quantity: 1 }])
})

test('NUL and lone surrogates are held or kept as they came, and break nothing', async () => {
  const odd = '\u0000\ud800 \udfff\u202e æøå'
  const entries = [
    { ...aContact(today), note: odd, more: { deep: [odd] } },
    { ...aContact(), campaign: odd },
    { ...aContact(), unit: odd, taskArea: odd },
    { id: anId(), is: odd, v: odd },
    { id: anId(), is: 'contact', v: { toString: null, valueOf: 1 } },
  ]
  const { receipts } = (await deliver({ entries })).json<{ receipts: object[] }>()

  expect(receipts).toMatchObject([
    { state: 'counted' },
    { state: 'held', reason: 'malformed' },
    { state: 'held', reason: 'malformed' },
    { state: 'held', reason: 'unknown_kind' },
    { state: 'held', reason: 'malformed' },
  ])
  const rest = await server.db.all<{ rest: string }>('SELECT rest FROM entry ORDER BY id')
  expect(rest.map((row) => JSON.parse(row.rest) as unknown)).toEqual([
    { more: { deep: [odd] }, note: odd },
    ...entries.slice(1),
  ])
})

test('whatever is delivered, it is received or refused, and the server stands', async () => {
  const spoilt = fc.dictionary(
    fc.constantFrom(...Object.keys(aContact()), 'undoes', 'x'),
    fc.jsonValue({ maxDepth: 3 }),
  )
  const claims = fc.array(
    spoilt.map((spoiled) => ({ ...aContact(), ...spoiled, id: anId() })),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  const bodies = fc.oneof(
    claims.map((entries) => ({ entries })),
    fc.jsonValue({ maxDepth: 4 }),
  )
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const answer = await deliver(body)

      expect([201, 400]).toContain(answer.statusCode)
      if (answer.statusCode === 400) isProblem(answer, 400, 'malformed')
    }),
    // A device may deliver 120 times a minute.
    { numRuns: 100 },
  )
})
