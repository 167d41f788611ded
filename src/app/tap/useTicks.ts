import { useEffect, useRef, useState } from 'react'
import type { Direction } from '../../contract/entry.ts'
import type { ChannelId } from '../../contract/id.ts'
import type { Face, Unsent } from '../counter.ts'

type Tick = { since: Face | undefined; direction: Direction; channel: ChannelId }

/**
 * Taps that are on disk and not yet in what was last read from there. A tap is never in a reading
 * that comes before it is told here, and always in the next: so with a new reading all are let go.
 */
export function useTicks(face: Face | undefined) {
  const [ticks, setTicks] = useState<readonly Tick[]>([])
  const latest = useRef(face)
  useEffect(() => {
    latest.current = face
  }, [face])

  const tick = (direction: Direction, channel: ChannelId) => {
    const since = latest.current
    setTicks((before) => [
      ...before.filter((each) => each.since === since),
      { since, direction, channel },
    ])
  }
  const ticked = (numbers: Face['numbers'], direction: Direction): Face['numbers'][Direction] => {
    const shown = { ...numbers[direction] }
    for (const each of ticks) {
      if (each.since !== face || each.direction !== direction) continue
      shown[each.channel] = (shown[each.channel] ?? 0) + 1
    }
    return shown
  }
  /** A tick beside "all sent" would be a lie, however short. */
  const waiting = ({ n, oldest }: Unsent): Unsent => ({
    n: n + ticks.filter(({ since }) => since === face).length,
    oldest,
  })
  return { ticked, waiting, tick }
}
