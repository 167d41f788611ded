import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { ownRequestHeader } from '../../src/contract/headers.ts'
import { routes } from '../../src/contract/routes.ts'
import type { ServerProcess } from './serverProcess.ts'

/** Signs in by a link and gives the cookie that every later request bears. */
export async function signIn({ origin }: ServerProcess, secret: string): Promise<string> {
  const { method, path } = routes.signIn
  const response = await fetch(origin + path, {
    method,
    headers: { 'content-type': 'application/json', [ownRequestHeader]: '1' },
    body: JSON.stringify({ secret }),
  })
  const [cookie] = response.headers.getSetCookie()
  if (response.status !== 201 || !cookie) throw new Error(`signing in: ${response.status}`)
  return cookie.split(';')[0] ?? ''
}

/** Downloads a file and forgets it, telling how many bytes it had, and lines where they are asked for. */
export async function download(
  { origin }: ServerProcess,
  path: string,
  cookie: string,
  { lines = false } = {},
): Promise<{ bytes: number; lines: number; seconds: number }> {
  const start = performance.now()
  const request = get(origin + path, { headers: { cookie } })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode}`)
  const found = { bytes: 0, lines: 0 }
  for await (const chunk of response as AsyncIterable<Buffer>) {
    found.bytes += chunk.length
    if (!lines) continue
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) found.lines += 1
  }
  return { ...found, seconds: (performance.now() - start) / 1000 }
}
