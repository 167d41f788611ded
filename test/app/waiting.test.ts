import { beforeEach, expect, test } from 'vitest'
import type { EntryId } from '../../src/contract/id.ts'
import { anId } from '../support/builders.ts'
import { anOutbox, counted, laterMs } from '../support/outbox.ts'
import { idIn } from './idIn.ts'

let phone: ReturnType<typeof anOutbox>
beforeEach(() => {
  phone = anOutbox()
})

const atTen = '2026-10-20T08:00Z'
const atFour = '2026-10-20T14:00Z'
const sinceTen = { day: '2026-10-20', time: atTen }

const aTap = () => phone.tap({ id: idIn(atTen), time: atTen })
const waiting = async () => (await phone.unsent()).n
const arrive = async (...ids: EntryId[]) =>
  phone.settle(
    await phone.claimAll(500, laterMs * 2),
    ids.map((id) => counted({ id })),
    0,
  )

test('a contact that was changed after a try to send it is one that waits, however often', async () => {
  let contact: EntryId | undefined = (await aTap()).id
  for (let nth = 1; nth <= 3; nth += 1) {
    await phone.claimAll(500, laterMs * 2)
    contact = (await phone.change({ id: contact ?? anId() }, { quantity: nth + 1 })).id
    expect(await waiting()).toBe(1)
  }
  await aTap()

  expect(await phone.unsent()).toEqual({ n: 2, oldest: sinceTen })
})

test('a contact that has arrived waits again when it is changed, until both halves have arrived', async () => {
  const first = await aTap()
  await arrive(first.id)
  expect(await waiting()).toBe(0)

  const { undo, contact } = await phone.change(first)
  expect(await waiting()).toBe(1)
  await arrive(contact)
  expect(await waiting()).toBe(1)
  await arrive(undo)
  expect(await phone.unsent()).toEqual({ n: 0, oldest: undefined })
})

test('what is taken back waits as one, also where a change of it never left', async () => {
  const first = await aTap()
  await arrive(first.id)
  const { undo, contact } = await phone.change(first)
  await phone.undo(contact, anId())
  expect(await waiting()).toBe(1)

  await arrive(undo)
  expect(await waiting()).toBe(0)
})

test('a contact and its undo that arrive apart leave nothing that seems to wait', async () => {
  const first = await aTap()
  await phone.claimAll()
  const undo = anId()
  await phone.undo(first.id, undo)
  await arrive(undo)
  expect(await waiting()).toBe(1)

  await arrive(first.id)
  expect(await waiting()).toBe(0)
})

test('what was taken back at four has waited since four, whenever it was counted', async () => {
  const first = await aTap()
  await arrive(first.id)
  await phone.undo(first.id, idIn(atFour))

  expect(await phone.unsent()).toEqual({ n: 1, oldest: { day: '2026-10-20', time: atFour } })
})

test('what was entered afterwards has waited since it was entered', async () => {
  await phone.tap({ id: idIn(atFour), day: '2026-10-19', time: 'pm' })

  expect(await phone.unsent()).toEqual({ n: 1, oldest: { day: '2026-10-20', time: atFour } })
})

test('an older page beside this one may lose the count, but never makes it say that all is sent', async () => {
  await aTap()
  await phone.storage.write((tx) => tx.putSlot('waiting', -1))

  expect(await waiting()).toBe(1)
})
