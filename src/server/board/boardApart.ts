import { Direction } from '../../contract/entry.ts'
import type { BoardAnswer } from '../../contract/tally.ts'
import { totalOf } from '../../domain/rollup.ts'
import { type Apart, apartOfUnits } from '../store/apartQuestions.ts'
import type { Reader } from '../store/sql.ts'
import type { Period } from '../store/tallyQuestions.ts'
import type { ShownGroup } from './shownWeek.ts'

type Figure = { direction: Direction; n: number }

/**
 * How many contacts came after the count was over, or from a screen that spoke of a trial, of the groups
 * that hide nothing. Of others it is not told: of two units one may have delivered late alone, all see
 * which, and it would be that one's.
 *
 * @param figuresOf what a unit has in all
 */
export async function apartIn(
  sql: Reader,
  period: Period,
  which: Apart,
  whole: readonly ShownGroup[],
  figuresOf: ReadonlyMap<string, readonly Figure[]>,
): Promise<BoardAnswer[Apart]> {
  const own = await apartOfUnits(sql, period, which)
  return own.length === 0 ? undefined : besideAll(own, whole, figuresOf)
}

/** The same of what has been asked for already; without anything such, none of all that those units have. */
export function besideAll(
  own: Awaited<ReturnType<typeof apartOfUnits>>,
  whole: readonly ShownGroup[],
  figuresOf: ReadonlyMap<string, readonly Figure[]>,
): NonNullable<BoardAnswer[Apart]> {
  const open = new Set(whole.filter(({ guarded }) => !guarded).flatMap(({ units }) => units))
  const all = [...open].flatMap((unit) => figuresOf.get(unit) ?? [])
  const mine = own.filter(({ unit }) => open.has(unit))
  return Direction.options
    .map((direction) => {
      const sum = (some: readonly Figure[]) =>
        totalOf(some.filter((figure) => figure.direction === direction))
      return { direction, n: sum(mine), of: sum(all) }
    })
    .filter(({ of }) => of > 0)
}
