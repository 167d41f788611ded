import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type RouteName, routes } from '../../src/contract/routes.ts'
import { openCampaignShelf } from '../../src/server/campaign/campaignShelf.ts'
import { createServer } from '../../src/server/http/createServer.ts'
import { aWorld, type Actor, type World } from './matrix/actors.ts'
import { type Answer, ask, assignmentsOf } from './matrix/ask.ts'
import { type Assignment, expectedOf, isGiven } from './matrix/expected.ts'
import { reach } from './matrix/reach.ts'
import { recorded } from './matrix/recorded.ts'
import { changedIn, restore, type State, stateOf } from './matrix/storeState.ts'

const { hashed } = vi.hoisted(() => ({ hashed: [] as string[] }))
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof import('node:crypto')>()
  const noted =
    <Words extends unknown[], Result>(name: string, work: (...words: Words) => Result) =>
    (...words: Words): Result => {
      hashed.push(name)
      return work(...words)
    }
  return {
    ...real,
    hash: noted('hash', real.hash as (...words: unknown[]) => unknown),
    createHash: noted('createHash', real.createHash),
    createHmac: noted('createHmac', real.createHmac),
    timingSafeEqual: noted('timingSafeEqual', real.timingSafeEqual),
  }
})

let world: World
let state: State
const none: Assignment = { varied: '', of: {} }
beforeAll(async () => {
  world = await aWorld()
  state = await stateOf(world.server.db)
  // That a cookie is ours is remembered from its first use on.
  for (const actor of world.actors)
    await ask(world.server.app, 'counter', actor, none, world.bundles)
})
afterAll(() => world.server.stop())

/** What can be told from outside about an answer, and what the server did for it. */
async function traceOf(name: RouteName, actor: Actor, assignment: Assignment) {
  const { parts } = world.server
  const { db, statements } = recorded(parts.db)
  // Nothing is remembered from earlier requests, as when somebody asks for the first time.
  const app = await createServer({ ...parts, db, shelf: openCampaignShelf() })
  hashed.length = 0
  const answer = await ask(app, name, actor, assignment, world.bundles)
  const work = [...statements, ...hashed]
  await app.close()
  const changed = changedIn(state, await stateOf(parts.db))
  if (changed.length > 0) await restore(parts.db, state, changed)
  return {
    status: answer.statusCode,
    headers: headersOf(answer),
    said: withoutIds(answer.payload),
    work,
  }
}

function headersOf({ headers }: Answer) {
  const { date: _date, ...rest } = headers
  return rest
}

/** What the question itself brought along: the ids of entries, which are new each time. */
const withoutIds = (said: string) => said.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')

function differenceOf(one: unknown, other: unknown): string {
  if (!Array.isArray(one) || !Array.isArray(other)) return JSON.stringify([one, other])
  const at = one.findIndex((step, nth) => step !== other[nth])
  return JSON.stringify([one.slice(at), other.slice(at)])
}

/**
 * Whether a cell is about something that is not to be known of. Who is turned away at the door is
 * turned away before any id has been read, and what is not heeded hides nothing.
 */
function isHidden(name: RouteName, actor: Actor, { varied, of }: Assignment, outcome = 'in') {
  const thing = of[varied]
  if (thing === undefined || thing === 'never' || ['in', 'created'].includes(outcome)) return false
  if (outcome === 'not_signed_in' || (outcome === 'not_allowed' && actor.as !== 'device'))
    return false
  if (world.bundles[thing].town !== actor.at) return true
  const place = reach[name].places[varied]
  if (!place || place.mayBeNoticed !== undefined || actor.as === 'coordinator') return false
  return !isGiven(actor, place.of, varied, { varied, of }, world.bundles)
}

const names = Object.keys(routes) as RouteName[]
let pairs = 0

afterAll(() => void process.stdout.write(`${pairs} pairs of what is foreign and what never was\n`))

test.each(names)(
  '%s: what is somebody else’s takes the same work and gives the same answer as what never was',
  async (name) => {
    const told: string[] = []
    for (const actor of world.actors) {
      for (const assignment of assignmentsOf(name, actor)) {
        const { varied, of } = assignment
        const nothing: Assignment = { varied, of: { ...of, [varied]: 'never' } }
        const [foreign, never] = [assignment, nothing].map((each) =>
          expectedOf(name, actor, each, world.bundles),
        )
        if (foreign !== never || !isHidden(name, actor, assignment, foreign)) continue
        const [one, other] = [
          await traceOf(name, actor, assignment),
          await traceOf(name, actor, nothing),
        ]
        pairs += 1
        const cell = `${name} | ${actor.name} | ${varied} = ${of[varied]}`
        for (const what of ['status', 'headers', 'said', 'work'] as const) {
          const [a, b] = [JSON.stringify(one[what]), JSON.stringify(other[what])]
          if (a !== b)
            told.push(`${cell}: ${what} differs\n${differenceOf(one[what], other[what])}`)
        }
      }
    }

    expect(told).toEqual([])
  },
  60_000,
)
