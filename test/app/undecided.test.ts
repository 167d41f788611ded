import { expect, test } from 'vitest'
import { keepStates, letGo } from '../../src/app/outbox/received.ts'
import { resend } from '../../src/app/outbox/resend.ts'
import type { Receipt } from '../../src/contract/delivery.ts'
import type { EntryId } from '../../src/contract/id.ts'
import { anId } from '../support/builders.ts'
import { anOutbox, counted } from '../support/outbox.ts'

type Told = { id: EntryId }
const held = ({ id }: Told): Receipt => ({ id, state: 'held', reason: 'rate', repeat: false })
const late =
  (isCounted: boolean) =>
  ({ id }: Told): Receipt => ({
    id,
    state: 'late',
    counted: isCounted,
    repeat: false,
  })

/** A phone with three contacts of which the server said so. */
async function aPhoneTold(...said: ((of: Told) => Receipt)[]) {
  const phone = anOutbox()
  const contacts = []
  for (const _ of said) contacts.push(await phone.tap())
  const told = new Map(contacts.map(({ id }, nth) => [id, said[nth]]))
  await phone.settle(
    await phone.claimAll(),
    [...told].map(([id, say]) => (say ?? counted)({ id })),
    0,
  )
  const first = contacts[0] ?? (await phone.tap())
  return { phone, first, undecided: async () => (await phone.unsent()).undecided }
}

test('of what has arrived, as many wait for a person as are held or late and not counted', async () => {
  const { undecided } = await aPhoneTold(held, counted, late(true), late(false))

  expect(await undecided()).toBe(2)
})

test.each<[string, (of: Told) => Receipt, number]>([
  ['counted', counted, 0],
  ['declined', ({ id }) => ({ id, state: 'declined', repeat: true }), 0],
  ['held for another reason', ({ id }) => ({ ...held({ id }), reason: 'stolen' }) as Receipt, 1],
])('what a person has decided on is told of no longer: %s', async (_, now, left) => {
  const { phone, first, undecided } = await aPhoneTold(held, counted)
  await keepStates(phone.storage, [now(first)])

  expect(await undecided()).toBe(left)
})

test('whoever takes back what is held has nobody decide on it', async () => {
  const { phone, first, undecided } = await aPhoneTold(held)
  await phone.undo(first.id, anId())
  await phone.undo(first.id, anId())

  expect(await undecided()).toBe(0)
})

test('what is said of a held contact is a new one, which waits for no person yet', async () => {
  const { phone, first, undecided } = await aPhoneTold(held, held)
  await phone.change(first)

  expect(await undecided()).toBe(1)
})

test('a server that has lost it is sent it again, and nothing is told until it answers', async () => {
  const { phone, first, undecided } = await aPhoneTold(held)
  await resend(phone.storage, await phone.storage.read((tx) => tx.ofDay(first.day)))

  expect(await phone.unsent()).toMatchObject({ n: 1, undecided: 0 })
  await phone.settle(await phone.claimAll(), [held(first)], 0)
  expect(await undecided()).toBe(1)
})

test('what is let go of with its campaign is told of no longer', async () => {
  const { phone, first, undecided } = await aPhoneTold(held)
  await letGo(phone.storage, first.campaign, first.day)

  expect(await undecided()).toBe(0)
})

test('an app from before did not count what it was told was held: the number never falls below nought', async () => {
  const { phone, first, undecided } = await aPhoneTold(held)
  await phone.storage.write((tx) => tx.putSlot('undecided', 0))
  await keepStates(phone.storage, [counted(first)])

  expect(await undecided()).toBe(0)
})
