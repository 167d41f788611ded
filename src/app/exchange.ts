import { ownRequestHeader, questionHeader } from '../contract/headers.ts'
import type { Fetch } from './sync/deliver.ts'

export type Route = { method: string; path: string }

/** What a request tells of the app that makes it. */
export type Told = Record<string, string>

/** What came back, whole. What is no JSON was said by a portal or a proxy, and is left out. */
type Exchange = { response: Response; text: string; said: unknown }

/** Tells the questions of this page from those of every other. */
const asker = crypto.getRandomValues(new Uint32Array(2)).join('-')
let asked = 0

/**
 * One request to our own server. It follows no redirect, and no cache keeps anything of it.
 *
 * @throws where no whole answer came: offline, refused, reset, timed out, sent on to a login page;
 * and where what came was said in answer to another question
 */
export async function exchange(
  fetch: Fetch,
  { method, path }: Route,
  {
    body,
    timeoutMs = 20_000,
    signal,
    headers,
  }: { body?: unknown; timeoutMs?: number; signal?: AbortSignal; headers?: Told },
): Promise<Exchange> {
  asked += 1
  const question = `${asker}-${asked}`
  const timeout = AbortSignal.timeout(timeoutMs)
  const response = await fetch(path, {
    method,
    headers: {
      [ownRequestHeader]: '1',
      [questionHeader]: question,
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    redirect: 'error',
    cache: 'no-store',
    credentials: 'same-origin',
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  // A proxy's own answer names no question; it has to be told from ours by what it says.
  const answered = response.headers.get(questionHeader)
  if (answered !== null && answered !== question) throw new TypeError('an answer from before')
  const text = await response.text()
  return { response, text, said: parsed(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
