import type { ProblemCode } from '../../contract/problem.ts'
import type { Text } from './da.ts'

/** What stopped a request, in words; `offline` where it never reached the server. */
export function problemWords(
  { join, problem }: Text,
  stopped: ProblemCode | 'offline' | undefined,
): string | undefined {
  if (stopped === undefined) return undefined
  return stopped === 'offline' ? join.offline : problem[stopped]
}
