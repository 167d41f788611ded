import type { UnitId } from '../contract/id.ts'
import type { Day } from '../contract/time.ts'
import { totalOf } from './rollup.ts'
import type { FigureGroup } from './smallUnits.ts'

/** How many contacts a unit has on a day; a unit that has none is left out. */
export type UnitDay = { unit: UnitId; day: Day; n: number }

/** Which days of a week a group is shown by, and which are only shown together, when it is over. */
export type WeekDays = { shown: Day[]; rest: Day[] }

type Guard = Pick<FigureGroup, 'small' | 'guests' | 'hasFew'>

/**
 * Whether contacts of these units and days can be shown as one figure, now and when guests have
 * parted: from then on their own figures are shown, also those of the days before.
 */
const isSafe = (parts: readonly UnitDay[], { small, guests }: Guard): boolean =>
  hides(parts, small) &&
  hides(
    parts.filter(({ unit }) => !guests.has(unit)),
    small,
  )

/**
 * At least two units have a part in it, and it is more than twice what the mere fact that they
 * counted tells. Of units that are not small there is nothing to hide.
 */
function hides(parts: readonly UnitDay[], small: ReadonlySet<UnitId>): boolean {
  if (!hasSmall(parts, small)) return true
  return new Set(parts.map(({ unit }) => unit)).size > 1 && totalOf(parts) > 2 * parts.length
}

/** Whether what is held back would hide a lone day of a small unit that comes later. */
const covers = (rest: readonly UnitDay[], guard: Guard): boolean =>
  isSafe(rest, guard) && (hasSmall(rest, guard.small) || totalOf(rest) > 2 * (rest.length + 1))

const hasSmall = (parts: readonly UnitDay[], small: ReadonlySet<UnitId>): boolean =>
  parts.some(({ unit }) => small.has(unit))

/**
 * The days of a running week that a group of units is shown by. A day on which a small unit counted
 * alone is not: all see who has counted, and so whose figure it is. Nor is the next day on which the
 * group counts: once the week has its total, the lone day would be what the others leave of it.
 *
 * Where few people count in a unit, the first day is held back before there is a lone one: it may
 * come last, when all others have been seen.
 */
export function daysOfRunningWeek(
  guard: Guard,
  days: readonly Day[],
  counted: readonly UnitDay[],
): WeekDays {
  const shown: Day[] = []
  const rest: Day[] = []
  const inRest: UnitDay[] = []
  const ofDay = Map.groupBy(counted, ({ day }) => day)
  for (const day of days.toSorted()) {
    const parts = ofDay.get(day) ?? []
    const isCovered = inRest.length > 0 ? covers(inRest, guard) : !guard.hasFew
    if (parts.length === 0 || (isCovered && isSafe(parts, guard))) shown.push(day)
    else {
      rest.push(day)
      inRest.push(...parts)
    }
  }
  return { shown, rest }
}

/**
 * The same when the week is over. What is then shown together has to hide what is in it: days that
 * stand for themselves join it, the last one first, until it does.
 */
export function daysOfFinishedWeek(
  group: Guard,
  days: readonly Day[],
  counted: readonly UnitDay[],
): WeekDays {
  const { shown, rest } = daysOfRunningWeek(group, days, counted)
  const isIn = (those: readonly Day[]) => counted.filter(({ day }) => those.includes(day))
  const active = shown.filter((day) => counted.some((part) => part.day === day))
  while (active.length > 0 && !isSafe(isIn(rest), group)) {
    const last = active.pop()
    if (last) rest.push(...shown.splice(shown.indexOf(last), 1))
  }
  return { shown, rest: rest.toSorted() }
}
