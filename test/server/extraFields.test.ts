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

async function said(name: RouteName, extra: object, deep = false): Promise<Answer> {
  const [actor, assignment] = insider(name)
  const answer = await ask(app, name, actor, assignment, world.bundles, { extra, deep })
  if (answer.statusCode !== 429) return answer
  app = await createServer({ ...world.server.parts, shelf: openCampaignShelf() })
  return ask(app, name, actor, assignment, world.bundles, { extra, deep })
}

test.each(withBody)(
  '%s: a field too many is not heeded, or refused, and never stored',
  async (name) => {
    const plain = outcomeOf(name, await said(name, {}))
    await restore(world.server.db, state, changedIn(state, await stateOf(world.server.db)))
    const [actor, assignment] = insider(name)
    const of = (place: string) => world.bundles[assignment.of[place] ?? 'never']
    const body = reach[name].body?.(of, assignment.varied) as object
    const own = Object.keys(body)
    const isDeep = Object.values(body).some((part) => typeof part === 'object')
    const depths = isDeep ? [false, true] : [false]
    const wrong: string[] = []
    const fields = names.filter((each) => !own.includes(each))
    for (const [field, deep] of fields.flatMap((each) => depths.map((at) => [each, at] as const))) {
      const answer = await said(name, { [field]: claimed }, deep)
      asked += 1
      const outcome = outcomeOf(name, answer)
      const after = await stateOf(world.server.db)
      const changed = changedIn(state, after)
      // Of an entry everything is kept as it came, in a column of its own, or it is held as evidence.
      const isOfEntry = name === 'deliver' && deep
      const kept = changed.filter(
        (table) => after.get(table)?.text.includes(claimed) && !(isOfEntry && table === 'entry'),
      )
      const isRefused = ['malformed', 'invalid'].includes(outcome)
      const isAsBefore = outcome === plain || (isOfEntry && outcome === 'held')
      const where = `${field}${deep ? ', deep within,' : ''} of ${actor.name}`
      if (!isAsBefore && !isRefused) wrong.push(`${where}: ${outcome}, not ${plain}`)
      if (isRefused && changed.length > 0) wrong.push(`${where}: changed ${changed.join()}`)
      if (kept.length > 0) wrong.push(`${where} is stored in ${kept.join()}`)
      if (changed.length > 0) await restore(world.server.db, state, changed)
    }

    expect(wrong).toEqual([])
  },
  60_000,
)
