import { expect, test } from 'vitest'
import { makeRoom } from '../../src/app/outbox/makeRoom.ts'
import { retryWhenFull } from '../../src/app/outbox/retryWhenFull.ts'
import type { EntryRecord, Storage } from '../../src/app/outbox/storage.ts'
import { Day } from '../../src/contract/time.ts'
import { addDays } from '../../src/domain/moment.ts'
import { anId, anUnclaimedContact } from '../support/builders.ts'
import { anOutbox } from '../support/outbox.ts'
import { createDisk } from '../simulation/disk.ts'

/** A storage that has room for nothing more until somebody makes some. */
function full(tries = 1) {
  const state = { full: tries, asked: 0 }
  const disk = createDisk().open()
  const storage: Storage = {
    read: disk.read,
    write: (work) =>
      disk.write(async (tx) => {
        const result = await work(tx)
        if (state.full > 0) throw new DOMException('', 'QuotaExceededError')
        return result
      }),
  }
  const makesRoom = async () => {
    state.asked += 1
    state.full -= 1
  }
  return { state, phone: anOutbox(retryWhenFull(storage, makesRoom)) }
}

test('a tap that finds no room is kept once room was made, under its own id', async () => {
  const { state, phone } = full()
  const { id } = await phone.tap()

  expect(state.asked).toBe(1)
  expect(await phone.ids()).toEqual([id])
  expect(await phone.number()).toBe(1)
})

test('a tap that finds no room twice is not kept, and nothing is left of it', async () => {
  const { state, phone } = full(2)
  await expect(phone.tap()).rejects.toMatchObject({ name: 'QuotaExceededError' })

  expect(state.asked).toBe(1)
  expect(await phone.contents()).toMatchObject({ queue: [], number: [0] })
})

test('making room that fails leaves the reason why there was none', async () => {
  const storage = createDisk().open()
  const broken = retryWhenFull(
    { ...storage, write: () => Promise.reject(new DOMException('', 'QuotaExceededError')) },
    () => Promise.reject(new Error('no room either')),
  )

  await expect(broken.write(async () => 1)).rejects.toMatchObject({ name: 'QuotaExceededError' })
})

test('room is made of old copies and of notes, never of what waits or may be asked for again', async () => {
  const storage = createDisk().open()
  const today = Day.parse('2026-10-21')
  const record = (state: EntryRecord['state'], daysAgo: number, changes = {}): EntryRecord => {
    const id = anId()
    const day = addDays(today, -daysAgo)
    const entry = { ...anUnclaimedContact(), id, day, campaign: `of ${day}` as never }
    return { id, day, order: 0, state, entry, standing: true, ...changes }
  }
  const kept = [
    record('free', 400),
    record('claimed', 400),
    record('withdrawn', 0),
    record('withdrawn', 30, { others: 1 }),
    record('received', 400, { others: 1 }),
  ]
  const gone = [record('withdrawn', 30), record('withdrawn', 400)]
  await storage.write((tx) => tx.putEntries([...kept, ...gone]))
  await makeRoom(storage, today)
  const left = async (records: EntryRecord[]) =>
    (await storage.read((tx) => tx.entries(records.map(({ id }) => id)))).filter(Boolean).length

  expect([await left(kept), await left(gone)]).toEqual([kept.length, 0])
})

test('copies of a campaign go a hundred and twenty days after its last count day, not before', async () => {
  const storage = createDisk().open()
  const entry = anUnclaimedContact()
  const copy: EntryRecord = {
    ...{ id: entry.id, day: entry.day, order: 0, state: 'received', entry, standing: true },
  }
  await storage.write((tx) => tx.putEntries([copy]))
  await makeRoom(storage, addDays(entry.day, 120))
  expect(await storage.read((tx) => tx.entry(copy.id))).toEqual(copy)
  await makeRoom(storage, addDays(entry.day, 121))
  expect(await storage.read((tx) => tx.entry(copy.id))).toBeUndefined()
})
