import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../src/app/database/openDatabase.ts'
import { transact } from '../../src/app/database/transact.ts'
import { openDb } from '../../src/app/db.ts'
import { createTodayActs } from '../../src/app/today/todayActs.ts'
import { favouritesFirst } from '../../src/app/tap/favouritesFirst.ts'
import { UnitId } from '../../src/contract/id.ts'
import { Unit } from '../../src/contract/catalogue.ts'
import { changeUnit } from '../../src/domain/catalogue/editUnits.ts'
import { dayOf } from '../../src/domain/moment.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { aBrowser } from '../support/browser.ts'
import { aCampaign, fjordby } from '../support/builders.ts'
import { aDevice } from '../support/device.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const dayMs = 24 * 3_600_000
const area = (id: string, more: object = {}) => ({
  ...{ id, name: { da: id }, obligation: 'local' },
  ...more,
})
const taskAreas = ['a', 'b', 'c', 'd', 'e'].map((id) => area(id))
const campaign = (changes: object = {}) => aCampaign({ taskAreas, ...changes })

let server: TrialServer
beforeEach(async () => {
  server = await aServer({ campaigns: [campaign()] })
})
afterEach(() => server.stop())

let opened = 0

/** A phone that has joined the desk, the order its task areas stand in, and a way to start it anew. */
async function aPhone() {
  const name = `learnt ${(opened += 1)}`
  const storage = openDb(name)
  const sent: string[] = []
  const browser = aBrowser(server.app)
  const fetch: typeof browser.fetch = (path, init) => {
    sent.push(`${path} ${typeof init?.body === 'string' ? init.body : ''}`)
    return browser.fetch(path, init)
  }
  const start = () => aDevice({ fetch, nowMs: () => server.clock.nowMs, storage })
  let device = await start()
  await device.join({ code: (await server.invite('desk')).code })
  return {
    sent,
    name,
    device: () => device,
    async restart() {
      device.sync.stop()
      device = await start()
    },
    async tap(taskArea: string, times: number) {
      for (let nth = 0; nth < times; nth += 1) await device.tapOn('phone', taskArea)
    },
    async order() {
      const situation = await device.situation()
      if (situation.is === 'stranger' || !situation.campaign) throw new Error('it does not count')
      return favouritesFirst(situation.campaign, situation.learnt).map(({ id }) => id)
    },
  }
}
/** Puts a row where an app from before would have. */
async function putCounter(name: string, row: { key: string; n: number }) {
  const database = await openDatabase(name, () => undefined)
  await transact(database, 'readwrite', async ({ counters }) => void counters.put(row))
  database.close()
}
const theNextDay = () => {
  server.clock.nowMs += dayMs
}

test('what is tapped most stands first from the next day on, and nothing moves until then', async () => {
  const phone = await aPhone()
  await phone.tap('d', 5)
  await phone.tap('c', 3)
  await phone.tap('e', 1)
  expect(await phone.order()).toEqual(['a', 'b', 'c', 'd', 'e'])
  await phone.restart()
  expect(await phone.order()).toEqual(['a', 'b', 'c', 'd', 'e'])

  theNextDay()
  expect(await phone.order()).toEqual(['d', 'c', 'a', 'b', 'e'])
  await phone.tap('b', 9)
  await phone.restart()
  expect(await phone.order()).toEqual(['d', 'c', 'a', 'b', 'e'])

  theNextDay()
  expect(await phone.order()).toEqual(['b', 'd', 'c', 'a', 'e'])
  phone.device().sync.stop()
})

test('what is done today with contacts of an earlier day moves nothing today either', async () => {
  const phone = await aPhone()
  const taken = []
  for (let nth = 0; nth < 3; nth += 1) taken.push(await phone.device().tapOn('phone', 'd'))
  await phone.tap('d', 3)
  await phone.tap('c', 5)
  theNextDay()
  expect(await phone.order()).toEqual(['d', 'c', 'a', 'b', 'e'])
  const situation = await phone.device().situation()
  if (situation.is === 'stranger') throw new Error('it does not count')
  for (const id of taken) await phone.device().undo(id)
  await phone.restart()
  expect(await phone.order()).toEqual(['d', 'c', 'a', 'b', 'e'])
  for (const id of taken.slice(0, 1))
    await createTodayActs(phone.device()).countAgain(situation, id)
  await phone.restart()
  expect(await phone.order()).toEqual(['d', 'c', 'a', 'b', 'e'])

  theNextDay()
  expect(await phone.order()).toEqual(['c', 'd', 'a', 'b', 'e'])
  phone.device().sync.stop()
})

