import { expect, test, vi } from 'vitest'
import { createSender, type SenderPorts } from '../../src/app/sync/send.ts'
import { startSync } from '../../src/app/sync/sync.ts'
import { StoreId } from '../../src/contract/id.ts'
import { aFarEnd, type Answer, aProblem, ourStore, receiptFor } from '../support/network.ts'
import { anOutbox, laterMs } from '../support/outbox.ts'

const offline = () => Promise.reject(new TypeError('offline'))

/** A running sync, in a network and with timers that the test holds in its hand. */
async function aSync({
  answer = receiptFor,
  random = 0.5,
  alone = (work) => work(),
}: {
  answer?: Answer
  random?: number
  alone?: SenderPorts['alone']
} = {}) {
  const phone = anOutbox()
  const end = aFarEnd(answer)
  const store = async () => StoreId.parse(ourStore)
  const [renew, nowMs] = [async () => undefined, () => laterMs]
  const ports = { outbox: phone.outbox, fetch: end.fetch, nowMs, store, alone, renew }
  const sender = createSender(ports)
  const running = new Map<number, { ms: number; ring: () => void }>()
  let set = 0
  const timers = {
    set(ms: number, ring: () => void) {
      running.set((set += 1), { ms, ring })
      return set
    },
    clear: (timer: unknown) => running.delete(Number(timer)),
  }
  const sync = startSync({ sender, timers, random: () => random })
  await phone.tap()
  const comesTo = (name: string) => vi.waitFor(() => expect(sync.state().name).toBe(name))
  return {
    phone,
    end,
    sync,
    comesTo,
    pauses: () => [...running.values()].map(({ ms }) => ms),
    /** The time of every running timer is up. */
    timePasses() {
      const due = [...running]
      for (const [timer] of due) running.delete(timer)
      for (const [, { ring }] of due) ring()
    },
  }
}

test('what is added is sent, and then there is rest, with no timer left running', async () => {
  const { sync, comesTo, phone, pauses, end } = await aSync()
  sync.added()

  expect(sync.state().name).toBe('sending')
  await comesTo('resting')
  expect(end.sizes()).toEqual([1])
  expect((await phone.unsent()).n).toBe(0)
  expect(pauses()).toEqual([])
})

test('without a network it waits, and tries again when the pause is over', async () => {
  const { sync, comesTo, end, pauses, timePasses } = await aSync({ answer: offline })
  sync.added()
  await comesTo('waiting')
  expect(pauses()).toEqual([1000])

  timePasses()
  await comesTo('waiting')
  expect(pauses()).toEqual([2000])
  end.answer = receiptFor
  timePasses()
  await comesTo('resting')
  expect(end.deliveries).toHaveLength(3)
})

test.each([
  [0, 30_000],
  [0.999, 30_000 + 1998],
])('at a chance of %d, a first pause of at least half a minute is %i ms', async (random, ms) => {
  const answer = () => aProblem('busy', { 'retry-after': '30' })
  const { sync, comesTo, pauses } = await aSync({ answer, random })
  sync.added()
  await comesTo('waiting')

  expect(pauses()).toEqual([ms])
})

test('a tap while waiting neither knocks nor cancels the wait', async () => {
  const { sync, comesTo, end, pauses, timePasses, phone } = await aSync({ answer: offline })
  sync.added()
  await comesTo('waiting')
  await phone.tap()
  sync.added()
  sync.added()

  expect(pauses()).toEqual([1000])
  expect(end.deliveries).toHaveLength(1)
  end.answer = receiptFor
  timePasses()
  await comesTo('resting')
  expect(end.sizes()).toEqual([1, 2])
})

test('a network that comes back is tried at once, and the old timer is gone', async () => {
  const { sync, comesTo, end, pauses } = await aSync({ answer: offline })
  sync.added()
  await comesTo('waiting')
  end.answer = receiptFor
  sync.prompt()

  expect(pauses()).toEqual([])
  await comesTo('resting')
  expect(end.sizes()).toEqual([1, 1])
})

test('however the network flaps, one request is on its way at a time', async () => {
  let most = 0
  let underway = 0
  const { promise: flapping, resolve: settles } = Promise.withResolvers<void>()
  const { sync, comesTo, end, phone } = await aSync({
    answer: async (entries) => {
      underway += 1
      most = Math.max(most, underway)
      await flapping
      underway -= 1
      return receiptFor(entries)
    },
  })
  for (let nth = 0; nth < 50; nth += 1) {
    sync.prompt()
    sync.added()
    if (nth % 10 === 0) await phone.tap()
  }
  settles()
  await comesTo('resting')

  expect(most).toBe(1)
  expect(end.deliveries.length).toBeLessThanOrEqual(3)
  expect((await phone.unsent()).n).toBe(0)
})

test('turned away, it is blocked and tries again in five minutes and more', async () => {
  const { sync, comesTo, end, pauses, timePasses } = await aSync({
    answer: () => aProblem('not_signed_in'),
  })
  sync.added()
  await comesTo('blocked')
  expect(sync.state()).toEqual({ name: 'blocked', by: 'not_signed_in' })
  expect(pauses()).toEqual([450_000])

  end.answer = receiptFor
  timePasses()
  await comesTo('resting')
  expect(end.sizes()).toEqual([1, 1])
})

const throwing: [string, SenderPorts['alone']][] = [
  ['later', () => Promise.reject(new DOMException('no lock', 'AbortError'))],
  [
    'at once',
    () => {
      throw new TypeError('AbortSignal.timeout is not a function')
    },
  ],
]
test.each(throwing)(
  'a sender that throws %s has failed a try, and is not stuck in it',
  async (_, alone) => {
    const { sync, comesTo, pauses, timePasses } = await aSync({ alone })
    sync.added()
    await comesTo('waiting')
    expect(pauses()).toEqual([1000])

    timePasses()
    await comesTo('waiting')
    expect(pauses()).toEqual([2000])
  },
)

test('whoever listens hears of every change, until they no longer listen', async () => {
  const { sync, comesTo } = await aSync()
  const heard: string[] = []
  const stop = sync.subscribe(() => heard.push(sync.state().name))
  sync.added()
  await comesTo('resting')
  stop()
  sync.prompt()
  await comesTo('resting')

  expect(heard).toEqual(['sending', 'resting'])
})

test('stopped, it lets no timer run on', async () => {
  const { sync, comesTo, pauses } = await aSync({ answer: offline })
  sync.added()
  await comesTo('waiting')
  sync.stop()
  expect(pauses()).toEqual([])
})
