import { beforeEach, expect, test } from 'vitest'
import { renewIdentity } from '../../src/app/join/renew.ts'
import type { Fetch } from '../../src/app/sync/deliver.ts'
import { CounterAnswer } from '../../src/contract/account.ts'
import { DeviceId } from '../../src/contract/id.ts'
import { anOutbox } from '../support/outbox.ts'
import { anUnclaimedContact, phoneOfAnn, phoneOfBob } from '../support/builders.ts'
import { ourStore } from '../support/network.ts'
import { aSender } from '../support/sender.ts'

const answerFor = (device: string, store = ourStore): CounterAnswer =>
  CounterAnswer.parse({
    store,
    generation: 1,
    time: '2026-10-20T08:11:00Z',
    municipality: { id: 'fjordby', name: 'Fjordby' },
    device,
    mayCount: true,
    campaigns: [],
  })

let phone: ReturnType<typeof anOutbox>
let asked: { renewal: string; seq: number }[]
let answer: () => Response
beforeEach(async () => {
  phone = anOutbox()
  asked = []
  answer = () => new Response(JSON.stringify(answerFor(phoneOfBob)), { status: 201 })
  await phone.storage.write(async (tx) => {
    await tx.putSlot('device', answerFor(phoneOfAnn))
    await tx.putSlot('epoch', phoneOfAnn)
    await tx.putSlot('seq', 7)
  })
})

const fetch: Fetch = async (_path, { body }) => {
  asked.push(JSON.parse(body as string) as { renewal: string; seq: number })
  return answer()
}
const renew = () =>
  renewIdentity({ storage: phone.storage, fetch, randomBytes: (n) => new Uint8Array(n).fill(5) })
const slots = () =>
  phone.storage.read(async (tx) => ({
    device: (await tx.slot('device'))?.device,
    epoch: await tx.slot('epoch'),
    before: await tx.slot('before'),
    seq: await tx.slot('seq'),
  }))

test('a copy takes its new name, and keeps its queue and its numbers', async () => {
  await phone.tap()
  await renew()

  expect(asked).toEqual([{ renewal: '05'.repeat(16), seq: 7 }])
  expect(await slots()).toEqual({
    device: phoneOfBob,
    epoch: phoneOfBob,
    before: [phoneOfAnn],
    seq: 7,
  })
  expect((await phone.unsent()).n).toBe(1)
})

test('a page that still knows the old name goes on counting into the same database', async () => {
  await renew()
  await phone.keep(anUnclaimedContact(), phone.tapped(), phoneOfAnn)
  expect((await phone.unsent()).n).toBe(1)

  const stranger = DeviceId.parse('CCCCCCCCCCCC')
  await expect(phone.keep(anUnclaimedContact(), phone.tapped(), stranger)).rejects.toThrow()
})

test.each([
  ['no answer', () => Promise.reject(new TypeError('offline'))],
  ['a portal', () => new Response('<!doctype html>', { status: 201 })],
  [
    'another store',
    () => new Response(JSON.stringify(answerFor(phoneOfBob, '0THERST0RE000000')), { status: 201 }),
  ],
])('after %s nothing has changed, and it is asked for by the same id again', async (_, bad) => {
  const good = answer
  answer = bad as never
  await renew().catch(() => undefined)
  expect(await slots()).toMatchObject({ device: phoneOfAnn, epoch: phoneOfAnn })
  await phone.storage.write((tx) => tx.putSlot('seq', 9))
  answer = good
  await renew()

  expect(asked.map(({ seq }) => seq)).toEqual([7, 9])
  expect(new Set(asked.map(({ renewal }) => renewal)).size).toBe(1)
  expect(await slots()).toMatchObject({ device: phoneOfBob })
})

test('a sender that is told so renews, and one whose renewal fails has delivered all the same', async () => {
  let told = 0
  const { sendAll, end, unsent } = await aSender(2, undefined, async () => {
    told += 1
    throw new TypeError('offline')
  })
  const receipt = end.answer
  end.answer = async (entries) => {
    const said = (await (await receipt(entries)).json()) as object
    return new Response(JSON.stringify({ ...said, renew: true }), { status: 201 })
  }
  await sendAll()

  expect(await unsent()).toBe(0)
  expect(told).toBe(1)
})
