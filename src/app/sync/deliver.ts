import { DeliveryAnswer, protocol } from '../../contract/delivery.ts'
import type { Entry } from '../../contract/entry.ts'
import type { StoreId } from '../../contract/id.ts'
import { ProblemDocument } from '../../contract/problem.ts'
import { counterRoutes } from '../../contract/counterRoutes.ts'
import { questionHeader } from '../../contract/headers.ts'
import { exchange } from '../exchange.ts'
import type { Blocked, Weather } from './machine.ts'

/** As much of `fetch` as is used, so that a test can be the network. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>

/** What came of one delivery. Only a receipt lets anything go. */
export type Outcome =
  | { is: 'receipt'; answer: DeliveryAnswer }
  | { is: 'failed'; retryAfterMs?: number | undefined; why?: Weather }
  /** The server, or something before it, could not take this delivery: a smaller one may pass. */
  | { is: 'refused' }
  | { is: 'turned_away'; by: Blocked }

/**
 * One POST. Whatever is not, whole and well-formed, our own store's receipt counts as nothing: a
 * portal's page, a bare 200, a body cut in the middle, another store's answer.
 */
export async function deliver(
  fetch: Fetch,
  entries: readonly Entry[],
  store: StoreId | undefined,
  nowMs: () => number,
): Promise<Outcome> {
  try {
    const { response, said } = await exchange(fetch, counterRoutes.deliver, { body: { entries } })
    return outcomeOf(response, said, store, nowMs())
  } catch {
    return { is: 'failed' }
  }
}

function outcomeOf(
  response: Response,
  said: unknown,
  store: StoreId | undefined,
  nowMs: number,
): Outcome {
  if (isPortal(response, said)) return { is: 'failed', why: 'portal' }
  if (response.status === 201) return receiptIn(said, store)
  if (response.status === 413) return { is: 'refused' }

  const problem = ProblemDocument.safeParse(said).data
  // Only our own server's word stops the sender; a proxy that says 401 or 403 is bad weather.
  if (problem?.code === 'not_signed_in') return { is: 'turned_away', by: 'not_signed_in' }
  if (problem && response.status === 400) return { is: 'refused' }
  if (response.status === 422) return { is: 'refused' }
  return { is: 'failed', retryAfterMs: retryAfterOf(response, nowMs), why: 'server' }
}

/**
 * A network that wants somebody to log in answers every question with a page of its own, and calls
 * that a success; or it says so with the status that was made for it (RFC 6585 6).
 */
const isPortal = (response: Response, said: unknown): boolean =>
  response.status === 511 ||
  (response.ok && said === undefined && response.headers.get(questionHeader) === null)

function receiptIn(said: unknown, store: StoreId | undefined): Outcome {
  const answer = DeliveryAnswer.safeParse(said).data
  if (!answer || answer.protocol !== protocol) return { is: 'failed', why: 'server' }
  if (store !== undefined && answer.store !== store) {
    return { is: 'turned_away', by: 'other_store' }
  }
  return { is: 'receipt', answer }
}

/** Retry-After in either of its forms (RFC 9110 10.2.3); what cannot be read says nothing. */
function retryAfterOf(response: Response, nowMs: number): number | undefined {
  const header = response.headers.get('retry-after')
  if (!header) return undefined
  const seconds = Number(header)
  const ms = Number.isNaN(seconds) ? Date.parse(header) - nowMs : seconds * 1000
  return ms > 0 ? ms : undefined
}
