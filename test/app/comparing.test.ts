import { expect, test, vi } from 'vitest'
import { createComparing } from '../../src/app/sync/comparing.ts'
import { digestProtocol } from '../../src/contract/digest.ts'
import type { CounterAnswer } from '../../src/contract/account.ts'
import { StoreId } from '../../src/contract/id.ts'
import type { Day } from '../../src/contract/time.ts'
import { ourStore } from '../support/network.ts'
import { anOutbox, counted, laterMs } from '../support/outbox.ts'

const store = StoreId.parse(ourStore)

/** A phone with one received entry, and a server of which the test says what it answers. */
async function aComparing() {
  const phone = anOutbox()
  await phone.tap()
  const { entries: sent } = await phone.outbox.claim(laterMs, 10)
  await phone.settle(sent, sent.map(counted), 0)
  const device = { store, generation: 1, campaigns: [] } as unknown as CounterAnswer
  await phone.storage.write((tx) => tx.putSlot('device', device))

  const world = { day: '2026-10-20' as Day, generation: 1, works: true, asked: 0, store: ourStore }
  const comparing = createComparing({
    storage: phone.storage,
    async fetch() {
      world.asked += 1
      if (!world.works) throw new TypeError('offline')
      const { generation, store: name } = world
      const said = {
        protocol: digestProtocol,
        store: name,
        generation,
        differing: [],
        finished: [],
      }
      return new Response(JSON.stringify({ ...said, time: '2026-10-20T08:11:00Z' }))
    },
    today: () => world.day,
    added: () => undefined,
  })
  return { world, ...comparing }
}

test('what has been compared today is not compared again before tomorrow', async () => {
  const { world, compare } = await aComparing()
  await compare()
  await compare()
  expect(world.asked).toBe(1)

  world.day = '2026-10-21' as Day
  await compare()
  expect(world.asked).toBe(2)
})

test('whoever asks while it is under way waits for the same', async () => {
  const { world, compare } = await aComparing()
  await Promise.all([compare(), compare(), compare()])

  expect(world.asked).toBe(1)
})

test.each([
  ['no network', { works: false }],
  ['another store', { store: 'TE5TC0PYTE5TC0PY' }],
])('with %s nothing fails, and the next occasion tries again', async (_, trouble) => {
  const { world, compare } = await aComparing()
  const before = { ...world }
  Object.assign(world, trouble)
  await compare()
  Object.assign(world, { ...before, asked: world.asked })
  await compare()
  await compare()

  expect(world.asked).toBe(2)
})

test('an answer of another generation has all compared at once, and one of the same does not', async () => {
  const { world, compare, hear } = await aComparing()
  await compare()
  hear({ store, generation: 1 })
  await compare()
  expect(world.asked).toBe(1)

  world.generation = 2
  hear({ store, generation: 2 })
  await vi.waitFor(() => expect(world.asked).toBe(2))
  await compare()
  expect(world.asked).toBe(2)
})

test('a store that is restored while it is compared with is compared with again', async () => {
  const { world, compare, hear } = await aComparing()
  const first = compare()
  hear({ store, generation: 2 })
  await first
  world.generation = 2
  await compare()
  await compare()

  expect(world.asked).toBe(2)
})
