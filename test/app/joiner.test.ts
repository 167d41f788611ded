import { expect, test } from 'vitest'
import type { CounterAnswer } from '../../src/contract/account.ts'
import { forgetQuestion, joinerIn } from '../../src/app/join/joiner.ts'
import type { Storage } from '../../src/app/outbox/storage.ts'
import { createDisk } from '../simulation/disk.ts'

const bytes = () => {
  let given = 0
  return (count: number) => new Uint8Array(count).fill((given += 1))
}
const knownAs = (storage: Storage, device: string) =>
  storage.write((tx) => tx.putSlot('device', { device } as CounterAnswer))

test('a browser asks by one question until it is a device', async () => {
  const storage = createDisk().open()
  const randomBytes = bytes()
  const first = await joinerIn(storage, randomBytes)

  expect(first).toEqual({ attempt: '01'.repeat(16) })
  expect(await joinerIn(storage, randomBytes)).toEqual(first)
})

test('as a device it names itself, and has another question for what it may become next', async () => {
  const storage = createDisk().open()
  const randomBytes = bytes()
  await joinerIn(storage, randomBytes)
  await knownAs(storage, 'D')
  const asked = { device: 'D', attempt: '02'.repeat(16) }

  expect(await joinerIn(storage, randomBytes)).toEqual(asked)
  expect(await joinerIn(storage, randomBytes)).toEqual(asked)
  await knownAs(storage, 'E')
  expect(await joinerIn(storage, randomBytes)).toMatchObject({ attempt: '03'.repeat(16) })
})

test('what was emptied or left joins anew, and says which numbers it has given', async () => {
  const storage = createDisk().open()
  await storage.write((tx) => tx.putSlot('left', 'done'))
  await storage.write((tx) => tx.putSlot('seq', 7))

  expect(await joinerIn(storage, bytes())).toMatchObject({ anew: true, seq: 7 })
})

test('where nothing can be written it joins without a question, and is told what is wrong later', async () => {
  const storage = createDisk().open()
  const full: Storage = { ...storage, write: () => Promise.reject(new Error('full')) }

  expect(await joinerIn(full, bytes())).toEqual({})
})

test('a question by which nothing was made is not asked again', async () => {
  const storage = createDisk().open()
  const randomBytes = bytes()
  await joinerIn(storage, randomBytes)
  await forgetQuestion(storage)

  expect(await joinerIn(storage, randomBytes)).toEqual({ attempt: '02'.repeat(16) })
})
