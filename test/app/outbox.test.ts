import { beforeEach, expect, test } from 'vitest'
import { ContactTypeId } from '../../src/contract/id.ts'
import { anId, anUnclaimedContact } from '../support/builders.ts'
import { anOutbox, counted, laterMs } from '../support/outbox.ts'

let phone: ReturnType<typeof anOutbox>
beforeEach(() => {
  phone = anOutbox()
})

test('to begin with there is nothing to send and nothing waits', async () => {
  expect(await phone.claimAll()).toEqual([])
  expect(await phone.unsent()).toEqual({ n: 0, oldest: undefined })
})

test('a tap is queued, counted on its key, and gets its number when a sender takes it', async () => {
  const contact = await phone.tap({ quantity: 2 })

  expect((await phone.unsent()).n).toBe(1)
  expect(await phone.number()).toBe(2)
  expect(await phone.claimAll()).toEqual([{ ...contact, seq: 1 }])
})

test('keys are counted apart by day, unit, campaign, channel and direction', async () => {
  await phone.tap()
  const other = { channel: 'in_person', direction: 'outgoing', day: '2026-10-21', unit: 'library' }
  for (const [name, value] of Object.entries(other)) {
    const contact = await phone.tap({ [name]: value, time: 'day' })

    expect(await phone.number(contact)).toBe(1)
  }
  expect(await phone.number()).toBe(1)
})

test('a free entry is refined in its place, under its id', async () => {
  const contact = await phone.tap()
  const refined = await phone.change(contact, {
    quantity: 3,
    contactType: ContactTypeId.parse('advice'),
  })

  expect(refined.id).toBe(contact.id)
  expect(await phone.number()).toBe(3)
  expect((await phone.unsent()).n).toBe(1)
  expect(await phone.claimAll()).toEqual([
    { ...contact, quantity: 3, contactType: 'advice', seq: 1 },
  ])
})

test('a free entry that is taken back leaves the queue, the key and the way to the server', async () => {
  const mistake = await phone.tap()
  await phone.tap()
  await phone.undo(mistake.id, anId())

  expect(await phone.number()).toBe(1)
  expect((await phone.unsent()).n).toBe(1)
  expect(await phone.ids()).not.toContain(mistake.id)
  expect(await phone.storage.read((tx) => tx.entry(mistake.id))).toMatchObject({
    state: 'withdrawn',
  })
})

test('an entry that may be on its way is taken back by another entry', async () => {
  const mistake = await phone.tap()
  await phone.claimAll()
  const undo = anId()
  await phone.undo(mistake.id, undo)

  const { v, campaign, unit, day, time } = mistake
  expect(await phone.number()).toBe(0)
  expect((await phone.unsent()).n).toBe(1)
  expect(await phone.claimAll()).toEqual([
    { ...mistake, seq: 1 },
    { v, campaign, unit, day, time, id: undo, is: 'undo', undoes: mistake.id, seq: 2 },
  ])
})

test('an entry that may be on its way is refined by its undo and a new one', async () => {
  const first = await phone.tap()
  await phone.claimAll()
  const { id, undo, contact } = await phone.change(first, { quantity: 5 })

  expect(id).toBe(contact)
  expect(await phone.number()).toBe(5)
  expect((await phone.claimAll()).slice(1)).toMatchObject([
    { id: undo, is: 'undo', undoes: first.id, seq: 2 },
    { ...first, id: contact, quantity: 5, seq: 3 },
  ])
})

test('one that has been received is refined and taken back in the same way', async () => {
  const first = await phone.tap()
  await phone.settle(await phone.claimAll(), [counted(first)], 0)
  const { undo, contact } = await phone.change(first)

  expect(await phone.ids()).toEqual([undo, contact])
  await phone.undo(contact, anId())
  expect(await phone.number()).toBe(0)
})

