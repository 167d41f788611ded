import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, expect, test } from 'vitest'
import { openDb } from '../../src/app/db.ts'
import type { Handle } from '../../src/app/outbox/reopening.ts'
import { anId } from '../support/builders.ts'
import { anOutbox, counted } from '../support/outbox.ts'

let made = 0
const opened: { close: () => void }[] = []
afterEach(() => {
  for (const each of opened.splice(0)) each.close()
})

/** An app of today on a database. */
function today(name: string): Handle {
  const storage = openDb(name)
  opened.push(storage)
  return storage
}

/** An app of a later version, on the library that the app once stood on, whose schema only adds: a table, an index, and a value for the old rows. */
function later(name: string, { breaks = false } = {}): Dexie {
  const db = new Dexie(name)
  const stores = { entries: '&id, day', outbox: '++order, &id', counters: '&key', slots: '&name' }
  db.version(1).stores(stores)
  db.version(2)
    .stores({ ...stores, entries: '&id, day, state', notes: '&day' })
    .upgrade(async (tx) => {
      await tx.table('entries').toCollection().modify({ later: true })
      if (breaks) throw new Error('killed in the middle of the upgrade')
    })
  opened.push(db)
  return db
}

const aName = () => `schema ${(made += 1)}`

test('what waits is still there, to the letter and in its order, after the schema has grown', async () => {
  const name = aName()
  const storage = today(name)
  const phone = anOutbox(storage)
  for (let nth = 0; nth < 20; nth += 1) await phone.tap()
  const claimed = await phone.claimAll(5)
  storage.close()
  const db = later(name)
  await db.open()

  expect(await db.table('outbox').count()).toBe(20)
  expect(await db.table('entries').where({ day: '2026-10-20' }).count()).toBe(20)
  db.close()
  expect((await anOutbox(today(name)).claimAll(5)).map(({ id }) => id)).toEqual(
    claimed.map(({ id }) => id),
  )
})

test('a growth that breaks off has not happened, and nothing that waits is gone', async () => {
  const name = aName()
  const storage = today(name)
  const phone = anOutbox(storage)
  const contacts = [await phone.tap(), await phone.tap()]
  storage.close()
  await expect(later(name, { breaks: true }).open()).rejects.toThrow(/killed/)

  const again = anOutbox(today(name))
  expect(await again.ids()).toEqual(contacts.map(({ id }) => id))
  expect(
    (await again.storage.read((tx) => tx.entries(contacts.map(({ id }) => id))))[0],
  ).not.toHaveProperty('later')
})

test('an older app on a database of a newer one counts, sends and takes back as ever', async () => {
  const name = aName()
  const db = later(name)
  await db.open()
  db.close()
  const phone = anOutbox(today(name))
  const [kept, mistake] = [await phone.tap(), await phone.tap()]
  await phone.undo(mistake.id, anId())
  const sent = await phone.claimAll()
  await phone.settle(sent, sent.map(counted), 0)

  expect(sent.map(({ id }) => id)).toEqual([kept.id])
  expect(await phone.number()).toBe(1)
  expect((await phone.unsent()).n).toBe(0)
})

test('a page that lay open while the schema grew goes on counting in the same database', async () => {
  const name = aName()
  const old = anOutbox(today(name))
  const before = await old.tap()
  const db = later(name)
  await db.open()
  const after = await old.tap()
  const beside = anOutbox(today(name))

  expect(await beside.ids()).toEqual([before.id, after.id])
  expect(await db.table('outbox').count()).toBe(2)
  expect(await old.number()).toBe(2)
})
