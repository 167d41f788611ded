import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RouteName, routes } from '../../src/contract/routes.ts'
import { openCampaignShelf } from '../../src/server/campaign/campaignShelf.ts'
import { createServer } from '../../src/server/http/createServer.ts'
import { type Actor, aWorld, type World } from './matrix/actors.ts'
import { type Answer, ask, assignmentsOf, outcomeOf } from './matrix/ask.ts'
import { type Assignment, expectedOf } from './matrix/expected.ts'
import type { Reach } from './matrix/place.ts'
import { reach } from './matrix/reach.ts'
import { changedIn, restore, type State, stateOf } from './matrix/storeState.ts'

let world: World
let state: State
let app: World['server']['app']
/** The name of every column of every table, as the store and as JSON would write it. */
let names: string[]
let asked = 0

beforeAll(async () => {
  world = await aWorld()
  app = world.server.app
  state = await stateOf(world.server.db)
  const columns = await world.server.db.all<{ name: string }>(
    `SELECT DISTINCT columns.name FROM sqlite_master AS tables,
       pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'`,
  )
  const plain = columns.map(({ name }) => name)
  const camel = plain.map((name) => name.replace(/_(\w)/g, (_, next: string) => next.toUpperCase()))
  names = [...new Set([...plain, ...camel, 'isAdmin', 'createdAt', 'updatedAt', '__proto__x'])]
})
afterAll(async () => {
  await world.server.stop()
  process.stdout.write(`${asked} requests that say a thing too much\n`)
})

const claimed = 'cla1med-by-the-request'
const withBody = (Object.keys(routes) as RouteName[]).filter((name) => {
  const row: Reach = reach[name]
  return row.body !== undefined && name !== 'cspReport'
})

/** Somebody who gets in with all that is their own. */
function insider(name: RouteName): [Actor, Assignment] {
  for (const actor of world.actors) {
    for (const assignment of assignmentsOf(name, actor)) {
      const expected = expectedOf(name, actor, assignment, world.bundles)
      if (expected === 'in' || expected === 'created') return [actor, assignment]
    }
  }
  const [actor] = world.actors.filter(({ as }) => as === 'coordinator')
  const [assignment] = actor ? assignmentsOf(name, actor) : []
  if (!actor || !assignment) throw new Error('there is a coordinator')
  return [actor, assignment]
}

async function said(name: RouteName, extra: object): Promise<Answer> {
  const [actor, assignment] = insider(name)
  const answer = await ask(app, name, actor, assignment, world.bundles, { extra })
  if (answer.statusCode !== 429) return answer
  app = await createServer({ ...world.server.parts, shelf: openCampaignShelf() })
  return ask(app, name, actor, assignment, world.bundles, { extra })
}

test.each(withBody)(
  '%s: a field too many is not heeded, or refused, and never stored',
  async (name) => {
    const plain = outcomeOf(name, await said(name, {}))
    await restore(world.server.db, state, changedIn(state, await stateOf(world.server.db)))
    const [actor, assignment] = insider(name)
    const of = (place: string) => world.bundles[assignment.of[place] ?? 'never']
    const own = Object.keys(reach[name].body?.(of, assignment.varied) as object)
    const wrong: string[] = []
    for (const field of names.filter((each) => !own.includes(each))) {
      const answer = await said(name, { [field]: claimed })
      asked += 1
      const outcome = outcomeOf(name, answer)
      const after = await stateOf(world.server.db)
      const changed = changedIn(state, after)
      const kept = changed.filter((table) => after.get(table)?.text.includes(claimed))
      const isRefused = ['malformed', 'invalid'].includes(outcome)
      if (outcome !== plain && !isRefused) wrong.push(`${field}: ${outcome}, not ${plain}`)
      if (isRefused && changed.length > 0)
        wrong.push(`${field}: refused, and changed ${changed.join()}`)
      if (kept.length > 0) wrong.push(`${field} of ${actor.name} is stored in ${kept.join()}`)
      if (changed.length > 0) await restore(world.server.db, state, changed)
    }

    expect(wrong).toEqual([])
  },
  60_000,
)
