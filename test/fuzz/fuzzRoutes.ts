import fc from 'fast-check'
import { ProblemDocument } from '../../src/contract/problem.ts'
import { findDrift } from '../../src/server/store/recount.ts'
import { aCampaign, fjordby } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'
import { kindsOfActor, openActors } from './actors.ts'
import { openHarvest } from './harvest.ts'
import { operationsOf } from './operations.ts'
import { questionsTo, requestOf } from './question.ts'

/** What came of some requests. */
export type Fuzzed = {
  requests: number
  /** How many answers of each status each operation has given. */
  statuses: Map<string, Map<number, number>>
  tookMs: number[]
  /** What must not be, with the request that did it, in words. */
  breaches: string[]
}

/** Where there is something to be found: a random day or campaign is mostly nothing. */
const known = {
  campaign: ['autumn', 'draft'],
  unit: ['desk', 'roads'],
  department: ['citizens', 'technical'],
  period: ['campaign'],
  name: ['Rapport'],
  week: ['2026-W43', '2026-W42', '2026-W44'],
  day: ['2026-10-21', '2026-10-20'],
  channel: ['phone'],
  contactType: ['advice'],
  taskArea: ['moving'],
  since: ['2026-10-21T08:00Z'],
}

/** What no answer may tell of the house behind it. */
const telltale = /SQLITE|node:internal|\.ts:\d|at async |SELECT |INSERT |ECONN/

const openHouse = () =>
  aServer({ campaigns: [aCampaign(), aCampaign({ id: 'draft', name: 'Kladde', status: 'draft' })] })

/**
 * Asks every route of the API's own document, `requests` times in all, in ways that are drawn from
 * the seed, as everybody there is. A server is one sitting: what a question has done, stays done.
 */
export async function fuzzRoutes(
  { seed, requests }: { seed: number; requests: number },
  open: () => Promise<TrialServer> = openHouse,
): Promise<Fuzzed> {
  const server = await open()
  try {
    return await fuzz(server, seed, requests)
  } finally {
    await server.stop()
  }
}

async function fuzz(server: TrialServer, seed: number, requests: number): Promise<Fuzzed> {
  const { operations, resolve } = await operationsOf(server)
  const actors = await openActors(server)
  const harvest = openHarvest(known)
  const fuzzed: Fuzzed = { requests: 0, statuses: new Map(), tookMs: [], breaches: [] }
  const breach = (words: string) => fuzzed.breaches.push(`seed ${seed}: ${words}`)

  // Drawn one after the other and not shrunk: what one question does, the next one meets.
  const drawn = fc.sample(questionsTo(operations, resolve, kindsOfActor), {
    seed,
    numRuns: requests,
  })
  for (const [nth, question] of drawn.entries()) {
    const { operation, stranger } = question
    const kind = actors.kindFor(operation, stranger, nth)
    const request = requestOf(question, harvest)
    // The limits of pace have tests of their own.
    server.clock.nowMs += 1000
    const began = performance.now()
    const answer = await actors.of(kind).ask(request)
    fuzzed.tookMs.push(performance.now() - began)
    fuzzed.requests += 1

    const { statusCode, payload, headers } = answer
    const tally = fuzzed.statuses.get(operation.name) ?? new Map<number, number>()
    fuzzed.statuses.set(operation.name, tally.set(statusCode, (tally.get(statusCode) ?? 0) + 1))
    const asked = () => `${kind}: ${JSON.stringify(request).slice(0, 600)}`
    const isDown = operation.name === 'ready' && statusCode === 503
    if (statusCode >= 500 && !isDown) breach(`${statusCode} to ${asked()}`)
    if (statusCode >= 400 && !isProblem(payload, headers)) breach(`no problem to ${asked()}`)
    // What somebody sent may come back to them: a fault names what it is about.
    const told = operation.name !== 'openapi' && telltale.exec(payload)?.[0]
    if (told && !JSON.stringify(request).includes(told)) breach(`${told} to ${asked()}`)
    // The document's own words are about words.
    const isTold = operation.name !== 'openapi' && statusCode < 300
    if (isTold && String(headers['content-type']).includes('json')) {
      harvest.gather(JSON.parse(payload))
    }
    if (statusCode === 401 && operation.asks !== 'nobody' && kind !== 'nobody') {
      await actors.anew(kind)
    }
  }
  if (({} as { admin?: boolean }).admin !== undefined) breach('every object has a new property')
  for (const drift of await findDrift(server.db, fjordby)) breach(JSON.stringify(drift))
  return fuzzed
}

function isProblem(payload: string, headers: Record<string, unknown>): boolean {
  if (headers['content-type'] !== 'application/problem+json') return false
  return ProblemDocument.safeParse(JSON.parse(payload)).success
}
