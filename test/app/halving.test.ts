import { expect, test } from 'vitest'
import { setAsideForMs } from '../../src/app/outbox/claim.ts'
import { anId } from '../support/builders.ts'
import { aProblem, receiptFor } from '../support/network.ts'
import { aSender } from '../support/sender.ts'

test.each([1, 2, 3, 7])(
  'before a proxy that takes %i at a time, deliveries are halved until they pass',
  async (most) => {
    const { sendAll, end, unsent } = await aSender(20, (entries) =>
      entries.length > most
        ? new Response('<html>413</html>', { status: 413 })
        : receiptFor(entries),
    )

    expect(await sendAll()).toEqual({ type: 'delivered', leftover: false })
    expect(await unsent()).toBe(0)
    expect(end.sizes().slice(0, 3)).toEqual([20, 10, 5].slice(0, 3))
    expect(end.deliveries.length).toBeLessThan(45)
  },
)

test('once it passes again, deliveries grow back', async () => {
  const { sendAll, end, phone } = await aSender(20, () => aProblem('too_large'))
  await sendAll()
  end.answer = receiptFor
  end.deliveries.length = 0
  for (let nth = 0; nth < 31; nth += 1) await phone.tap()
  await phone.closeStrip()
  await sendAll()

  expect(end.sizes().slice(0, 4)).toEqual([1, 2, 4, 8])
})

const poisonedBy = (poison: { id: string }[]) => (entries: { id: string }[]) =>
  entries.some(({ id }) => poison.some((each) => each.id === id))
    ? aProblem('malformed')
    : receiptFor(entries)

test('of many, the one that a server refuses is set aside alone, and the rest flows', async () => {
  const { sendAll, end, contacts, unsent, phone, clock } = await aSender(16)
  const poison = contacts.slice(5, 6)
  end.answer = poisonedBy(poison)

  expect(await sendAll()).toEqual({ type: 'delivered', leftover: false })
  expect(await unsent()).toBe(1)
  const tries = end.deliveries.length
  await sendAll()
  expect(end.deliveries).toHaveLength(tries)

  clock.nowMs += setAsideForMs
  end.answer = receiptFor
  await sendAll()
  expect(await unsent()).toBe(0)
  expect(await phone.storage.read((tx) => tx.entry(poison[0]?.id ?? anId()))).toMatchObject({
    state: 'received',
    entry: { seq: 6 },
  })
})

test('a server that refuses everything is asked about everything once, and then left in peace', async () => {
  const { sendAll, end, unsent } = await aSender(10, () => aProblem('malformed'))

  expect(await sendAll()).toEqual({ type: 'delivered', leftover: false })
  expect(await unsent()).toBe(10)
  expect(end.deliveries.length).toBeLessThan(20)
})

test('an undo and what takes its place stay together, also when deliveries are halved', async () => {
  const { sendAll, end, phone, contacts, unsent } = await aSender(1)
  await sendAll()
  const { undo, contact } = await phone.change(contacts[0] ?? { id: anId() })
  for (let nth = 0; nth < 6; nth += 1) await phone.tap()
  end.answer = (entries) => (entries.length > 2 ? aProblem('too_large') : receiptFor(entries))
  await phone.closeStrip()
  await sendAll()

  const parted = end.deliveries
    .map((entries) => entries.map(({ id }) => id))
    .filter((ids) => ids.includes(undo) !== ids.includes(contact))
  expect(parted).toEqual([])
  expect(await unsent()).toBe(0)
})
