import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { openDb } from '../../src/app/db.ts'
import { type Handle, reopening } from '../../src/app/outbox/reopening.ts'
import { storageFaultOf } from '../../src/app/outbox/storageFault.ts'
import { anOutbox } from '../support/outbox.ts'

let named = 0

/** A storage whose handles die when the test says so, before a write or unheard after it. */
function dying() {
  const name = `dying ${(named += 1)}`
  const fate = { opened: 0, next: [] as { error: unknown; when: 'before' | 'after' }[] }
  const open = (): Handle => {
    fate.opened += 1
    const db = openDb(name)
    return {
      ...db,
      async write(work) {
        const death = fate.next.shift()
        if (death?.when === 'before') throw death.error
        const result = await db.write(work)
        if (death) throw death.error
        return result
      },
    }
  }
  return { fate, phone: anOutbox(reopening(open)) }
}

const deaths = [
  new DOMException('The database connection is closing', 'InvalidStateError'),
  new DOMException('Connection to Indexed Database server lost', 'UnknownError'),
  new DOMException('The transaction was aborted', 'AbortError'),
]

describe.each(deaths.map((error) => [error.name, error] as const))('after %s', (_, error) => {
  test.each(['before', 'after'] as const)(
    'a tap whose handle died %s the write is there once, under its own id',
    async (when) => {
      const { fate, phone } = dying()
      fate.next = [{ error, when }]
      const { id } = await phone.tap()

      expect(await phone.ids()).toEqual([id])
      expect(await phone.number()).toBe(1)
      expect(await phone.unsent()).toMatchObject({ n: 1 })
      expect(fate.opened).toBe(2)
    },
  )
})

test('a change whose handle died after the write is told the id under which the contact now stands', async () => {
  const { fate, phone } = dying()
  const contact = await phone.tap()
  await phone.claimAll()
  fate.next = [{ error: deaths[0], when: 'after' }]
  const { id, contact: anew } = await phone.change(contact)

  expect(id).toBe(anew)
  expect(await phone.number()).toBe(5)
})

test('a handle that dies twice in a row has not taken the tap, and the next one is opened for the next', async () => {
  const { fate, phone } = dying()
  const lost = { error: deaths[1], when: 'before' as const }
  fate.next = [lost, lost]
  await expect(phone.tap()).rejects.toThrow(/lost/)
  expect(await phone.ids()).toEqual([])

  const { id } = await phone.tap()
  expect(await phone.ids()).toEqual([id])
})

test('many that find the handle dead at once open one in its place', async () => {
  const { fate, phone } = dying()
  fate.next = Array.from({ length: 5 }, () => ({ error: deaths[0], when: 'before' as const }))
  await Promise.all(Array.from({ length: 5 }, () => phone.tap()))

  expect(await phone.ids()).toHaveLength(5)
  expect(fate.opened).toBe(2)
})

test('what is no fault of the handle is not tried again', async () => {
  const { fate, phone } = dying()
  fate.next = [{ error: new DOMException('full', 'QuotaExceededError'), when: 'before' }]
  await expect(phone.tap()).rejects.toThrow('full')
  expect(fate.opened).toBe(1)
})

test('a full disk is told from a dead handle, and both from what is wrong with the app', () => {
  expect(storageFaultOf(new DOMException('', 'QuotaExceededError'))).toBe('full')
  for (const death of deaths) expect(storageFaultOf(death)).toBe('dead')
  expect(storageFaultOf(new RangeError())).toBeUndefined()
  expect(storageFaultOf(undefined)).toBeUndefined()
})
