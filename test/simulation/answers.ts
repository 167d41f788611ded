import type { ProblemCode } from '../../src/contract/problem.ts'
import { problemDocument } from '../../src/contract/problems.ts'
import type { Fault } from './faults.ts'
import type { World } from './world.ts'

/** An answer as it comes off the wire. */
export type Answer = { status: number; body: string; headers: Record<string, string> }

const html = { 'content-type': 'text/html' }
const loginPage = '<!doctype html><title>Log på netværket</title><form action="/login">'

const page = (status: number, headers: Record<string, string> = {}): Answer => ({
  status,
  body: status === 204 ? '' : loginPage,
  headers: { ...html, ...headers },
})
const problem = (code: ProblemCode, headers: Record<string, string> = {}): Answer => {
  const document = problemDocument(code)
  return { status: document.status, body: JSON.stringify(document), headers }
}
const json = (status: number, said: unknown): Answer => ({
  status,
  body: JSON.stringify(said),
  headers: { 'content-type': 'application/json' },
})

/** Receipts for all that was sent, by a server that has stored nothing of it. */
const receiptsFor = (sent: string, ms: number, own: object) => ({
  protocol: 'taellevaerk.receipt/1',
  store: '0THERST0RE000000',
  generation: 1,
  time: new Date(ms).toISOString(),
  receipts: [...sent.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => {
    return { id, state: 'counted', repeat: false }
  }),
  ...own,
})

type Instead = (world: World, sent: string) => Answer

/** What something between device and server says instead of the server. */
const instead = {
  portal_200: () => page(200),
  portal_201: () => page(201),
  portal_302: () => page(302, { location: 'https://login.example/' }),
  bare_200: () => ({ status: 200, body: '', headers: {} }),
  bare_204: () => ({ status: 204, body: '', headers: {} }),
  other_api: ({ die }) =>
    json(die.one([200, 201]), { ok: true, receipts: [], protocol: 'something/1' }),
  proxy_401: ({ die }) => (die.happens(0.5) ? page(401) : json(401, { error: 'unauthorized' })),
  proxy_403: ({ die }) => (die.happens(0.5) ? page(403) : json(403, { error: 'forbidden' })),
  proxy_413: () => page(413),
  server_413: () => problem('too_large'),
  retry_after_seconds: ({ die }) => page(429, { 'retry-after': String(die.between(0, 120)) }),
  retry_after_date: ({ die, time }) =>
    page(503, { 'retry-after': new Date(time.nowMs() + die.upTo(300_000)).toUTCString() }),
  retry_after_missing: () => problem('too_many_requests'),
  retry_after_absurd: ({ die }) =>
    page(429, { 'retry-after': die.one(['1e9', '-5', 'soon', '99999999999999', '']) }),
  proxy_5xx: ({ die }) => page(die.one([500, 502, 503, 504])),
  server_500: () => problem('unexpected'),
  server_503: () => problem('busy', { 'retry-after': '5' }),
  server_400: () => problem('malformed'),
  proxy_422: () => page(422),
  not_found: ({ die }) => (die.happens(0.5) ? page(404) : page(410)),
  unexpected_409: ({ die }) => json(die.one([409, 412]), {}),
  receipts_of_other_store: ({ time }, sent) => json(201, receiptsFor(sent, time.nowMs(), {})),
  receipts_of_other_protocol: ({ time }, sent) =>
    json(201, receiptsFor(sent, time.nowMs(), { store: '5T0RE5T0RE5T0RE5', protocol: 'other/1' })),
} satisfies Partial<Record<Fault, Instead>>

type InsteadOf = keyof typeof instead

/** An answer that the server had no part in, where the weather has one. */
export function answerInstead(world: World, badness: number, sent: string): Answer | undefined {
  if (!world.die.happens(badness)) return undefined
  const possible = world.faults.among(Object.keys(instead) as InsteadOf[])
  if (possible.length === 0) return undefined
  const fault = world.die.one(possible)
  world.faults.strike(fault)
  world.say(`  a proxy answers: ${fault}`)
  const say: Instead = instead[fault]
  return say(world, sent)
}

type Receipts = { receipts: { id: string }[] }

const onReceipts =
  (change: (said: Receipts, world: World) => unknown) =>
  (answer: Answer, world: World): Answer =>
    answer.status === 201 && answer.body.includes('"receipts"')
      ? { ...answer, body: JSON.stringify(change(JSON.parse(answer.body) as Receipts, world)) }
      : answer

/** What becomes of a true answer on its way back. */
const altered = {
  answer_cut: (answer: Answer, { die }: World) => ({
    ...answer,
    body: answer.body.slice(0, die.upTo(answer.body.length)),
  }),
  receipts_fewer: onReceipts(({ receipts, ...rest }, { die }) => ({
    ...rest,
    receipts: receipts.filter(() => die.happens(0.5)),
  })),
  receipts_foreign: onReceipts(({ receipts, ...rest }, { die, ledger }) => {
    const foreign = [...ledger.truths.keys()].slice(-5)
    const named = foreign.map((id) => ({ id, state: 'counted', repeat: false }))
    const kept = receipts.filter(() => die.happens(0.7))
    return {
      ...rest,
      receipts: [...named.filter(({ id }) => !receipts.some((r) => r.id === id)), ...kept],
    }
  }),
} satisfies Partial<Record<Fault, (answer: Answer, world: World) => Answer>>

type Altered = keyof typeof altered

/** A true answer as it arrives. */
export function answerAltered(world: World, badness: number, answer: Answer): Answer {
  if (!world.die.happens(badness)) return answer
  const possible = world.faults.among(Object.keys(altered) as Altered[])
  if (possible.length === 0) return answer
  const fault = world.die.one(possible)
  world.faults.strike(fault)
  world.say(`  the answer is altered: ${fault}`)
  return altered[fault](answer, world)
}
