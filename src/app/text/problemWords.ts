import type { ProblemCode } from '../../contract/problem.ts'
import type { JoinProblem } from '../join/enrol.ts'
import type { Text } from './da.ts'

/** What stopped a join, in words; `offline` where it never reached the server. */
export function problemWords(
  { join, problem }: Text,
  stopped: JoinProblem | undefined,
): string | undefined {
  if (stopped === undefined) return undefined
  if (stopped === 'offline' || stopped === 'not_saved') return join[stopped]
  return wordsOf(problem, stopped)
}

/** A problem in words. What only the staff meets has none here, and does not come. */
const wordsOf = (problem: Text['problem'], code: ProblemCode): string =>
  (problem as Partial<Record<ProblemCode, string>>)[code] ?? problem.unexpected
