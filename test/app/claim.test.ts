import { beforeEach, expect, test } from 'vitest'
import { doubtfulAfterMs } from '../../src/app/outbox/claim.ts'
import { freeForMs } from '../../src/app/outbox/keep.ts'
import { maxDeliveryBytes } from '../../src/contract/delivery.ts'
import { halfHourOf } from '../../src/domain/moment.ts'
import { anId } from '../support/builders.ts'
import { anOutbox, counted, laterMs, tapMs } from '../support/outbox.ts'

let phone: ReturnType<typeof anOutbox>
beforeEach(() => {
  phone = anOutbox()
})

const taps = async (n: number, changes = {}) => {
  for (let nth = 0; nth < n; nth += 1) await phone.tap(changes)
}
const seqs = async (limit?: number) => (await phone.claimAll(limit)).map(({ seq }) => seq)

/** A contact that was on its way when it was refined: from now on an undo and a new contact. */
async function aChangeOfMind() {
  const contact = await phone.tap()
  await phone.settle(await phone.claimAll(), [counted(contact)], 0)
  return phone.change(contact)
}

test('entries go in the order they were tapped, even where the clock has jumped back', async () => {
  const first = await phone.tap({ time: '2026-10-20T08:30Z' }, phone.tapped(laterMs))
  const second = await phone.tap({ time: '2026-10-20T08:00Z' }, phone.tapped(tapMs))

  expect(await phone.ids(500, laterMs + freeForMs)).toEqual([first.id, second.id])
})

test('a number is given once, counts up by one, and stays through every attempt', async () => {
  await taps(3)

  expect(await seqs(2)).toEqual([1, 2])
  await taps(1)
  expect(await seqs(2)).toEqual([1, 2])
  expect(await seqs()).toEqual([1, 2, 3, 4])
  expect(await seqs()).toEqual([1, 2, 3, 4])
})

test('what has been claimed is the same to the letter at every attempt', async () => {
  await taps(3)
  const first = JSON.stringify(await phone.claimAll())
  await phone.settle([], [], 2 * doubtfulAfterMs)

  expect(JSON.stringify(await phone.claimAll())).toBe(first)
})

test('numbers go on where they stopped when the page is opened anew', async () => {
  await taps(2)
  await phone.settle(await phone.claimAll(), [], 0)
  const reopened = anOutbox(phone.storage)
  await reopened.tap()

  expect((await reopened.claimAll()).map(({ seq }) => seq)).toEqual([1, 2, 3])
})

test('an entry withdrawn before it was claimed leaves no gap', async () => {
  const mistake = await phone.tap()
  await phone.tap()
  await phone.undo(mistake.id, mistake.id)

  expect(await seqs()).toEqual([1])
})

test('the entry under the open strip is left alone until its time is up', async () => {
  const earlier = await phone.tap()
  const contact = await phone.tap()

  expect(await phone.ids(500, tapMs)).toEqual([earlier.id])
  expect(await phone.ids(500, tapMs + freeForMs - 1)).toEqual([earlier.id])
  expect(await phone.ids(500, tapMs + freeForMs)).toEqual([earlier.id, contact.id])
})

test('closing the strip lets its entry go at once', async () => {
  const contact = await phone.tap()
  await phone.closeStrip()

  expect(await phone.ids(500, tapMs)).toEqual([contact.id])
})

test('a clock that was set back keeps no strip open for longer than a strip is ever open', async () => {
  const contact = await phone.tap()

  expect(await phone.ids(500, tapMs - freeForMs)).toEqual([contact.id])
})

test('the entry in place of one that was on its way waits under its strip, and its undo with it', async () => {
  const { undo, contact } = await aChangeOfMind()

  expect(await phone.ids(500, tapMs)).toEqual([])
  expect(await phone.ids()).toEqual([undo, contact])
})

test.each([1, 2, 3, 7])(
  'with at most %i, an undo and what takes its place are never parted',
  async (limit) => {
    await taps(2)
    const { undo, contact } = await aChangeOfMind()
    await taps(3)
    const deliveries: string[][] = []
    while ((await phone.unsent()).n > 0) {
      const delivery = await phone.claimAll(limit)
      deliveries.push(delivery.map(({ id }) => id))
      await phone.settle(delivery, delivery.map(counted), 0)
    }

    const parted = deliveries.filter((ids) => ids.includes(undo) !== ids.includes(contact))
    expect(parted).toEqual([])
    expect(deliveries.every((ids) => ids.length <= Math.max(limit, 2))).toBe(true)
  },
)

