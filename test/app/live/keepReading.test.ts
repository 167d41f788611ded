import { expect, test, vi } from 'vitest'
import { keepReading } from '../../../src/app/live/keepReading.ts'

/** A reading that ends when the test says so, of something that changes when the test says so. */
function aReading() {
  const asked: { resolve: (result: string) => void; reject: (error: unknown) => void }[] = []
  const shown: string[] = []
  const failed: unknown[] = []
  let changed = () => {}
  const unsubscribed = vi.fn<() => void>()
  const stop = keepReading<string>(
    (heard) => {
      changed = heard
      return unsubscribed
    },
    () => new Promise((resolve, reject) => asked.push({ resolve, reject })),
    { show: (result) => shown.push(result), fail: (error) => failed.push(error) },
  )
  const settle = async (nth: number, result: string | Error) => {
    if (result instanceof Error) asked[nth]?.reject(result)
    else asked[nth]?.resolve(result)
    await Promise.resolve()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { asked, shown, failed, changed: () => changed(), settle, stop, unsubscribed }
}

test('reads at once, and again after each change', async () => {
  const { asked, shown, changed, settle } = aReading()
  expect(asked).toHaveLength(1)
  await settle(0, 'first')
  changed()
  expect(asked).toHaveLength(2)
  await settle(1, 'second')

  expect(shown).toEqual(['first', 'second'])
  expect(asked).toHaveLength(2)
})

test('whatever changes in the middle of a reading has it read once more, however often it was', async () => {
  const { asked, shown, changed, settle } = aReading()
  for (let nth = 0; nth < 5; nth += 1) changed()
  expect(asked).toHaveLength(1)
  await settle(0, 'of before')
  expect(asked).toHaveLength(2)
  await settle(1, 'of now')

  expect(shown).toEqual(['of before', 'of now'])
  expect(asked).toHaveLength(2)
})

test('says that a reading has failed, unless something has changed since and it is read anew anyway', async () => {
  const { asked, shown, failed, changed, settle } = aReading()
  changed()
  await settle(0, new Error('overtaken'))
  expect(failed).toEqual([])
  await settle(1, new Error('it is so'))
  expect(failed).toMatchObject([{ message: 'it is so' }])
  changed()
  await settle(2, 'mended')

  expect(shown).toEqual(['mended'])
  expect(asked).toHaveLength(3)
})

test('leaves what is shown as it is where a reading was broken off, and reads at the next change', async () => {
  const { shown, failed, changed, settle } = aReading()
  await settle(0, 'before')
  changed()
  await settle(1, new DOMException('', 'AbortError'))
  changed()
  await settle(2, 'after')

  expect([shown, failed]).toEqual([['before', 'after'], []])
})

test('shows nothing more, and reads nothing more, when nobody looks any longer', async () => {
  const { asked, shown, failed, changed, settle, stop, unsubscribed } = aReading()
  changed()
  stop()
  await settle(0, 'too late')
  changed()

  expect(unsubscribed).toHaveBeenCalledTimes(1)
  expect([shown, failed, asked.length]).toEqual([[], [], 1])
})
