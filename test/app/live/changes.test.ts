import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { openDb } from '../../../src/app/db.ts'
import { createChanges, type OtherTabs, type Touched } from '../../../src/app/live/changes.ts'
import { anOutbox } from '../../support/outbox.ts'

let made = 0
const opened: { close: () => void }[] = []
afterEach(() => {
  for (const each of opened.splice(0)) each.close()
})
const turn = () => new Promise((resolve) => setTimeout(resolve, 5))

/** Two tabs of one browser, on one database. */
function twoTabs() {
  const name = `changes ${(made += 1)}`
  const tabs: ((touched: Touched) => void)[] = []
  const aTab = () => {
    const nth = tabs.length
    const others: OtherTabs = {
      tell: (touched) => tabs.forEach((hear, at) => at !== nth && hear(touched)),
      listen: (hear) => tabs.push(hear),
    }
    const db = openDb(name)
    opened.push(db)
    const changes = createChanges(others)
    return { ...changes, storage: changes.watching(db) }
  }
  return [aTab(), aTab()] as const
}

test('whoever has written hears of its end before anybody reads anew, here or in another tab', async () => {
  const [one, other] = twoTabs()
  const said: string[] = []
  one.subscribe(() => said.push('here'))
  other.subscribe(() => said.push('there'))
  await one.storage.write((tx) => tx.putSlot('seq', 1))
  // As many steps as lie between a transaction and its tick, and more.
  for (let step = 0; step < 50; step += 1) await Promise.resolve()
  said.push('ticked')
  await turn()

  expect(said).toEqual(['ticked', 'here', 'there'])
})

test('what is written in one go is told of once', async () => {
  const [one, other] = twoTabs()
  let times = 0
  other.subscribe(() => (times += 1))
  one.tell(new Set(['seq']))
  one.tell(new Set(['strip']))
  one.tell()
  await turn()

  expect(times).toBe(1)
})

test('a tap is told of to all but those who ask for slots that it leaves alone', async () => {
  const [one, other] = twoTabs()
  const heard: string[] = []
  other.subscribe(() => heard.push('numbers'))
  other.subscribe(() => heard.push('shortcuts'), ['shortcuts'])
  other.subscribe(() => heard.push('strip'), ['device', 'strip'])
  await anOutbox(one.storage).tap()
  await turn()
  expect(heard).toEqual(['numbers', 'strip'])

  heard.length = 0
  await one.storage.write((tx) => tx.putSlot('shortcuts', { off: true }))
  await turn()
  expect(heard).toEqual(['numbers', 'shortcuts'])

  heard.length = 0
  await one.storage.write((tx) => tx.forgetDevice())
  await turn()
  expect(heard).toEqual(['numbers', 'shortcuts', 'strip'])
})

test('a write that failed is told of as well, since it may have happened', async () => {
  const [one] = twoTabs()
  let times = 0
  one.subscribe(() => (times += 1))
  const broken = one.storage.write(async (tx) => {
    await tx.putSlot('seq', 1)
    throw new Error('broken')
  })
  await expect(broken).rejects.toThrow('broken')
  await turn()

  expect(times).toBe(1)
})

test('whoever does not listen any longer hears nothing', async () => {
  const [one] = twoTabs()
  let times = 0
  const stop = one.subscribe(() => (times += 1))
  one.tell()
  stop()
  await turn()

  expect(times).toBe(0)
})
