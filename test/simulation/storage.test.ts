import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { openDb } from '../../src/app/db.ts'
import type { EntryRecord, StorageWriter } from '../../src/app/outbox/storage.ts'
import { anId, anUnclaimedContact } from '../support/builders.ts'
import { createDisk, type Handle } from './disk.ts'

let opened = 0

/** The form that browsers run on, and the form that the simulation runs on. */
const forms: Record<string, () => () => Handle> = {
  'on IndexedDB': () => {
    const name = `storage ${(opened += 1)}`
    return () => openDb(name)
  },
  'in memory': () => createDisk({ turn: turnOfLoop() }).open,
}

function turnOfLoop() {
  let turn = 0
  const go = () => {
    turn += 1
    setImmediate(go).unref()
  }
  go()
  return () => turn
}

const aRecord = (changes: Partial<EntryRecord> = {}): EntryRecord => {
  const entry = anUnclaimedContact()
  return {
    id: entry.id,
    day: entry.day,
    order: 1,
    state: 'free',
    entry,
    standing: true,
    ...changes,
  }
}

const key = 'autumn desk 2026-10-20 incoming phone'

async function everything(tx: StorageWriter) {
  const record = aRecord()
  await tx.putEntries([record])
  const order = await tx.enqueue(record.id)
  await tx.addToCounters(new Map([[key, 3]]))
  await tx.putSlot('seq', 7)
  return { record, order }
}

const seen = (storage: Handle, record?: EntryRecord) =>
  storage.read(async (tx) => ({
    record: record && (await tx.entry(record.id)),
    queue: await tx.oldest(100),
    counters: await tx.counters([key, 'another']),
    seq: await tx.slot('seq'),
  }))

