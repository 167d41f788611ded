import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { openDb } from '../../../src/app/db.ts'

let made = 0
const opened: { close: () => void }[] = []
afterEach(() => {
  vi.useRealTimers()
  for (const each of opened.splice(0)) each.close()
})

async function aStorage() {
  const name = `connection ${(made += 1)}`
  const closed = vi.fn<() => void>()
  const storage = openDb(name, closed)
  opened.push(storage)
  await storage.write((tx) => tx.putSlot('seq', 1))
  const seq = () => storage.read((tx) => tx.slot('seq'))
  return { name, storage, closed, seq }
}

const ended = (request: IDBOpenDBRequest) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error()))
    request.addEventListener('blocked', () => reject(new Error('it has to wait for us')))
  })

test('whoever deletes the database need not wait, and it is told that it may be empty', async () => {
  const { name, storage, closed, seq } = await aStorage()
  await ended(indexedDB.deleteDatabase(name))
  expect(closed).toHaveBeenCalledTimes(1)

  expect(await seq()).toBeUndefined()
  await storage.write((tx) => tx.putSlot('seq', 2))
  expect(await seq()).toBe(2)
})

test('whoever lets the database grow need not wait, and what is asked meanwhile is answered', async () => {
  const { name, closed, seq } = await aStorage()
  const growing = ended(indexedDB.open(name, 20))
  const asked = seq()
  const grown = await growing
  grown.addEventListener('versionchange', () => grown.close())
  opened.push(grown)

  expect(await asked).toBe(1)
  expect(await seq()).toBe(1)
  expect(closed).toHaveBeenCalledTimes(1)
})

test('a tap behind another tab that never ends growing has failed after ten seconds, and a later one counts', async () => {
  const { name, storage, seq } = await aStorage()
  // A tab that holds its connection, and another that waits for it.
  const held = await ended(indexedDB.open(name, 10))
  const waiting = indexedDB.open(name, 20)
  const grown = new Promise<void>((resolve) => {
    waiting.addEventListener('success', () => {
      waiting.result.close()
      resolve()
    })
  })
  await new Promise<void>((resolve) => waiting.addEventListener('blocked', () => resolve()))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const tap = storage.write((tx) => tx.putSlot('seq', 2))
  const told = expect(tap).rejects.toMatchObject({ name: 'TimeoutError' })
  await vi.advanceTimersByTimeAsync(10_000)
  await told
  vi.useRealTimers()

  held.close()
  await grown
  expect(await seq()).toBe(1)
  await storage.write((tx) => tx.putSlot('seq', 3))
  expect(await seq()).toBe(3)
})

test('a database that could not be opened is tried again by whoever asks next', async () => {
  const name = `connection ${(made += 1)}`
  const storage = openDb(name)
  opened.push(storage)
  const { open } = IDBFactory.prototype
  const refused = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Not now', 'SecurityError')
  })
  await expect(storage.read((tx) => tx.slot('seq'))).rejects.toMatchObject({
    name: 'SecurityError',
  })
  refused.mockImplementation(open)

  expect(await storage.read((tx) => tx.slot('seq'))).toBeUndefined()
})
