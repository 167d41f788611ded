import type { JoinProblem } from '../join/enrol.ts'
import type { Text } from './da.ts'

/** What stopped a join, in words; `offline` where it never reached the server. */
export function problemWords(
  { join, problem }: Text,
  stopped: JoinProblem | undefined,
): string | undefined {
  if (stopped === undefined) return undefined
  return stopped === 'offline' || stopped === 'not_saved' ? join[stopped] : problem[stopped]
}