test('what an app from before has learnt is learnt on', async () => {
  const phone = await aPhone()
  // That app added to a number of all days and to one of its day, each in a row of its own.
  const today = dayOf(server.clock.nowMs)
  for (const [key, n] of Object.entries({
    ...{ 'use desk d': 9, 'use desk b': 7 },
    [`use desk ${today} b`]: 7,
  }))
    await putCounter(phone.name, { key, n })
  await phone.tap('e', 4)
  await phone.restart()
  expect(await phone.order()).toEqual(['d', 'a', 'b', 'c', 'e'])

  theNextDay()
  expect(await phone.order()).toEqual(['d', 'b', 'e', 'a', 'c'])
  phone.device().sync.stop()
})

test('favourites go before what was learnt; what is retired goes, and what is new comes last', async () => {
  const phone = await aPhone()
  await phone.tap('d', 5)
  await phone.tap('c', 3)
  theNextDay()
  const changed = campaign({
    taskAreas: [
      ...taskAreas.map((each) => (each.id === 'c' ? { ...each, retired: true } : each)),
      area('f'),
    ],
  })
  const liked = changeUnit(changed, UnitId.parse('desk'), (unit) =>
    Unit.parse({ ...unit, favourites: ['e'] }),
  )
  await server.parts.db.write((sql) => saveCampaign(sql, fjordby, liked))
  await phone.device().refresh()

  expect(await phone.order()).toEqual(['e', 'd', 'a', 'b', 'f'])
  phone.device().sync.stop()
})

test('what was taken back is not learnt, and nothing that was learnt is ever sent', async () => {
  const phone = await aPhone()
  for (let nth = 0; nth < 4; nth += 1)
    await phone.device().undo(await phone.device().tapOn('phone', 'e'))
  await phone.tap('d', 3)
  theNextDay()

  expect(await phone.order()).toEqual(['d', 'a', 'b', 'c', 'e'])
  await phone.device().closeStrip()
  await expect.poll(async () => (await phone.device().unsent()).n).toBe(0)
  expect(phone.sent.filter((each) => /\buse\b|learnt/.test(each))).toEqual([])
  phone.device().sync.stop()
})

test('whoever leaves the unit leaves nothing of what was learnt', async () => {
  const phone = await aPhone()
  await phone.tap('e', 4)
  await phone.device().closeStrip()
  await expect.poll(async () => (await phone.device().unsent()).n).toBe(0)
  expect(await phone.device().leave()).toEqual({ is: 'left' })
  theNextDay()
  await phone.device().join({ code: (await server.invite('desk')).code })

  expect(await phone.order()).toEqual(['a', 'b', 'c', 'd', 'e'])
  phone.device().sync.stop()
})

test('a quick key counts what it says, wherever it was tapped, and leaves what is chosen alone', async () => {
  const keyed = changeUnit(campaign(), UnitId.parse('desk'), (unit) =>
    Unit.parse({
      ...unit,
      quickKeys: [{ channel: 'phone', taskArea: 'b', direction: 'outgoing' }],
    }),
  )
  await server.parts.db.write((sql) => saveCampaign(sql, fjordby, keyed))
  const phone = await aPhone()
  const situation = await phone.device().situation()
  const [key] = (situation.is === 'counter' && situation.campaign?.unit.quickKeys) || []
  if (!key) throw new Error('the device was told of no quick key')
  await phone.device().select({ taskArea: key.taskArea, direction: 'incoming' })
  await phone.device().tap(situation, key)
  await phone.device().tapOn('phone', 'b', 'outgoing')
  await phone.device().tapOn('phone', 'a', 'outgoing')
  const face = await phone.device().faceNow()

  expect(face.combinations).toEqual({ 'outgoing phone b': 2 })
  expect(face.numbers.outgoing).toMatchObject({ phone: 3 })
  expect(face.selection).toEqual({ taskArea: 'b', direction: 'incoming' })
  phone.device().sync.stop()
})
