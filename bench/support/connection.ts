import { connect } from 'node:net'

export type Answer = { status: number; body: string; retryAfterMs: number }

const headEnd = Buffer.from('\r\n\r\n')

/**
 * One kept-alive HTTP/1.1 connection that asks one thing at a time. Not `node:http`, whose client
 * costs as much processor as the server does: the two share the machine that is measured.
 */
export function openConnection(port: number) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let arrived: Buffer = Buffer.alloc(0)
  let asker: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined
  let broken: Error | undefined

  const fail = (error: Error) => {
    broken = error
    asker?.reject(error)
    asker = undefined
  }
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('the server closed the connection')))
  socket.on('data', (chunk) => {
    arrived = arrived.length === 0 ? chunk : Buffer.concat([arrived, chunk])
    const head = arrived.indexOf(headEnd)
    if (head < 0) return
    const words = arrived.toString('latin1', 0, head)
    const length = Number(/^content-length: (\d+)/im.exec(words)?.[1] ?? 0)
    const end = head + headEnd.length + length
    if (arrived.length < end) return
    const answer = {
      status: Number(words.slice(9, 12)),
      body: arrived.toString('utf8', head + headEnd.length, end),
      retryAfterMs: 1000 * Number(/^retry-after: (\d+)/im.exec(words)?.[1] ?? 0),
    }
    arrived = arrived.subarray(end)
    asker?.resolve(answer)
    asker = undefined
  })

  return {
    ask: (request: Buffer): Promise<Answer> =>
      new Promise((resolve, reject) => {
        if (broken) {
          reject(broken)
          return
        }
        asker = { resolve, reject }
        socket.write(request)
      }),
    close: () => socket.destroy(),
  }
}

/** The bytes of a request as a browser of the device would send them. */
export function requestOf(
  { method, path }: { method: string; path: string },
  cookie: string,
  body?: unknown,
): Buffer {
  const text = body === undefined ? '' : JSON.stringify(body)
  const head = [
    `${method} ${path} HTTP/1.1`,
    'host: localhost',
    'x-tael: 1',
    'sec-fetch-site: same-origin',
    `cookie: ${cookie}`,
    ...(body === undefined
      ? []
      : ['content-type: application/json', `content-length: ${Buffer.byteLength(text)}`]),
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`)
}
