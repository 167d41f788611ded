import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { openDb } from '../../src/app/db.ts'
import { counterKey } from '../../src/app/outbox/counters.ts'
import { anUnclaimedContact } from '../support/builders.ts'
import { anOutbox } from '../support/outbox.ts'
import { theOldApp } from '../support/theOldApp.ts'

let made = 0
const opened: { close: () => void }[] = []
afterEach(() => {
  for (const each of opened.splice(0)) each.close()
})
const closedAfterwards = <App extends { close: () => void }>(app: App): App => {
  opened.push(app)
  return app
}
const aName = () => `beside ${(made += 1)}`
const today = (name: string) => anOutbox(closedAfterwards(openDb(name)))
const before = (name: string) => closedAfterwards(theOldApp(name))

/** A contact as the app of before kept it. */
function anEarlierTap() {
  const entry = anUnclaimedContact()
  const { id, day } = entry
  return { id, day, state: 'free' as const, entry, standing: true, inAll: true }
}
const number = counterKey(anUnclaimedContact())
const { day } = anUnclaimedContact()

/** Version, tables, keys and indexes, by the browser's own words. */
const schemaOf = (name: string) =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.addEventListener('error', () => reject(request.error ?? new Error()))
    request.addEventListener('success', () => {
      const database = request.result
      const tables = [...database.objectStoreNames]
      const transaction = database.transaction(tables)
      const schema = tables.map((table) => {
        const store = transaction.objectStore(table)
        const indexes = [...store.indexNames].map((index) => {
          const { keyPath, unique, multiEntry } = store.index(index)
          return [index, keyPath, unique, multiEntry]
        })
        return [table, store.keyPath, store.autoIncrement, indexes]
      })
      database.close()
      resolve([database.version, schema])
    })
  })

test('a new database is made to the letter as the app of before made it', async () => {
  const [old, anew] = [aName(), aName()]
  await before(old).seen(day, number)
  await today(anew).tap()

  expect(await schemaOf(anew)).toEqual(await schemaOf(old))
})

test('what the app of before has left is counted on, sent, and taken back', async () => {
  const name = aName()
  const old = before(name)
  const [first, mistake] = [anEarlierTap(), anEarlierTap()]
  await old.keep(first, number)
  await old.keep(mistake, number)
  old.close()
  const phone = today(name)
  const added = await phone.tap()
  await phone.undo(mistake.id, mistake.id)

  expect(await phone.number()).toBe(2)
  expect(await phone.unsent()).toMatchObject({ n: 2 })
  expect((await phone.claimAll()).map(({ id, seq }) => [id, seq])).toEqual([
    [first.id, 1],
    [added.id, 2],
  ])
})

test('a tab of the app of before and one of today count in the same database, by turns and at once; the old one’s key shows what old ones counted', async () => {
  const name = aName()
  const old = before(name)
  await old.keep(anEarlierTap(), number)
  const phone = today(name)
  const taps = []
  for (let round = 0; round < 5; round += 1)
    taps.push(phone.tap(), old.keep(anEarlierTap(), number))
  await Promise.all(taps)
  const shown = await old.seen(day, number)

  expect(shown).toMatchObject({ number: 6, waiting: 11, days: [day] })
  expect(shown.ofDay).toHaveLength(11)
  expect(new Set(shown.queue.map(({ order }) => order)).size).toBe(11)
  expect(await phone.number()).toBe(11)
  expect(await phone.claimAll()).toHaveLength(11)
})

test('an old tab goes on in a database that was made by the app of today', async () => {
  const name = aName()
  const phone = today(name)
  const { id } = await phone.tap()
  const old = before(name)
  await old.keep(anEarlierTap(), number)

  expect((await old.seen(day, number)).queue[0]).toEqual({ order: 1, id })
  expect(await phone.number()).toBe(2)
})
