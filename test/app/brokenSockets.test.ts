import { createServer, type AddressInfo, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { exchange } from '../../src/app/exchange.ts'
import { deliver, type Fetch } from '../../src/app/sync/deliver.ts'
import { routes } from '../../src/contract/routes.ts'
import { aContact } from '../support/builders.ts'
import { receiptFor } from '../support/network.ts'

/** A far end of bare sockets, which does with each connection what a test says. */
let onRequest: (socket: Socket) => void
const open = new Set<Socket>()
const farEnd = createServer((socket) => {
  open.add(socket)
  socket.on('error', () => undefined).once('data', () => onRequest(socket))
})
let origin: string
beforeEach(async () => {
  await new Promise<void>((resolve) => farEnd.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(farEnd.address() as AddressInfo).port}`
})
afterEach(async () => {
  for (const socket of open) socket.destroy()
  await new Promise((resolve) => farEnd.close(resolve))
})

const contacts = [aContact()]
/** The real `fetch`, real sockets, and no rewriting of what they come to. */
const through =
  (to: string): Fetch =>
  (path, init) =>
    fetch(`${to}${path}`, init)
const outcome = (to = origin) => deliver(through(to), contacts, undefined, () => 0)

const whole = async () => {
  const body = await receiptFor(contacts).text()
  return `HTTP/1.1 201 Created\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

test('over a socket that holds, a receipt arrives', async () => {
  const answer = await whole()
  onRequest = (socket) => socket.end(answer)

  expect((await outcome()).is).toBe('receipt')
})

test('a name that leads nowhere and a closed door are failed tries', async () => {
  expect(await outcome('http://nowhere.invalid')).toEqual({ is: 'failed' })
  farEnd.close()
  expect(await outcome()).toEqual({ is: 'failed' })
  farEnd.listen(0)
})

test.each([0, 1, 20, 60, -1])(
  'a connection that is reset after %i bytes of the answer is a failed try',
  async (length) => {
    const answer = (await whole()).slice(0, length)
    onRequest = (socket) => socket.write(answer, () => socket.resetAndDestroy())

    expect(await outcome()).toEqual({ is: 'failed' })
  },
)

test.each(['the first word', 'the last word'])(
  'a far end that falls silent before %s is given up after the time-out',
  async (when) => {
    const answer = when === 'the first word' ? '' : (await whole()).slice(0, -1)
    onRequest = (socket) => socket.write(answer)
    const asking = exchange(through(origin), routes.deliver, { body: {}, timeoutMs: 150 })

    await expect(asking).rejects.toThrow(/timeout|aborted/i)
  },
)

test('a delivery is given twenty seconds and no more', async () => {
  const timeout = vi
    .spyOn(AbortSignal, 'timeout')
    .mockImplementation(() => AbortSignal.abort(new DOMException('over', 'TimeoutError')))
  onRequest = () => undefined

  expect(await outcome()).toEqual({ is: 'failed' })
  expect(timeout.mock.calls).toEqual([[20_000]])
})
