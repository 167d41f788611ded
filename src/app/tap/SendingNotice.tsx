import type { ProblemCode } from '../../contract/problem.ts'
import type { Unsent } from '../counter.ts'
import { useText } from '../text/useText.ts'
import { Notice } from '../ui/Notice.tsx'
import { type SyncNow, sendingMood } from './sendingMood.ts'

/**
 * Says once that sending is delayed, without the number: that would be read aloud at every tap.
 * Only what will not mend by itself takes room on the screen, and only once.
 */
export function SendingNotice({
  unsent,
  sync,
  now,
  reason,
}: {
  unsent: Unsent | undefined
  sync: SyncNow
  now: number
  /** What the screen already says of why nothing can be counted. */
  reason: string | undefined
}) {
  const { sending, problem } = useText()
  const isCode = (by: string): by is ProblemCode => Object.hasOwn(problem, by)
  const late = unsent !== undefined && sendingMood(unsent, sync, now) === 'late'
  const blocked = late && sync.name === 'blocked'
  const { by } = sync
  const words = by && isCode(by) ? problem[by] : sending.blocked

  return (
    <div role="status" className={blocked && words !== reason ? undefined : 'sr-only'}>
      {late && !blocked && sending.delayed}
      {blocked && words !== reason && <Notice tone="warn">{words}</Notice>}
    </div>
  )
}
