import type { Direction } from '../../../contract/entry.ts'
import type { ChannelId } from '../../../contract/id.ts'
import { changeOf } from '../../../domain/share.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import type { Compared } from './useComparison.ts'
import { whenOf } from './whenOf.ts'

/**
 * What a direction came to before; and by how much it has changed, once its period is over and all of it
 * is compared: a day that runs is no less than a whole one.
 */
export function ThenFigure({
  direction,
  channel,
  over,
  compared: { period, result },
}: {
  direction: Direction
  /** What the board is narrowed to: then the same is what it was compared with. */
  channel: ChannelId | undefined
  over: boolean
  compared: Compared
}) {
  const text = useStaffText()
  const { compare, staff } = text
  if (typeof result === 'string') return null
  const { units, areas } = result
  const { now, before } = result.at(direction, channel)
  const when = whenOf(text, period)
  if (units.n < units.of || areas.n < areas.of) return null
  const change = over ? changeOf(now, before) : undefined
  return (
    <span>
      {change === undefined
        ? compare.whole(when, before)
        : compare.change(staff.percent(Math.abs(change)), Math.sign(change), when, before)}
    </span>
  )
}
