import { expect, test } from 'vitest'
import { createSender } from '../../src/app/sync/send.ts'
import { anId } from '../support/builders.ts'
import { aProblem, receiptFor } from '../support/network.ts'
import { counted } from '../support/outbox.ts'
import { aSender } from '../support/sender.ts'

test('what waits is sent, and let go of when a receipt has named it', async () => {
  const { sendAll, end, contacts, unsent } = await aSender(3)

  expect(await sendAll()).toEqual({ type: 'delivered', leftover: false })
  expect(end.deliveries).toEqual([contacts.map((contact, at) => ({ ...contact, seq: at + 1 }))])
  expect(await unsent()).toBe(0)
})

test('where nothing waits, nothing is asked', async () => {
  const { sendAll, end } = await aSender(0)

  expect(await sendAll()).toEqual({ type: 'delivered', leftover: false })
  expect(end.deliveries).toEqual([])
})

test('a delivery of all that waits is the last, and nobody looks for more', async () => {
  const { sender } = await aSender(3)

  expect(await sender.sendOnce()).toEqual({ type: 'delivered', leftover: false })
})

test('what no delivery has room for, and what a receipt did not name, is left over', async () => {
  const many = await aSender(501)
  expect(await many.sender.sendOnce()).toEqual({ type: 'delivered', leftover: true })
  expect(await many.sender.sendOnce()).toEqual({ type: 'delivered', leftover: false })
  expect(many.end.sizes()).toEqual([500, 1])

  const some = await aSender(3, (entries) => receiptFor(entries.slice(1)))
  expect(await some.sender.sendOnce()).toEqual({ type: 'delivered', leftover: true })
})

test('what lies deeper in the queue than was looked is left over', async () => {
  const { phone, sender, clock, end } = await aSender(120)
  await phone.setAside(await phone.claimAll(), clock.nowMs)
  const first = await phone.tap()
  for (let nth = 0; nth < 500; nth += 1) await phone.tap()

  expect(await sender.sendOnce()).toEqual({ type: 'delivered', leftover: true })
  expect(end.deliveries[0]?.[0]?.id).toBe(first.id)
})

test('every answer tells how far off the device’s clock is', async () => {
  const { sendAll, skews, phone } = await aSender(1, (entries) =>
    receiptFor(entries, { time: '2026-10-20T09:11:00Z' }),
  )
  await sendAll()

  expect(skews).toEqual([3_600_000])
  expect(await phone.storage.read((tx) => tx.slot('skewMs'))).toBe(3_600_000)
})

test('an answer that is heard long after it was asked for tells nothing of the clock', async () => {
  const { sendAll, skews, phone, clock, unsent } = await aSender(1, (entries) => {
    const answer = receiptFor(entries, { time: new Date(clock.nowMs).toISOString() })
    // The page slept with the request on its way, and hears the answer when it wakes.
    clock.nowMs += 15 * 60_000
    return answer
  })
  await sendAll()

  expect(skews).toEqual([undefined])
  expect(await phone.storage.read((tx) => tx.slot('skewMs'))).toBeUndefined()
  expect(await unsent()).toBe(0)
})

test('a receipt for some of it lets those go, and the rest is sent again as it was', async () => {
  const { sendAll, end, unsent } = await aSender(4, (entries) => receiptFor(entries.slice(0, 3)))

  expect(await sendAll()).toEqual({ type: 'delivered', leftover: false })
  expect(end.sizes()).toEqual([4, 1])
  expect(end.deliveries[1]).toEqual(end.deliveries[0]?.slice(3))
  expect(await unsent()).toBe(0)
})

test('a receipt that only ever names what is received already is a failed try', async () => {
  const { sendAll, end, phone, contacts } = await aSender(1)
  await sendAll()
  const { undo } = await phone.change(contacts[0] ?? { id: anId() })
  end.answer = () => receiptFor([{ id: undo }])

  expect(await sendAll()).toEqual({ type: 'failed' })
  expect(end.sizes()).toEqual([1, 2, 2])
})

test.each([
  ['nothing', () => receiptFor([])],
  ['only what was never sent', () => receiptFor([{ id: anId() }])],
])(
  'a receipt that names %s is a failed try, and no reason to run in circles',
  async (_, answer) => {
    const { sendAll, end, unsent } = await aSender(2, answer)

    expect(await sendAll()).toEqual({ type: 'failed' })
    expect(end.deliveries).toHaveLength(1)
    expect(await unsent()).toBe(2)
  },
)

test.each([
  ['no network', () => Promise.reject(new TypeError('offline')), { type: 'failed' }],
  [
    'a server that asks to wait',
    () => aProblem('too_many_requests', { 'retry-after': '30' }),
    { type: 'failed', retryAfterMs: 30_000, why: 'server' },
  ],
  [
    'a server that does not know the device',
    () => aProblem('not_signed_in'),
    { type: 'turned_away', by: 'not_signed_in' },
  ],
  [
    'a copy of the server',
    (entries: { id: string }[]) => receiptFor(entries, { store: 'TE5TC0PYTE5TC0PY' }),
    { type: 'turned_away', by: 'other_store' },
  ],
])('with %s everything stays', async (_, answer, event) => {
  const { sender, unsent, skews } = await aSender(2, answer)

  expect(await sender.sendOnce()).toEqual(event)
  expect(await unsent()).toBe(2)
  expect(skews).toEqual([])
})

test('two senders without a lock let go of everything once', async () => {
  const { ports, sendAll, phone, contacts, unsent } = await aSender(5)
  const other = createSender(ports)
  await Promise.all([sendAll(), other.sendOnce(), other.sendOnce()])

  expect(await unsent()).toBe(0)
  await phone.settle(
    contacts.map((contact) => ({ ...contact, seq: 1 })),
    contacts.map(counted),
    0,
  )
  expect(await unsent()).toBe(0)
})

test('all of a try is done alone, where the browser can see to that', async () => {
  const order: string[] = []
  const { ports, end } = await aSender(1)
  end.answer = (entries) => {
    order.push('sent')
    return receiptFor(entries)
  }
  const locked = createSender({
    ...ports,
    async alone(work) {
      order.push('locked')
      const result = await work()
      order.push(`freed with ${(await ports.outbox.unsent()).n} left`)
      return result
    },
  })
  await locked.sendOnce()

  expect(order).toEqual(['locked', 'sent', 'freed with 0 left'])
})
