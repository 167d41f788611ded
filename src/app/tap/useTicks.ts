import { useEffect, useRef, useState } from 'react'
import type { Combination } from '../../contract/catalogue.ts'
import type { Direction } from '../../contract/entry.ts'
import { combinationName } from '../../domain/quickKeys.ts'
import type { Face, Unsent } from '../counter.ts'

type Tick = { since: Face | undefined; combination: Combination }

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

  const tick = (combination: Combination) => {
    const since = latest.current
    setTicks((before) => [...before.filter((each) => each.since === since), { since, combination }])
  }
  const shown = ticks.filter(({ since }) => since === face).map(({ combination }) => combination)
  const ticked = (numbers: Face['numbers'], direction: Direction): Face['numbers'][Direction] =>
    withTicks(
      numbers[direction],
      shown.filter((each) => each.direction === direction).map(({ channel }) => channel),
    )
  const tickedKeys = (numbers: Face['combinations']): Face['combinations'] =>
    withTicks(numbers, shown.map(combinationName))
  /** A tick beside "all sent" would be a lie, however short. */
  const waiting = ({ n, oldest }: Unsent): Unsent => ({
    n: n + shown.length,
    oldest,
  })
  return { ticked, tickedKeys, waiting, tick }
}

/** One more for each tick, by what it is about. */
function withTicks<Key extends string>(
  numbers: Readonly<Record<Key, number>>,
  ticks: readonly Key[],
): Record<Key, number> {
  const shown: Record<Key, number> = { ...numbers }
  for (const key of ticks) shown[key] = (shown[key] ?? 0) + 1
  return shown
}
