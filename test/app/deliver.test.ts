import { expect, test } from 'vitest'
import { deliver, type Fetch, type Outcome } from '../../src/app/sync/deliver.ts'
import { type DeliveryAnswer, protocol } from '../../src/contract/delivery.ts'
import { StoreId } from '../../src/contract/id.ts'
import { type ProblemCode, problemMediaType } from '../../src/contract/problem.ts'
import { problemDocument } from '../../src/contract/problems.ts'
import { Instant } from '../../src/contract/time.ts'
import { aContact, anId } from '../support/builders.ts'

const nowMs = Date.parse('2026-10-20T08:00:00Z')
const ours = StoreId.parse('5T0RE5T0RE5T0RE5')
const contacts = [aContact(), aContact({ time: 'pm', entered: 'afterwards' })]
const answer: DeliveryAnswer = {
  protocol,
  store: ours,
  generation: 1,
  time: Instant.parse('2026-10-20T08:00:00Z'),
  receipts: contacts.map(({ id }) => ({ id, state: 'counted', repeat: false })),
}
const receipt = JSON.stringify(answer)

/** What comes of a delivery that the network answers like this. */
const outcomeOf = (answered: () => Response, store: StoreId | undefined = ours) =>
  deliver(
    async () => answered(),
    contacts,
    store,
    () => nowMs,
  )
const of = (status: number, body: string | null, headers: Record<string, string> = {}) =>
  outcomeOf(() => new Response(body, { status, headers }))
const ofProblem = (code: ProblemCode, headers: Record<string, string> = {}) => {
  const document = problemDocument(code)
  const type = { 'content-type': problemMediaType }
  return of(document.status, JSON.stringify(document), { ...type, ...headers })
}

const failed: Outcome = { is: 'failed' }
const atServer: Outcome = { is: 'failed', why: 'server' }
const portal: Outcome = { is: 'failed', why: 'portal' }
const refused: Outcome = { is: 'refused' }

test('the delivery is one POST of the entries, that follows no redirect and is kept by nobody', async () => {
  const asked: { path?: string; init?: RequestInit } = {}
  const fetch: Fetch = async (path, init) => {
    Object.assign(asked, { path, init })
    return new Response(receipt, { status: 201 })
  }
  await deliver(fetch, contacts, ours, () => nowMs)

  expect(asked.path).toBe('/api/v1/entries')
  expect(asked.init).toMatchObject({
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tael': '1' },
    redirect: 'error',
    cache: 'no-store',
    credentials: 'same-origin',
  })
  expect(asked.init?.signal).toBeInstanceOf(AbortSignal)
  expect(JSON.parse(asked.init?.body as string)).toEqual({ entries: contacts })
})

test('201 with a whole answer of our store is a receipt', async () => {
  expect(await of(201, receipt)).toEqual({ is: 'receipt', answer })
})

test('a receipt cut anywhere is none: every length but the whole', async () => {
  const cuts = Array.from({ length: receipt.length }, (_, length) => receipt.slice(0, length))
  const outcomes = await Promise.all(cuts.map((body) => of(201, body)))

  expect(outcomes.filter(({ is }) => is !== 'failed')).toEqual([])
  expect(outcomes).toHaveLength(receipt.length)
})

test.each([200, 202, 203, 206, 304, 400, 404, 500])(
  'the same answer with %i is none',
  async (status) => {
    expect(await of(status, status === 304 ? null : receipt)).toEqual(atServer)
  },
)

const page = '<!doctype html><title>Log på netværket</title>'
test.each([
  ['a bare 200', 200, '', portal],
  ['a bare 201', 201, '', portal],
  ['a 204', 204, null, portal],
  ['a portal’s page', 200, page, portal],
  ['a portal’s page that says 201', 201, page, portal],
  ['a portal that says all is well', 201, '{"ok":true}', atServer],
  ['some other API’s answer', 201, '{"protocol":"taellevaerk.receipt/1","receipts":[]}', atServer],
  [
    'an answer of another protocol',
    201,
    receipt.replace(protocol, 'taellevaerk.receipt/2'),
    atServer,
  ],
  ['null', 201, 'null', atServer],
  ['a list', 201, `[${receipt}]`, atServer],
  ['two answers in one', 201, receipt + receipt, portal],
  ['a receipt without an id', 201, receipt.replace(`"id":"${contacts[0]?.id}",`, ''), atServer],
  ['a receipt of an unknown state', 201, receipt.replace('counted', 'stored'), atServer],
])('%s is no receipt', async (_, status, body, outcome) => {
  expect(await of(status, body)).toEqual(outcome)
})

