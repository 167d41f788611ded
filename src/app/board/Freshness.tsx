import CloudOff from 'lucide-react/icons/cloud-off'
import Radio from 'lucide-react/icons/radio'
import type { Instant } from '../../contract/time.ts'
import { codeOf } from '../staff/StaffProblem.ts'
import { useNow } from '../useNow.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { StatusPill } from '../ui/StatusPill.tsx'

const oldAfterMs = 20_000

/**
 * How new the figures are. Old ones are kept and called old, whether asking fails or the machine
 * has slept. The age is the reader's own time since they came: two clocks never agree.
 */
export function Freshness({
  at,
  readMs,
  error,
  live,
}: {
  at: Instant | undefined
  readMs: number
  error: Error | null
  /** A stream tells of whatever is new. */
  live: boolean
}) {
  const { board, staff } = useStaffText()
  const nowMs = useNow(Date.now, 1_000)
  const ageMs = Math.max(0, nowMs - readMs)
  const failing = error !== null
  const old = at !== undefined && (failing || (!live && ageMs > oldAfterMs))
  const age = board.age(Math.round(ageMs / 1000))
  const why = failing && codeOf(error) === 'offline' ? board.lost : board.stale
  return (
    <>
      {at === undefined ? (
        !failing && <StatusPill icon={<Radio />}>{board.fetching}</StatusPill>
      ) : old ? (
        <StatusPill tone="warn" icon={<CloudOff />}>
          {why(staff.clock(at), age)}
        </StatusPill>
      ) : (
        <StatusPill icon={<Radio />}>
          {live ? board.live : board.updated(staff.clock(at))}
        </StatusPill>
      )}
      <p role="status" className="board-stale">
        {old && failing && board.staleWhy}
      </p>
    </>
  )
}
