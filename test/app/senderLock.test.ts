import { expect, test, vi } from 'vitest'
import { browserPorts } from '../../src/app/browser.ts'
import { anOutbox } from '../support/outbox.ts'

const { alone } = browserPorts(anOutbox().storage)

/** Takes the senders' lock and keeps it until told otherwise, as a frozen tab does. */
function holdTheLock() {
  let release = () => {}
  const held = alone(() => new Promise<void>((resolve) => (release = resolve)))
  return { held, release: () => release() }
}

/** Lets the minute that a sender waits for the lock be over at once. */
const noPatience = () =>
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const over = new AbortController()
    setTimeout(() => over.abort(new DOMException('over', 'TimeoutError')), 30)
    return over.signal
  })

test('senders of one browser take turns', async () => {
  const said: string[] = []
  const work = (name: string) => async () => {
    said.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 10))
    said.push(`${name} ends`)
  }
  await Promise.all([alone(work('page')), alone(work('worker'))])

  expect(said).toEqual(['page begins', 'page ends', 'worker begins', 'worker ends'])
})

test('whoever waits for a holder that hangs goes on without the lock after a minute', async () => {
  const { held, release } = holdTheLock()
  const patience = noPatience()

  expect(await alone(async () => 'sent')).toBe('sent')
  expect(patience.mock.calls).toEqual([[60_000]])
  release()
  await held
})

test('what fails while the lock is held is a failure, and is not done twice', async () => {
  const work = vi.fn(() => Promise.reject(new DOMException('no answer', 'TimeoutError')))

  await expect(alone(work)).rejects.toThrow('no answer')
  expect(work).toHaveBeenCalledTimes(1)
})
