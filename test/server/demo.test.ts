import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Decisions } from '../../src/contract/decision.ts'
import { DeskCampaign } from '../../src/contract/desk.ts'
import { InvitesAnswer } from '../../src/contract/invite.ts'
import { PeopleAnswer } from '../../src/contract/person.ts'
import { BoardAnswer } from '../../src/contract/tally.ts'
import { type Config, readConfig } from '../../src/server/config.ts'
import { countWeeksOf } from '../../src/domain/countWeek.ts'
import { ConfigProblem } from '../../src/server/configProblem.ts'
import { openDemo } from '../../src/server/demo/openDemo.ts'
import { holdData } from '../../src/server/main.ts'
import { aBrowser } from '../support/browser.ts'
import { aDataDirectory } from '../support/serverProcess.ts'

let place: ReturnType<typeof aDataDirectory>
let config: Config
beforeEach(() => {
  place = aDataDirectory()
  const app = join(place.directory, 'app')
  mkdirSync(app)
  writeFileSync(join(app, 'index.html'), '')
  const words = ['--data', join(place.directory, 'data'), '--port', '0', '--log-level', 'silent']
  config = { ...readConfig(words, {}).config, app }
})
afterEach(() => place.discard())

const store = () => join(`${config.data}-demo`, 'store.db')

test('a demo never writes into a PostgreSQL store, and says what to do', async () => {
  const production = { ...config, postgres: 'postgres://localhost:1/production' }

  await expect(openDemo(production)).rejects.toThrow(ConfigProblem)
  await expect(openDemo(production)).rejects.toThrow('start it without TAEL_STORE')
})

test('a second demo leaves the store of a running one alone', async () => {
  const release = holdData(`${config.data}-demo`)
  writeFileSync(store(), 'in use')

  await expect(openDemo(config)).rejects.toThrow('Another server is running on')
  expect(readFileSync(store(), 'utf8')).toBe('in use')
  release()
})

test('a demo starts afresh, and keeps a second one out while it runs', {
  timeout: 60_000,
}, async () => {
  mkdirSync(`${config.data}-demo`)
  writeFileSync(store(), 'what an earlier demo left')
  const demo = await openDemo(config)

  expect(demo.contacts).toBeGreaterThan(0)
  await expect(openDemo(config)).rejects.toThrow('Another server is running on')
  expect(readFileSync(store()).subarray(0, 6).toString()).toBe('SQLite')
  await demo.stop()
})

test('what a coordinator of the demo asks for is what the contract says', {
  timeout: 60_000,
}, async () => {
  const demo = await openDemo(config)
  const { host } = new URL(demo.origin)
  const browser = aBrowser(demo.app, host)
  await browser.enter(/#k=(.+)$/.exec(demo.links.coordinator)?.[1] ?? '')
  const ask = async (path: string) => (await browser.get(`/api/v1/${path}`)).json<unknown>()

  expect(InvitesAnswer.safeParse(await ask('campaigns/efteraar/invites')).error).toBeUndefined()
  expect(BoardAnswer.safeParse(await ask('campaigns/efteraar/board')).error).toBeUndefined()
  expect(DeskCampaign.safeParse(await ask('desk/campaigns/efteraar')).error).toBeUndefined()
  expect(PeopleAnswer.safeParse(await ask('desk/people')).error).toBeUndefined()
  await demo.stop()
})

test('in a demo something late, something of another unit and a doubtful clock wait for the lead', {
  timeout: 60_000,
}, async () => {
  const demo = await openDemo(config)
  const browser = aBrowser(demo.app, new URL(demo.origin).host)
  await browser.enter(/#k=(.+)$/.exec(demo.links.lead)?.[1] ?? '')
  const { groups } = Decisions.parse((await browser.get('/api/v1/decisions')).json())

  const waiting = groups.map(({ why, decides, takes, numbers }) => ({
    ...{ why, mine: decides && takes },
    contacts: numbers?.waiting.contacts,
  }))
  expect(waiting.toSorted((a, b) => (a.why < b.why ? -1 : 1))).toEqual([
    { why: 'clock', mine: true, contacts: 4 },
    { why: 'late', mine: true, contacts: 5 },
    { why: 'other_unit', mine: true, contacts: 3 },
  ])
  await demo.stop()
})

test('in a demo a unit that is not small stands by itself in every week, the first one too', {
  timeout: 60_000,
}, async () => {
  const demo = await openDemo(config)
  const browser = aBrowser(demo.app, new URL(demo.origin).host)
  await browser.enter(/#k=(.+)$/.exec(demo.links.coordinator)?.[1] ?? '')
  const groupsOf = async (week: string) => {
    const answer = await browser.get(`/api/v1/campaigns/foraar/board?week=${week}`)
    return BoardAnswer.parse(answer.json()).groups.map(({ units }) => units)
  }
  const campaign = DeskCampaign.parse((await browser.get('/api/v1/desk/campaigns/foraar')).json())
  const [first, , last] = countWeeksOf(campaign.campaign.days)
  const groups = await groupsOf(first ?? '')

  expect(groups).toContainEqual(['borgerservice'])
  expect(groups).toEqual(await groupsOf(last ?? ''))
  await demo.stop()
})

test('the password of a demo opens that demo and no other', { timeout: 90_000 }, async () => {
  const passwords: string[] = []
  for (let nth = 0; nth < 2; nth += 1) {
    const demo = await openDemo(config)
    passwords.push(demo.links.password)
    const { host } = new URL(demo.origin)
    const enter = (password: string) =>
      aBrowser(demo.app, host).post('/api/v1/session/password', { userName: 'tove', password })
    expect((await enter(demo.links.password)).statusCode).toBe(201)
    if (nth === 1) expect((await enter(passwords[0] ?? '')).statusCode).toBe(403)
    await demo.stop()
  }

  expect(passwords[0]).toMatch(/^[0-9a-z]{4}(-[0-9a-z]{4}){2}$/)
})

test('a data directory is its owner’s alone', () => {
  holdData(config.data)()

  expect(statSync(config.data).mode & 0o777).toBe(0o700)
})
