import type { FastifyInstance, InjectOptions } from 'fastify'
import { expect } from 'vitest'
import type { Fetch } from '../../src/app/sync/deliver.ts'
import { type ProblemCode, ProblemDocument } from '../../src/contract/problem.ts'
import { askForStream, isForStream } from './eventStream.ts'

export type Browser = ReturnType<typeof aBrowser>

/** As much of a browser as matters to a server: it keeps cookies and says where it comes from. */
export function aBrowser(app: FastifyInstance, host = 'localhost') {
  const jar = new Map<string, string>()

  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  async function ask(options: InjectOptions) {
    const cookies = jar.size > 0 && { cookie: cookie() }
    const headers = { host, 'x-tael': '1', ...cookies, ...options.headers }
    const whole = { ...options, headers }
    const response = await (isForStream(whole) ? askForStream(app, whole) : app.inject(whole))
    for (const { name, value, maxAge, expires } of response.cookies) {
      if (maxAge === 0 || (expires && expires.getTime() === 0)) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }

  const fetch: Fetch = async (path, init) => {
    const { statusCode, payload, headers } = await ask({
      method: init.method as 'POST',
      url: path,
      headers: init.headers as Record<string, string>,
      ...(typeof init.body === 'string' && { payload: init.body }),
    })
    const kept = Object.entries(headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ])
    return new Response(payload, { status: statusCode, headers: kept })
  }

  return {
    jar,
    cookie,
    ask,
    fetch,
    get: (url: string, headers: Record<string, string> = {}) =>
      ask({ method: 'GET', url, headers }),
    post: (url: string, payload: unknown, headers: Record<string, string> = {}) =>
      ask({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', ...headers },
        payload:
          typeof payload === 'string' || payload instanceof Uint8Array
            ? Buffer.from(payload)
            : JSON.stringify(payload),
      }),
    /** Signs in by a link. */
    enter: (secret: string) => ask({ method: 'POST', url: '/api/v1/session', payload: { secret } }),
  }
}

export type Answer = Awaited<ReturnType<Browser['ask']>>

/** Every problem is one document of one form, kept by no cache, whatever went wrong. */
export function isProblem(answer: Answer, status: number, code: ProblemCode) {
  expect([answer.statusCode, answer.json<ProblemDocument>().code]).toEqual([status, code])
  expect(ProblemDocument.parse(answer.json()).status).toBe(status)
  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect(answer.headers['cache-control']).toBe('no-store')
}
