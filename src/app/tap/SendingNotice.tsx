import type { ReactNode } from 'react'
import type { Unsent } from '../counter.ts'
import { useText } from '../text/useText.ts'
import { Notice } from '../ui/Notice.tsx'
import { type SyncNow, sendingMood, waitOf } from './sendingMood.ts'

/**
 * Says once that sending is delayed, without the number: that would be read aloud at every tap.
 * Only what will not mend by itself takes room on the screen, and only once.
 */
export function SendingNotice({
  unsent,
  sync,
  now,
  reason,
  persisted,
  rescue,
}: {
  unsent: Unsent | undefined
  sync: SyncNow
  now: number
  /** What the screen already says of why nothing can be counted. */
  reason: string | undefined
  persisted: boolean | undefined
  /** What saves everything unsent as a file. */
  rescue: ReactNode
}) {
  const { sending, problem, storage } = useText()
  const isCode = (by: string): by is keyof typeof problem => Object.hasOwn(problem, by)
  const late = unsent !== undefined && sendingMood(unsent, sync, now) === 'late'
  const blocked = late && sync.name === 'blocked'
  const { by } = sync
  const why = by && isCode(by) ? problem[by] : sending.blocked
  const wait = unsent ? waitOf(unsent, now) : 'short'
  const old = { short: undefined, an_hour: sending.forAnHour, a_day: sending.forADay }[wait]
  const words = blocked ? (why === reason ? undefined : why) : old
  const inDanger = wait === 'a_day' && persisted === false

  return (
    <div role="status" className={words || inDanger ? undefined : 'sr-only'}>
      {late && !words && !blocked && sending.delayed}
      {(words || inDanger) && (
        <Notice tone={blocked || wait === 'a_day' ? 'warn' : 'calm'}>
          <p>{words}</p>
          {inDanger && <p>{storage.mayGo}</p>}
          {inDanger && rescue}
        </Notice>
      )}
    </div>
  )
}
