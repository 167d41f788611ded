import type { FastifyInstance } from 'fastify'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { expect } from 'vitest'
import { routes } from '../../src/contract/routes.ts'
import type { Browser } from './browser.ts'

/** The events of the staff's stream as they come off the wire, from a server that listens. */
export async function listenTo(
  app: FastifyInstance,
  browser: Browser,
  path: string = routes.live.path,
) {
  const { port } = app.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  const stream = {
    /** All that has come, head and chunks. */
    text: '',
    closed: false,
    /** When each news came. */
    times: [] as number[],
    news: () => stream.text.match(/(?<=event: news\ndata: ).*/g) ?? [],
    status: () => Number(stream.text.split(' ')[1]),
    hangUp: () => socket.destroy(),
    /** Takes nothing any more. */
    pause: () => socket.pause(),
  }
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    stream.text += chunk
    if (chunk.includes('event: news')) stream.times.push(performance.now())
  })
  socket.on('close', () => (stream.closed = true))
  socket.on('error', () => undefined)
  const head = [`GET ${path} HTTP/1.1`, 'Host: localhost', `Cookie: ${browser.cookie()}`]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  await expect.poll(() => stream.text, { timeout: 5_000, interval: 10 }).toMatch(/\r\n\r\n[^]+/)
  return stream
}
