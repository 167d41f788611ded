import { DeliveryAnswer, protocol } from '../../contract/delivery.ts'
import type { Entry } from '../../contract/entry.ts'
import type { StoreId } from '../../contract/id.ts'
import { ProblemDocument } from '../../contract/problem.ts'
import { counterRoutes } from '../../contract/counterRoutes.ts'
import { exchange } from '../exchange.ts'
import type { Blocked } from './machine.ts'

/** As much of `fetch` as is used, so that a test can be the network. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>

/** What came of one delivery. Only a receipt lets anything go. */
export type Outcome =
  | { is: 'receipt'; answer: DeliveryAnswer }
  | { is: 'failed'; retryAfterMs?: number | undefined }
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
  if (response.status === 201) return receiptIn(said, store)
  if (response.status === 413) return { is: 'refused' }

  const problem = ProblemDocument.safeParse(said).data
  // Only our own server's word stops the sender; a proxy that says 401 or 403 is bad weather.
  if (problem?.code === 'not_signed_in') return { is: 'turned_away', by: 'not_signed_in' }
  if (problem && response.status === 400) return { is: 'refused' }
  if (response.status === 422) return { is: 'refused' }
  return { is: 'failed', retryAfterMs: retryAfterOf(response, nowMs) }
}

function receiptIn(said: unknown, store: StoreId | undefined): Outcome {
  const answer = DeliveryAnswer.safeParse(said).data
  if (!answer || answer.protocol !== protocol) return { is: 'failed' }
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