test('a receipt that names other ids is one, and it is for the outbox to look for its own', async () => {
  const [first, ...rest] = answer.receipts
  const receipts = [{ ...first, id: anId() }, ...rest]
  const other = { ...answer, receipts }

  expect(await of(201, JSON.stringify(other))).toEqual({ is: 'receipt', answer: other })
})

test('another store’s receipt lets nothing go, and blocks', async () => {
  const theirs = () => new Response(receipt.replace(ours, 'TE5TC0PYTE5TC0PY'), { status: 201 })

  expect(await outcomeOf(theirs)).toEqual({ is: 'turned_away', by: 'other_store' })
})

test.each([
  ['no network', new TypeError('Failed to fetch')],
  ['a redirect to a login page', new TypeError('unexpected redirect')],
  ['no answer in time', new DOMException('timed out', 'TimeoutError')],
])('%s is a failed try', async (_, error) => {
  const fetch: Fetch = () => Promise.reject(error)

  expect(await deliver(fetch, contacts, ours, () => nowMs)).toEqual(failed)
})

test('a connection that breaks in the middle of the body is a failed try', async () => {
  const half = () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(receipt.slice(0, 100)))
        controller.error(new TypeError('connection reset'))
      },
    })
    return new Response(body, { status: 201 })
  }

  expect(await outcomeOf(half)).toEqual(failed)
})

test.each([
  ['413 of ours', () => ofProblem('too_large'), refused],
  ['413 of a proxy', () => of(413, '<html>413 Request Entity Too Large</html>'), refused],
  ['400 with our problem', () => ofProblem('malformed'), refused],
  ['400 of a proxy', () => of(400, '<html>400 Bad Request</html>'), atServer],
  ['422', () => of(422, ''), refused],
  [
    '401 with our problem',
    () => ofProblem('not_signed_in'),
    { is: 'turned_away', by: 'not_signed_in' },
  ],
  ['401 of a proxy', () => of(401, '<html>Log in</html>'), atServer],
  ['401 of another API', () => of(401, '{"code":"not_signed_in"}'), atServer],
  ['403 of a proxy', () => of(403, page), atServer],
  ['403 with our problem', () => ofProblem('cross_site'), atServer],
  ['404 with our problem', () => ofProblem('not_found'), atServer],
  ['409', () => of(409, '{}'), atServer],
  ['412', () => of(412, '{}'), atServer],
  ['500 with our problem', () => ofProblem('unexpected'), atServer],
  ['511 of a network that wants a login', () => of(511, page), portal],
  ['502 of a proxy', () => of(502, '<html>Bad gateway</html>'), atServer],
] satisfies [string, () => Promise<Outcome>, Outcome][])('%s', async (_, answered, outcome) => {
  expect(await answered()).toEqual(outcome)
})

test.each([
  ['seconds', '120', 120_000],
  ['no seconds', '0', undefined],
  ['fewer than none', '-5', undefined],
  ['an absurd number', '1000000000', 1e12],
  ['a date', 'Tue, 20 Oct 2026 08:02:00 GMT', 120_000],
  ['a date that is over', 'Tue, 20 Oct 2026 07:00:00 GMT', undefined],
  ['nonsense', 'soon', undefined],
  ['nothing', '', undefined],
])('Retry-After in %s is understood, of our server and of any', async (_, header, retryAfterMs) => {
  const after = { 'retry-after': header }
  const outcomes = [
    await ofProblem('too_many_requests', after),
    await ofProblem('busy', after),
    await of(503, page, after),
    await of(429, '', after),
  ]

  expect(outcomes).toEqual(outcomes.map(() => ({ ...atServer, retryAfterMs })))
})
