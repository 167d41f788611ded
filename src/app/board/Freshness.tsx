import CloudOff from 'lucide-react/icons/cloud-off'
import Radio from 'lucide-react/icons/radio'
import type { Instant } from '../../contract/time.ts'
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
  failing,
}: {
  at: Instant | undefined
  readMs: number
  failing: boolean
}) {
  const { board, staff } = useStaffText()
  const nowMs = useNow(Date.now, 1_000)
  const ageMs = Math.max(0, nowMs - readMs)
  const old = at !== undefined && (failing || ageMs > oldAfterMs)
  return (
    <>
      {at === undefined ? (
        !failing && <StatusPill icon={<Radio />}>{board.fetching}</StatusPill>
      ) : old ? (
        <StatusPill tone="warn" icon={<CloudOff />}>
          {board.stale(staff.clock(at), board.age(Math.round(ageMs / 1000)))}
        </StatusPill>
      ) : (
        <StatusPill icon={<Radio />}>{board.updated(staff.clock(at))}</StatusPill>
      )}
      <p role="status" className="board-stale">
        {old && failing && board.staleWhy}
      </p>
    </>
  )
}
