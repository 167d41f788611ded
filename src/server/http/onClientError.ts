import type { ConnectionError } from 'fastify'
import type { Socket } from 'node:net'
import { type ProblemCode, problemMediaType } from '../../contract/problem.ts'
import { problemDocument } from '../../contract/problems.ts'
import { bareHeaders } from './headers.ts'

/**
 * Answers what is no HTTP at all, or too much of it, which never becomes a request: by the same
 * document as everything else, on the bare connection, and then closes it.
 */
export const onClientError =
  (secure: boolean) =>
  (error: ConnectionError, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return
    if (socket.writable) socket.write(answer(codeOf(error), secure))
    socket.destroySoon()
  }

const codeOf = ({ code }: ConnectionError): ProblemCode =>
  code === 'HPE_HEADER_OVERFLOW' ? 'too_large' : 'malformed'

function answer(code: ProblemCode, secure: boolean): string {
  const document = problemDocument(code)
  const body = JSON.stringify(document)
  const headers = {
    ...bareHeaders(secure),
    'content-type': problemMediaType,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${document.status} ${titles[document.status] ?? 'Error'}\r\n${lines.join('')}\r\n${body}`
}

const titles: Record<number, string> = { 400: 'Bad Request', 413: 'Content Too Large' }
