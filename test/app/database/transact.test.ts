import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { openDatabase } from '../../../src/app/database/openDatabase.ts'
import { answer, transact } from '../../../src/app/database/transact.ts'

let made = 0
const opened: IDBDatabase[] = []
afterEach(() => {
  for (const each of opened.splice(0)) each.close()
})
async function aDatabase() {
  const database = await openDatabase(`transact ${(made += 1)}`, () => undefined)
  opened.push(database)
  const kept = () => transact(database, 'readonly', ({ counters }) => answer(counters.getAllKeys()))
  return { database, kept }
}

test('a write is told of when it is on disk, strictly, and before anybody else hears of it', async () => {
  const { database } = await aDatabase()
  const begins = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const heard: string[] = []
  const writing = transact(database, 'readwrite', async ({ counters }) => {
    counters.put({ key: 'a', n: 1 })
    return 'written'
  }).then((result) => heard.push(result))
  const [transaction] = begins.mock.results.map(({ value }) => value as IDBTransaction)
  transaction?.addEventListener('complete', () => {
    heard.push('complete')
    // What follows from it in the same breath comes before any other turn.
    setImmediate(() => heard.push('the next turn'))
  })
  await writing
  await new Promise((resolve) => setTimeout(resolve, 5))

  expect(begins.mock.calls.map(([, ...how]) => how)).toEqual([
    ['readwrite', { durability: 'strict' }],
  ])
  expect(heard).toEqual(['complete', 'written', 'the next turn'])
})

test('a request that nobody waits for takes the whole write with it, and its reason is told', async () => {
  const { database, kept } = await aDatabase()
  const writing = transact(database, 'readwrite', async ({ counters, outbox }) => {
    counters.put({ key: 'a', n: 1 })
    outbox.add({ id: 'twice' })
    outbox.add({ id: 'twice' })
    counters.put({ key: 'b', n: 1 })
  })

  await expect(writing).rejects.toMatchObject({ name: 'ConstraintError' })
  expect(await kept()).toEqual([])
})

test('work that throws before it has asked for anything, or after, has done nothing', async () => {
  const { database, kept } = await aDatabase()
  const atOnce = transact(database, 'readwrite', ({ counters }) => {
    counters.put({ key: 'a', n: 1 })
    throw new Error('at once')
  })
  const later = transact(database, 'readwrite', async ({ counters }) => {
    counters.put({ key: 'a', n: 1 })
    await answer(counters.get('a'))
    throw new Error('later')
  })

  await expect(atOnce).rejects.toThrow('at once')
  await expect(later).rejects.toThrow('later')
  expect(await kept()).toEqual([])
})

test('a write that the browser breaks off says that it was, whatever became of its work', async () => {
  const { database, kept } = await aDatabase()
  const begins = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const writing = transact(database, 'readwrite', async ({ counters }) => {
    counters.put({ key: 'a', n: 1 })
    await answer(counters.get('a'))
    const begun = begins.mock.results[0]?.value as IDBTransaction | undefined
    begun?.abort()
    return 'done, it thinks'
  })

  await expect(writing).rejects.toMatchObject({ name: 'AbortError' })
  expect(await kept()).toEqual([])
})

test('a write through a connection that is closed has not begun', async () => {
  const { database } = await aDatabase()
  database.close()
  const work = vi.fn(async () => undefined)

  await expect(transact(database, 'readwrite', work)).rejects.toMatchObject({
    name: 'InvalidStateError',
  })
  expect(work).not.toHaveBeenCalled()
})
