import { expect, test } from 'vitest'
import { anId } from '../support/builders.ts'
import { anOutbox, breakingAt, counted, laterMs } from '../support/outbox.ts'

const verbs: [string, (on: ReturnType<typeof anOutbox>) => Promise<unknown>][] = [
  ['keep', (on) => on.tap()],
  ['refine', async (on) => on.change((await first(on)) ?? { id: anId() })],
  ['undo', async (on) => on.undo((await first(on))?.id ?? anId(), anId())],
  ['closeStrip', (on) => on.closeStrip()],
  ['claim', (on) => on.claimAll()],
  ['settle', async (on) => on.settle(await last(on), (await last(on)).map(counted), 9)],
  ['setAside', async (on) => on.setAside(await last(on), laterMs)],
]
const first = async (on: ReturnType<typeof anOutbox>) => (await on.contents()).records[0]
const last = async (on: ReturnType<typeof anOutbox>) =>
  (await on.contents()).records.flatMap((record) => (record ? [record.entry as never] : []))

test.each(verbs)('%s that breaks anywhere has changed nothing at all', async (_, work) => {
  const phone = anOutbox()
  await phone.tap()
  await phone.claimAll()
  await phone.tap()
  const before = await phone.contents()
  let broken = 0
  for (let nth = 1; ; nth += 1) {
    const failed = await work(anOutbox(breakingAt(phone.storage, nth))).then(
      () => false,
      () => true,
    )
    if (!failed) break
    broken += 1
    expect(await phone.contents()).toEqual(before)
  }

  expect(broken).toBeGreaterThan(0)
  expect(await phone.contents()).not.toEqual(before)
})
