import { beforeEach, expect, test } from 'vitest'
import { setAsideForMs } from '../../src/app/outbox/claim.ts'
import { anOutbox, counted, laterMs } from '../support/outbox.ts'
import { idIn } from './idIn.ts'

let phone: ReturnType<typeof anOutbox>
beforeEach(() => {
  phone = anOutbox()
})

const taps = async (n: number) => {
  for (let nth = 0; nth < n; nth += 1) await phone.tap()
}

test('what was refused alone lets the others pass, and is tried again after an hour', async () => {
  const poison = await phone.tap()
  await phone.setAside(await phone.claimAll(), laterMs)
  const others = [await phone.tap(), await phone.tap()]

  expect(await phone.ids()).toEqual(others.map(({ id }) => id))
  expect(await phone.ids(500, laterMs + setAsideForMs - 1)).not.toContain(poison.id)
  expect(await phone.ids(500, laterMs + setAsideForMs)).toContain(poison.id)
  expect(await phone.ids(500, laterMs - 1)).toContain(poison.id)
})

test('however many were refused alone, those behind them pass', async () => {
  await taps(120)
  await phone.setAside(await phone.claimAll(), laterMs)
  const behind = await phone.tap()

  expect(await phone.ids(1)).toEqual([behind.id])
})

test('what was refused alone is still unsent, and has waited for as long as it has', async () => {
  const [day, time] = ['2026-10-19', '2026-10-19T12:30Z']
  await phone.tap({ id: idIn(time), day, time })
  await phone.tap({ id: idIn('2026-10-20T08:00Z') })
  await phone.setAside(await phone.claimAll(1), laterMs)

  expect(await phone.unsent()).toEqual({ n: 2, oldest: { day, time } })
})

test('what has been received in the meantime is not set aside', async () => {
  const contact = await phone.tap()
  const delivery = await phone.claimAll()
  await phone.settle(delivery, [counted(contact)], 0)
  await phone.setAside(delivery, laterMs)

  expect(await phone.unsent()).toEqual({ n: 0, oldest: undefined })
})
