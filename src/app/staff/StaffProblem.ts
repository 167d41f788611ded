import { type ProblemCode, ProblemDocument } from '../../contract/problem.ts'

/**
 * Why a screen has no answer: the server's own word; that the server was not reached; or that what
 * it said is not what this version of the app was told to expect.
 */
export type StaffProblemCode = ProblemCode | 'offline' | 'unreadable'

export class StaffProblem extends Error {
  readonly code: StaffProblemCode

  constructor(code: StaffProblemCode, cause: unknown) {
    super(code, { cause })
    this.name = 'StaffProblem'
    this.code = code
  }
}

/** The code of whatever was thrown: what is none of ours is a fault of the app itself. */
export const codeOf = (error: unknown): StaffProblemCode =>
  error instanceof StaffProblem ? error.code : 'unreadable'

/** What the server found wrong, place by place; nothing where it said no such thing. */
export const errorsOf = (error: unknown): { path: string; message: string }[] =>
  (error instanceof StaffProblem && ProblemDocument.safeParse(error.cause).data?.errors) || []

/** For how many seconds somebody has to wait, where the server said so. */
export const waitIn = (error: unknown): number | undefined =>
  error instanceof StaffProblem
    ? ProblemDocument.safeParse(error.cause).data?.retryAfter
    : undefined
