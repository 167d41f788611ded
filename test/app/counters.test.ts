import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { openDb } from '../../src/app/db.ts'
import {
  combinationKey,
  counterKey,
  countersOf,
  moveCounters,
  useKey,
} from '../../src/app/outbox/counters.ts'
import type { UnclaimedContact } from '../../src/contract/entry.ts'
import { TaskAreaId, UnitId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { writtenMs } from '../../src/domain/entryId.ts'
import { dayOf } from '../../src/domain/moment.ts'
import { anId, anUnclaimedContact } from '../support/builders.ts'
import { anOutbox, counted, laterMs } from '../support/outbox.ts'

const days = ['2026-10-19', '2026-10-20']
const channels = ['phone', 'mail']
const areas = ['moving', 'passport']
const directions = ['incoming', 'outgoing']

const aPlace = fc.record({
  day: fc.constantFrom(...days),
  channel: fc.constantFrom(...channels),
  taskArea: fc.constantFrom(...areas),
  direction: fc.constantFrom(...directions),
  quantity: fc.integer({ min: 1, max: 9 }),
  entered: fc.constantFrom('at_once', 'at_once', 'afterwards'),
})
const aStep = fc.record({
  what: fc.constantFrom(...(['keep', 'keep', 'refine', 'undo', 'claim', 'settle'] as const)),
  which: fc.nat(),
  place: aPlace,
})

/** Whatever day a contact is of, all of it is written on one. */
const written = dayOf(writtenMs(anId()))

/** Every running number that there may be of these. */
const keys = days.flatMap((day) =>
  areas.flatMap((taskArea) => [
    useKey(UnitId.parse('desk'), TaskAreaId.parse(taskArea)),
    useKey(UnitId.parse('desk'), TaskAreaId.parse(taskArea), written),
    useKey(UnitId.parse('desk'), TaskAreaId.parse(taskArea), Day.parse(day)),
    ...channels.flatMap((channel) =>
      directions.flatMap((direction) => {
        const contact = anUnclaimedContact({ day, taskArea, channel, direction })
        return [counterKey(contact), combinationKey(contact)]
      }),
    ),
  ]),
)

/** What the numbers must be: told from what stands, one by one. */
function recount(standing: readonly UnclaimedContact[]): Record<string, number> {
  const numbers = Object.fromEntries(keys.map((key) => [key, 0]))
  const add = (key: string, n: number) => {
    numbers[key] = (numbers[key] ?? 0) + n
  }
  for (const contact of standing) {
    add(counterKey(contact), contact.quantity)
    add(combinationKey(contact), contact.quantity)
    if (contact.entered === 'afterwards') continue
    add(useKey(contact.unit, contact.taskArea), 1)
    add(useKey(contact.unit, contact.taskArea, written), 1)
  }
  return numbers
}

async function numbersIn(phone: ReturnType<typeof anOutbox>): Promise<Record<string, number>> {
  const numbers = await phone.storage.read((tx) => tx.counters(keys))
  return Object.fromEntries(keys.map((key, at) => [key, numbers[at] ?? 0]))
}

const standingIn = (phone: ReturnType<typeof anOutbox>) =>
  phone.storage.read(async (tx) => {
    const records = (await Promise.all((await tx.days()).map((day) => tx.ofDay(day)))).flat()
    return records.flatMap(({ entry, standing }) =>
      standing && entry.is === 'contact' ? [entry as UnclaimedContact] : [],
    )
  })

test('whatever is tapped, changed and taken back, every running number is a recount of what stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 30 }), async (steps) => {
      const phone = anOutbox()
      const made: UnclaimedContact[] = []
      for (const { what, which, place } of steps) {
        const one = made[which % Math.max(1, made.length)]
        if (what === 'keep') made.push(await phone.tap({ ...place, time: 'day' }))
        if (what === 'refine' && one) {
          const { id } = await phone.change(one, { quantity: place.quantity })
          if (id && id !== one.id) made.push({ ...one, id })
        }
        if (what === 'undo' && one) await phone.undo(one.id, anUnclaimedContact().id)
        if (what === 'claim') await phone.claimAll(3)
        if (what === 'settle') {
          const delivery = await phone.claimAll(3, laterMs)
          await phone.settle(delivery, delivery.map(counted), 0)
        }
      }
      expect(await numbersIn(phone)).toEqual(recount(await standingIn(phone)))
    }),
    { numRuns: 60 },
  )
})

test('what an app from before had counted is taken out of the one number it was in', async () => {
  const phone = anOutbox()
  const contact = await phone.tap({ quantity: 2 })
  // As that app would have left it: its channel's number, and no word of others.
  await phone.storage.write(async (tx) => {
    const record = await tx.entry(contact.id)
    if (!record) throw new Error('it was not kept')
    const { inAll: _unknown, ...before } = record
    await tx.putEntries([before])
    const others = countersOf(contact, written).slice(1)
    await tx.addToCounters(new Map(others.map(([key, by]) => [key, -by])))
  })
  await phone.change(contact, { quantity: 3 })
  expect(await numbersIn(phone)).toEqual(recount(await standingIn(phone)))
  await phone.undo(contact.id, anUnclaimedContact().id)

  expect(await numbersIn(phone)).toEqual(recount([]))
})

test('a contact that becomes one of another channel or task area leaves every number it was in', async () => {
  const phone = anOutbox()
  const before = await phone.tap({ quantity: 3 })
  const after = anUnclaimedContact({ channel: 'mail', taskArea: 'passport', quantity: 2 })
  await phone.storage.write((tx) => moveCounters(tx, anId(), { entry: before, inAll: true }, after))

  expect(await numbersIn(phone)).toEqual(recount([after]))
})

/** How often each of these is called until the work is done. */
async function calls(of: object, names: readonly string[], work: () => Promise<unknown>) {
  const spies = names.map((name) => vi.spyOn(of as Record<string, () => unknown>, name))
  await work()
  const made = spies.map((spy) => spy.mock.calls.length)
  for (const spy of spies) spy.mockRestore()
  return made
}

/** As every tap is: of the day on which it is written. */
const onItsDay = { day: written, time: 'day' }

test('a tap asks the database nine times, whatever it holds: each time is dear on a slow phone', async () => {
  for (const [nth, stored] of [1, 40].entries()) {
    const database = openDb(`asked ${nth}`)
    const phone = anOutbox(database)
    for (let each = 0; each < stored; each += 1)
      await phone.tap({ ...onItsDay, taskArea: `area-${each}` })
    const [gets, getAlls, puts, adds] = await calls(
      IDBObjectStore.prototype,
      ['get', 'getAll', 'put', 'add'],
      () => phone.tap({ ...onItsDay, taskArea: 'area-0' }),
    )

    // How many wait, and two rows of running numbers; these again, the entry and its strip; the queue.
    expect({ gets, getAlls, puts, adds }).toEqual({ gets: 3, getAlls: 0, puts: 5, adds: 1 })
    database.close()
  }
})