test.each([49, 50, 51])('not even %i set-aside entries ahead of them part them', async (ahead) => {
  await taps(ahead)
  await phone.setAside(await phone.claimAll(), laterMs)
  await taps(9)
  const { undo, contact } = await aChangeOfMind()
  const ids = await phone.ids(10)

  expect(ids.includes(undo)).toBe(ids.includes(contact))
})

test.each(['the undo', 'what takes its place'])(
  'where a receipt has named only %s, both go again: a restored store may have forgotten it',
  async (named) => {
    const { undo, contact } = await aChangeOfMind()
    const id = named === 'the undo' ? undo : contact
    const delivery = await phone.claimAll()
    await phone.settle(delivery, [counted({ id })], 0)

    expect((await phone.ids()).toSorted()).toEqual([undo, contact].toSorted())
    expect(await phone.claimAll()).toEqual(expect.arrayContaining(delivery))
    await phone.settle(delivery, delivery.map(counted), 0)
    expect(await phone.ids()).toEqual([])
  },
)

test('when what took its place is taken back in time, the undo goes alone', async () => {
  const { undo, contact } = await aChangeOfMind()
  await phone.undo(contact, undo)

  expect(await phone.ids()).toEqual([undo])
})

test('a delivery is never larger than a server takes', async () => {
  const long = 'x'.repeat(40)
  const marks = Array.from({ length: 12 }, (_, at) => `${long.slice(2)}${at}`.slice(0, 40))
  await taps(350, { campaign: long, unit: long, taskArea: long, channel: long, marks })
  await phone.settle([], [], 2 * doubtfulAfterMs)
  const delivery = await phone.claimAll()
  const bytes = new TextEncoder().encode(JSON.stringify({ entries: delivery })).length

  expect(bytes).toBeLessThanOrEqual(maxDeliveryBytes)
  expect(bytes).toBeGreaterThan(0.9 * maxDeliveryBytes)
  expect(delivery.length).toBeLessThan(350)
  expect(delivery.every((entry) => entry.is === 'contact' && entry.clock)).toBe(true)
})

test.each([
  ['ten minutes off', doubtfulAfterMs, 0, undefined],
  ['ten minutes off the other way', -doubtfulAfterMs, 0, undefined],
  ['more than ten minutes off', doubtfulAfterMs + 1, 0, 'doubtful'],
  ['more than ten minutes off the other way', -doubtfulAfterMs - 1, 0, 'doubtful'],
  ['off by what was known and put right at the tap', 86_400_000, 86_400_000, undefined],
  ['right by now, and was put right when it was not', 0, 86_400_000, 'doubtful'],
])('a clock that turns out to be %s', async (_, skewMs, correctionMs, clock) => {
  await phone.tap({}, phone.tapped(tapMs, correctionMs))
  await phone.settle([], [], skewMs)

  expect(await phone.claimAll()).toMatchObject([{ is: 'contact' }])
  expect((await phone.claimAll()).map((entry) => entry['clock'])).toEqual([clock])
})

test('what is doubtful says which half-hour it more likely was, where it has the time of its tap', async () => {
  const day = 86_400_000
  const [tapped, told] = [phone.tapped(tapMs, 0), { time: 'am' as never }]
  await phone.tap({ time: halfHourOf(tapMs) }, tapped)
  // Whoever says when it was has not read it off the clock.
  await phone.tap(told, tapped)
  await phone.tap({ time: halfHourOf(tapMs + day) }, phone.tapped(tapMs, day))
  await phone.settle([], [], -day)

  expect((await phone.claimAll()).map(({ clock, likely }) => [clock, likely])).toEqual([
    ['doubtful', halfHourOf(tapMs - day)],
    ['doubtful', undefined],
    ['doubtful', halfHourOf(tapMs - day)],
  ])
})

test('before a server was heard there is no doubt, and an undo has no clock of its own', async () => {
  const contact = await phone.tap()
  expect(await phone.claimAll()).not.toMatchObject([{ clock: 'doubtful' }])
  await phone.settle([], [], 2 * doubtfulAfterMs)
  await phone.undo(contact.id, anId())

  expect((await phone.claimAll()).filter((entry) => entry.is === 'undo')).not.toMatchObject([
    { clock: 'doubtful' },
  ])
})
