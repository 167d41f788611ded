import type { ProblemCode, ProblemDocument } from '../../contract/problem.ts'
import { problemDocument } from '../../contract/problems.ts'

/** Stops a request with one of the problems of the contract. Answered in one place, `onError`. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly document: ProblemDocument
  /** Seconds to wait before trying again, where waiting helps. */
  readonly retryAfter: number | undefined

  constructor(
    code: ProblemCode,
    details: Pick<ProblemDocument, 'detail' | 'errors' | 'proof'> & {
      cause?: unknown
      retryAfter?: number
    } = {},
  ) {
    const { cause, retryAfter, ...said } = details
    super(code, { cause })
    this.document = problemDocument(code, {
      ...said,
      ...(code === 'sign_in_later' && retryAfter !== undefined && { retryAfter }),
    })
    this.retryAfter = retryAfter
  }
}
