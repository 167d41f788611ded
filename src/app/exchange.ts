import { ownRequestHeader } from '../contract/routes.ts'
import type { Fetch } from './sync/deliver.ts'

export type Route = { method: string; path: string }

/** What came back, whole. What is no JSON was said by a portal or a proxy, and is left out. */
type Exchange = { response: Response; text: string; said: unknown }

/**
 * One request to our own server. It follows no redirect, and no cache keeps anything of it.
 *
 * @throws where no whole answer came: offline, refused, reset, timed out, sent on to a login page
 */
export async function exchange(
  fetch: Fetch,
  { method, path }: Route,
  {
    body,
    timeoutMs = 20_000,
    signal,
  }: { body?: unknown; timeoutMs?: number; signal?: AbortSignal },
): Promise<Exchange> {
  const timeout = AbortSignal.timeout(timeoutMs)
  const response = await fetch(path, {
    method,
    headers: { [ownRequestHeader]: '1', ...(body ? { 'content-type': 'application/json' } : {}) },
    redirect: 'error',
    cache: 'no-store',
    credentials: 'same-origin',
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
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