test('a doubt about the clock stays with what takes an entry’s place', async () => {
  await phone.settle([], [], 3_600_000)
  const first = await phone.tap()
  await phone.claimAll()
  const { contact } = await phone.change(first, { quantity: 2 }, phone.tapped(laterMs, 3_600_000))

  expect(await phone.claimAll(500, laterMs * 2)).toMatchObject([
    { id: first.id, clock: 'doubtful' },
    { is: 'undo' },
    { id: contact, clock: 'doubtful', quantity: 2 },
  ])
})

test('what has been taken back can be neither refined nor taken back again', async () => {
  const [free, claimed] = [await phone.tap(), anUnclaimedContact()]
  await phone.undo(free.id, anId())
  await phone.keep(claimed, phone.tapped())
  await phone.claimAll()
  await phone.undo(claimed.id, anId())
  const before = await phone.contents()

  for (const { id } of [free, claimed, anUnclaimedContact()]) {
    expect((await phone.change({ id })).id).toBeUndefined()
    await phone.undo(id, anId())
  }
  expect(await phone.contents()).toEqual(before)
})

test('whoever knows a contact by the id it had before it was changed changes it and takes it back all the same', async () => {
  const first = await phone.tap()
  await phone.claimAll()
  const second = await phone.change(first, { quantity: 5 })
  // Under an open strip it is changed in its place, and where it has left as well by another.
  expect((await phone.change(first, { quantity: 6 })).id).toBe(second.id)
  expect(await phone.number()).toBe(6)
  await phone.claimAll()
  const third = await phone.change(first, { contactType: ContactTypeId.parse('advice') })

  expect(third.id).toBe(third.contact)
  expect(await phone.storage.read((tx) => tx.entry(third.contact))).toMatchObject({
    entry: { quantity: 6, contactType: 'advice' },
  })
  await phone.undo(first.id, anId())
  expect(await phone.number()).toBe(0)
  // Once: the same press, written a second time, takes nothing more back.
  await phone.undo(first.id, anId())
  expect(await phone.number()).toBe(0)
})

test('a receipt lets go of exactly the entries that it names', async () => {
  const [one, two, three] = [await phone.tap(), await phone.tap(), await phone.tap()]
  const sent = await phone.claimAll()
  await phone.settle(sent, [counted(three), counted(one)], 0)

  expect(await phone.unsent()).toMatchObject({ n: 1 })
  expect(await phone.ids()).toEqual([two.id])
  expect(await phone.storage.read((tx) => tx.entry(one.id))).toMatchObject({
    state: 'received',
    receipt: counted(one),
    standing: true,
  })
})

test('names of ids that were not sent, or are named twice, let go of nothing more', async () => {
  const sent = await phone.tap()
  const delivery = await phone.claimAll()
  const meanwhile = await phone.tap()
  const claimedByAnother = await phone.tap()
  await phone.claimAll()
  const names = [sent, sent, meanwhile, claimedByAnother, { id: anId() }].map(counted)
  await phone.settle(delivery, names, 0)
  await phone.settle(delivery, names, 0)

  expect((await phone.unsent()).n).toBe(2)
  expect(await phone.ids()).toEqual([meanwhile.id, claimedByAnother.id])
})

test('an entry tapped while another is on its way stays queued', async () => {
  const sent = await phone.tap()
  const delivery = await phone.claimAll()
  const meanwhile = await phone.tap()
  await phone.settle(delivery, [counted(sent)], 0)

  expect((await phone.unsent()).n).toBe(1)
  expect(await phone.ids()).toEqual([meanwhile.id])
})

test('what the clock read at the tap is dropped at the receipt', async () => {
  const contact = await phone.tap()
  const tappedOf = async () => (await phone.storage.read((tx) => tx.entry(contact.id)))?.tapped
  const delivery = await phone.claimAll()

  expect(await tappedOf()).toEqual(phone.tapped())
  expect(JSON.stringify(delivery)).not.toContain('clockMs')
  await phone.settle(delivery, [counted(contact)], 0)
  expect(await tappedOf()).toBeUndefined()
})
