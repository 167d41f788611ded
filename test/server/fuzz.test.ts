import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ProblemDocument } from '../../src/contract/problem.ts'
import { type RouteName, routes } from '../../src/contract/routes.ts'
import { rights } from '../../src/server/access/rights.ts'
import { findDrift } from '../../src/server/store/recount.ts'
import { aBrowser, type Browser } from '../support/browser.ts'
import { aContact, fjordby } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
let actors: Browser[]
beforeEach(async () => {
  server = await aServer()
  actors = [
    aBrowser(server.app),
    await server.counter('desk'),
    await server.staff('lead', ['desk']),
    await server.staff('coordinator'),
  ]
})
afterEach(() => server.stop())

const requests = 6_000
/** A tenth of this on a machine of its own; more than this is a pattern that runs away. */
const longestMs = 250
const seed = 20_261_021

/** Words that have broken something somewhere. */
const wicked = [
  ...["'", "' OR '1'='1", "'; DROP TABLE entry; --", '%', '_', '%%%%', '\\', '" UNION SELECT 1 --'],
  ...['$1', '{{7*7}}', '${7*7}', '../../etc/passwd', '..%2f..%2f', '%00', '\0', '\ud800', '\uFEFF'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'null', 'NaN', '-0'],
  ...['9007199254740993', '1e309', '-1', '0x10', '٣', 'İ', '\u202e', '<script>alert(1)</script>'],
  ...['a'.repeat(5000), `${'a'.repeat(60)}!`, `${' '.repeat(3000)}x`, '-'.repeat(3000)],
  ...['2026-W43', '2026-10-21', '0000-00-00', '999999-12-31', '2026-02-30', 'autumn', 'desk'],
]
const word = fc.oneof(fc.constantFrom(...wicked), fc.string({ maxLength: 40 }))
const value = fc.oneof(
  word,
  fc.double(),
  fc.constantFrom(0, -0, 2 ** 53, 1e308, true, null),
  fc.jsonValue({ maxDepth: 3 }),
)
const keys = ['secret', 'code', 'device', 'anew', 'entries', 'days', 'ids', 'day', 'id', 'content']
const spoiltEntry = fc
  .dictionary(fc.oneof(fc.constantFrom(...Object.keys(aContact()), 'undoes'), word), value, {
    maxKeys: 4,
  })
  .map((spoilt) => ({ ...aContact({ day: '2026-10-21', time: 'am' }), ...spoilt }))
const body = fc.oneof(
  fc.dictionary(fc.oneof(fc.constantFrom(...keys), word), value, { maxKeys: 5 }),
  fc.array(spoiltEntry, { minLength: 1, maxLength: 4 }).map((entries) => ({ entries })),
  value,
)
/** JSON as it is, cut off, doubled, nested beyond measure, with a mark before it or a key twice. */
const text = fc.tuple(body, fc.integer({ min: 0, max: 11 })).map(([what, how]) => {
  const json = JSON.stringify(what) ?? ''
  if (how === 0) return json.slice(0, json.length / 2)
  if (how === 1) return json + json
  if (how === 2) return `\uFEFF${json}`
  if (how === 3) return `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`
  if (how === 4) return json.replace('{', '{"__proto__":{"admin":true},')
  if (how === 5) return json.replace('{', '{"entries":1,"entries":[],')
  return json
})
/** All but those that would sign out whoever is to ask the next. */
const names = (Object.keys(routes) as RouteName[]).filter(
  (name) => name !== 'signOut' && name !== 'switchBack',
)
const request = fc.record({
  name: fc.constantFrom(...names),
  stranger: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 2 }),
  campaign: fc.oneof(fc.constant('autumn'), word.map(encodeURIComponentSafely)),
  query: fc.oneof(
    fc.constant(''),
    fc
      .tuple(fc.constantFrom('day', 'week', 'unit', '__proto__', 'a[b]'), word)
      .map(([name, said]) => `?${name}=${encodeURIComponentSafely(said)}`),
    fc.constantFrom('?%', '?day=%ff', '?day=2026-10-21&day=2026-10-22', `?${'a&'.repeat(800)}`),
  ),
  text,
})

/** Who is let in, so that what is asked comes further than the door. */
function usual(name: RouteName): number {
  if (rights[name].includes('device')) return 1
  return rights[name].includes('lead') ? 2 : 3
}

function encodeURIComponentSafely(said: string): string {
  return encodeURIComponent(said.toWellFormed()).slice(0, 6000)
}

test(`whatever is asked, at any door and by anybody, it is answered, soon and in due form (seed ${seed})`, async () => {
  const tookMs: number[] = []
  const broke: string[] = []
  const statuses = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(request, async ({ name, stranger, campaign, query, text: payload }) => {
      const actor = stranger ?? usual(name)
      const { method, path } = routes[name]
      const url = path.replace(':campaign', campaign) + query
      // The limits of pace have tests of their own.
      server.clock.nowMs += 1000
      const began = performance.now()
      const answer = await (method === 'POST'
        ? actors[actor]?.post(url, payload)
        : actors[actor]?.ask({ method, url }))
      tookMs.push(performance.now() - began)
      const status = answer?.statusCode ?? 0
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (status >= 500) broke.push(`${status} ${method} ${url} ${payload.slice(0, 200)}`)
      if (status >= 400) expect(ProblemDocument.safeParse(answer?.json()).success).toBe(true)
    }),
    { numRuns: requests, seed, endOnFailure: true },
  )
  const p99 = tookMs.toSorted((a, b) => a - b)[Math.floor(tookMs.length * 0.99)] ?? 0
  const told = [...statuses].toSorted(([a], [b]) => a - b).map(([status, n]) => `${status}: ${n}`)
  process.stdout.write(`${tookMs.length} requests, ${told.join(', ')}, p99 ${p99.toFixed(1)} ms\n`)

  expect(broke).toEqual([])
  expect(p99).toBeLessThan(longestMs)
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
  expect(await findDrift(server.db, fjordby)).toEqual([])
}, 120_000)
