import type { Fetch } from '../../src/app/sync/deliver.ts'
import { protocol } from '../../src/contract/delivery.ts'
import type { Entry } from '../../src/contract/entry.ts'
import type { ProblemCode } from '../../src/contract/problem.ts'
import { problemDocument } from '../../src/contract/problems.ts'

export const ourStore = '5T0RE5T0RE5T0RE5'

/** An answer that names these entries as counted, as our own server gives it. */
export const receiptFor = (
  entries: readonly { id: string }[],
  { store = ourStore, time = '2026-10-20T08:11:00Z' } = {},
): Response => {
  const receipts = entries.map(({ id }) => ({ id, state: 'counted', repeat: false }))
  const answer = { protocol, store, generation: 1, time, receipts }
  return new Response(JSON.stringify(answer), { status: 201 })
}

export const aProblem = (code: ProblemCode, headers: Record<string, string> = {}): Response => {
  const document = problemDocument(code)
  return new Response(JSON.stringify(document), { status: document.status, headers })
}

export type Answer = (entries: Entry[]) => Response | Promise<Response>

/**
 * The far end of a network, played by the test: it answers each delivery, and remembers what came.
 * Unless told otherwise it is a server in good health.
 */
export function aFarEnd(answer: Answer = receiptFor) {
  const deliveries: Entry[][] = []
  const end = { deliveries, answer, sizes: () => deliveries.map(({ length }) => length) }
  const fetch: Fetch = async (_path, { body }) => {
    const { entries } = JSON.parse(body as string) as { entries: Entry[] }
    deliveries.push(entries)
    return end.answer(entries)
  }
  return Object.assign(end, { fetch })
}
