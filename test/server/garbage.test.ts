import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ProblemDocument } from '../../src/contract/problem.ts'
import { aBrowser, isProblem } from '../support/browser.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
  await server.app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(() => server.stop())

/** Sends bytes as they are, and gives all that comes back until the connection is closed. */
const sending = (bytes: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect((server.app.server.address() as AddressInfo).port, '127.0.0.1')
    let text = ''
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    socket.on('error', reject).on('close', () => resolve(text))
    socket.write(bytes)
  })

const fixed = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
  'content-type': 'application/problem+json',
}

test.each([
  ['no HTTP', 'hello\r\n\r\n', 400, 'malformed'],
  [
    'a body of two lengths',
    'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 6\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nG',
    400,
    'malformed',
  ],
  [
    'a length said twice',
    'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nxx',
    400,
    'malformed',
  ],
  [
    'a measure of its own making',
    'POST / HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked, x\r\n\r\n0\r\n\r\n',
    400,
    'malformed',
  ],
  ['a header without a name', 'GET / HTTP/1.1\r\nhost: localhost\r\n: x\r\n\r\n', 400, 'malformed'],
  [
    'headers without measure',
    `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`,
    413,
    'too_large',
  ],
])('%s is answered by a problem, and the connection is closed', async (_, bytes, status, code) => {
  const [head = '', body = ''] = (await sending(bytes)).split('\r\n\r\n')

  expect(head.split('\r\n')[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} \\w+`))
  expect(ProblemDocument.parse(JSON.parse(body))).toMatchObject({ code, status })
  for (const [name, value] of Object.entries({ ...fixed, connection: 'close' })) {
    expect(head).toContain(`${name}: ${value}`)
  }
})

test('an address that cannot be read is a problem with every header of one', async () => {
  const answer = await aBrowser(server.app).get('/%zz')

  isProblem(answer, 400, 'malformed')
  expect(answer.headers).toMatchObject(fixed)
})

test('a problem of a route keeps the policy of the pages', async () => {
  const answer = await aBrowser(server.app).get('/api/v1/session')

  isProblem(answer, 401, 'not_signed_in')
  expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
})