describe.each(Object.entries(forms))('storage %s', (_, form) => {
  test('gives back what was written, to whoever opens it', async () => {
    const open = form()
    const { record, order } = await open().write(everything)
    expect(await seen(open(), record)).toEqual({
      record,
      queue: [{ order, id: record.id }],
      counters: [3, 0],
      seq: 7,
    })
  })

  test('has changed nothing where a write fails, however late', async () => {
    const storage = form()()
    const { record, order } = await storage.write(everything)
    const before = await seen(storage, record)
    const failing = storage.write(async (tx) => {
      await everything(tx)
      await tx.dequeue([order])
      await tx.putEntries([{ ...record, state: 'claimed' }])
      throw new Error('broken')
    })
    await expect(failing).rejects.toThrow('broken')
    expect(await seen(storage, record)).toEqual(before)
  })

  test('sees its own changes inside a write, and nobody else does before it is over', async () => {
    const open = form()
    const [one, other] = [open(), open()]
    await one.write(everything)
    const inside: unknown[] = []
    const writing = one.write(async (tx) => {
      await tx.addToCounters(new Map([[key, 1]]))
      await tx.putSlot('seq', 8)
      inside.push(await tx.counters([key]), await tx.slot('seq'))
    })
    const reading = other.read(async (tx) => [await tx.counters([key]), await tx.slot('seq')])
    await writing
    expect(inside).toEqual([[4], 8])
    expect([
      [[3], 7],
      [[4], 8],
    ]).toContainEqual(await reading)
  })

  test('takes and gives several numbers and things at once, as it does each by itself', async () => {
    const storage = form()()
    await storage.write(everything)
    const inside = await storage.write(async (tx) => {
      const more = new Map([
        [key, 2],
        ['another', -1],
      ])
      await tx.addToCounters(more)
      await tx.putSlot('waiting', 4)
      return tx.slots('seq', 'waiting', 'skewMs')
    })
    expect(inside).toEqual({ seq: 7, waiting: 4, skewMs: undefined })
    const after = await seen(storage)
    expect([after.counters, after.seq]).toEqual([[5, -1], 7])
  })

  test('gives each of many numbers under its own key, whatever lies between and around them', async () => {
    const storage = form()()
    const keys = ['a b phone', 'a b chat', 'a b mail', 'a c phone', 'a b', 'phone', 'a b ']
    const others = ['a b phone moving', 'a b d', 'a b chat moving', 'a b a', 'a b z']
    const numbers = new Map([...keys, ...others].map((each, at) => [each, at + 1]))
    await storage.write((tx) => tx.addToCounters(numbers))
    const asked = ['a b phone', 'a b none', ...keys.toReversed(), 'a b m']
    const found = await storage.read((tx) => tx.counters(asked))
    expect(found).toEqual(asked.map((each) => numbers.get(each) ?? 0))
    expect(await storage.read((tx) => tx.counters([]))).toEqual([])
  })

  test('does one write after the other, from however many handles', async () => {
    const open = form()
    const handles = [open(), open(), open()]
    const add = (storage: Handle) =>
      storage.write(async (tx) => tx.putSlot('seq', ((await tx.slot('seq')) ?? 0) + 1))
    await Promise.all(Array.from({ length: 30 }, (_each, at) => add(handles[at % 3] ?? open())))
    expect((await seen(open())).seq).toBe(30)
  })

  test('keeps the queue in its order, and never gives an order twice', async () => {
    const storage = form()()
    const ids = Array.from({ length: 5 }, anId)
    const orders = await storage.write(async (tx) => {
      const given: number[] = []
      for (const id of ids) given.push(await tx.enqueue(id))
      return given
    })
    expect(orders).toEqual(orders.toSorted((a, b) => a - b))
    await storage.write((tx) => tx.dequeue(orders))
    const again = await storage.write((tx) => tx.enqueue(anId()))
    expect(again).toBeGreaterThan(orders.at(-1) ?? 0)
    expect((await seen(storage)).queue.map(({ order }) => order)).toEqual([again])
  })

  test('gives the front of the queue, the oldest first', async () => {
    const storage = form()()
    const ids = Array.from({ length: 4 }, anId)
    for (const id of ids) await storage.write((tx) => tx.enqueue(id))
    const front = await storage.read((tx) => tx.oldest(2))
    expect(front.map(({ id }) => id)).toEqual(ids.slice(0, 2))
  })

  test('gives what there is of a day, and the days of which there is something', async () => {
    const storage = form()()
    const days = ['2026-10-21', '2026-10-20', '2026-10-21'] as EntryRecord['day'][]
    const records = days.map((day) => aRecord({ day }))
    await storage.write((tx) => tx.putEntries(records))
    const ofDay = (day?: EntryRecord['day']) =>
      storage.read((tx) => tx.ofDay(day ?? ('2026-10-22' as EntryRecord['day'])))
    expect(await storage.read((tx) => tx.days())).toEqual(['2026-10-20', '2026-10-21'])
    expect(await ofDay(days[0])).toEqual([records[0], records[2]])
    expect(await ofDay()).toEqual([])
  })

  test('forgets entries, and nothing else with them', async () => {
    const storage = form()()
    const [one, other] = [aRecord(), aRecord()]
    await storage.write((tx) => tx.putEntries([one, other]))
    const inside = await storage.write(async (tx) => {
      await tx.forget([one.id, anId()])
      return [await tx.entry(one.id), await tx.ofDay(one.day)]
    })
    expect(inside).toEqual([undefined, [other]])
    expect(await storage.read((tx) => tx.entries([one.id, other.id]))).toEqual([undefined, other])
  })

  test('refuses an entry that is in the queue already, and with it the whole write', async () => {
    const storage = form()()
    const { record } = await storage.write(everything)
    const before = await seen(storage, record)
    const again = storage.write(async (tx) => {
      await tx.addToCounters(new Map([[key, 1]]))
      await tx.enqueue(record.id)
    })
    await expect(again).rejects.toThrow()
    expect(await seen(storage, record)).toEqual(before)
  })

  test('gives entries in the order they were asked for, with gaps where there is none', async () => {
    const storage = form()()
    const [one, other] = [aRecord(), aRecord()]
    await storage.write((tx) => tx.putEntries([one, other]))
    const found = await storage.read((tx) => tx.entries([other.id, anId(), one.id]))
    expect(found).toEqual([other, undefined, one])
  })

  test('stores what it was given at the time, whatever becomes of that later', async () => {
    const storage = form()()
    const record = aRecord()
    await storage.write((tx) => tx.putEntries([record]))
    const found = await storage.read((tx) => tx.entry(record.id))
    try {
      Object.assign(found ?? {}, { state: 'received' })
    } catch {
      // In memory such a change is refused outright.
    }
    expect((await storage.read((tx) => tx.entry(record.id)))?.state).toBe('free')
  })

  test('refuses to go on in a write that has awaited anything but its own questions', async () => {
    const storage = form()()
    const strayed = storage.write(async (tx) => {
      await tx.slot('seq')
      await new Promise((resolve) => setTimeout(resolve, 5))
      await tx.putSlot('seq', 1)
    })
    await expect(strayed).rejects.toThrow()
    expect((await seen(storage)).seq).toBeUndefined()
  })

  test('refuses everything through a handle that is closed, and nothing through others', async () => {
    const open = form()
    const [closed, other] = [open(), open()]
    await closed.write(everything)
    closed.close()
    await expect(closed.read((tx) => tx.slot('seq'))).rejects.toThrow()
    await expect(closed.write((tx) => tx.putSlot('seq', 9))).rejects.toThrow()
    expect((await seen(other)).seq).toBe(7)
    expect((await seen(open())).seq).toBe(7)
  })
})
