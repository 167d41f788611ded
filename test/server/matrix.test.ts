import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RouteName, routes } from '../../src/contract/routes.ts'
import { openCampaignShelf } from '../../src/server/campaign/campaignShelf.ts'
import { createServer } from '../../src/server/http/createServer.ts'
import { aWorld, type Actor, type World } from './matrix/actors.ts'
import { type Answer, ask, assignmentsOf, outcomeOf } from './matrix/ask.ts'
import { type Assignment, expectedOf } from './matrix/expected.ts'
import { foreignWordsIn } from './matrix/foreignWords.ts'
import { pageOf } from './matrix/page.ts'
import { reach } from './matrix/reach.ts'
import { changedIn, restore, rowsOf, type State, stateOf } from './matrix/storeState.ts'

let world: World
let state: State
let app: World['server']['app']
const cells: string[] = []

beforeAll(async () => {
  world = await aWorld()
  app = world.server.app
  state = await stateOf(world.server.db)
})
afterAll(async () => {
  await world.server.stop()
  mkdirSync('test-results', { recursive: true })
  writeFileSync('test-results/matrix.txt', `${cells.join('\n')}\n`)
  process.stdout.write(`${cells.length} cells: routes × actors × what an id refers to\n`)
})

/** Asks; where a limit on how often or how much at once was reached, a server anew is asked. */
async function asked(
  name: RouteName,
  actor: Actor,
  assignment: Assignment,
  as: { verb?: 'HEAD' } = {},
): Promise<Answer> {
  const answer = await ask(app, name, actor, assignment, world.bundles, as)
  if (answer.statusCode !== 429 && answer.statusCode !== 503) return answer
  app = await createServer({ ...world.server.parts, shelf: openCampaignShelf() })
  return ask(app, name, actor, assignment, world.bundles, as)
}

const names = Object.keys(routes) as RouteName[]

test.each(names)(
  '%s: each cell is answered as the tables say, and a refusal changes nothing',
  async (name) => {
    const wrong: string[] = []
    for (const actor of world.actors) {
      for (const assignment of assignmentsOf(name, actor)) {
        const { varied, of } = assignment
        const answer = await asked(name, actor, assignment)
        const expected = expectedOf(name, actor, assignment, world.bundles)
        const got = outcomeOf(name, answer)
        const cell = `${name} | ${actor.name} | ${varied && `${varied} = ${of[varied]}`} | ${got}`
        cells.push(cell)
        if (got !== expected) wrong.push(`${cell}, not ${expected}`)

        if (routes[name].method === 'GET') {
          const { statusCode } = await asked(name, actor, assignment, { verb: 'HEAD' })
          cells.push(`HEAD ${cell}`)
          if (statusCode !== answer.statusCode) wrong.push(`HEAD ${cell}: ${statusCode}`)
        }
        const words = foreignWordsIn(name, actor, answer, world.bundles)
        if (words.length > 0) wrong.push(`${cell}: tells of ${words.join()}`)
        const after = await stateOf(world.server.db)
        const changed = changedIn(state, after)
        // That a wrong code was tried is the one thing that is kept of a refusal.
        const kept = changed.filter((table) => table !== 'code_guess' || varied !== 'body.code')
        if (answer.statusCode >= 400 && kept.length > 0) {
          wrong.push(`${cell}: refused, and yet changed ${kept.join()}`)
        }
        const elsewhere = actor.at === 'nabo' ? 'fjordby' : 'nabo'
        if (rowsOf(after, elsewhere) !== rowsOf(state, elsewhere)) {
          wrong.push(`${cell}: rows of ${elsewhere} changed`)
        }
        if (changed.length > 0) await restore(world.server.db, state, changed)
      }
    }

    expect(wrong).toEqual([])
  },
)

test.each(names)('%s: every id in its address has a row that says what it refers to', (name) => {
  const inAddress = [...routes[name].path.matchAll(/:(\w+)/g)].map(
    ([, word = '']) => `path.${word}`,
  )

  expect(Object.keys(reach[name].places)).toEqual(expect.arrayContaining(inAddress))
})

test('the page of the security matrix says what the tables say', async () => {
  await expect(pageOf()).toMatchFileSnapshot('../../docs/security-matrix.md')
})
