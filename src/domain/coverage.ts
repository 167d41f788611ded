import type { Unit } from '../contract/catalogue.ts'
import type { Activity, Coverage } from '../contract/tally.ts'
import type { Day, PartOfDay } from '../contract/time.ts'
import { presenceOf } from './catalogue/presence.ts'
import { shareOf, type Tenths } from './share.ts'

/** What a unit has said of a day: that it counted, or of which parts of it that it had nothing. */
export type Said = { counted: boolean; quiet: readonly PartOfDay[] }

type Dated = Pick<Unit, 'expected' | 'firstDay' | 'lastDay' | 'retired'>
type Half = 'am' | 'pm'

const halvesOf: Record<PartOfDay, readonly Half[]> = { day: ['am', 'pm'], am: ['am'], pm: ['pm'] }

/**
 * How a unit has kept the days on which it was expected. A day on which it counted is counted in all
 * its expected halves: in which of them it did would tell whose its group's mornings are.
 *
 * @param days the count days that have come
 */
export function coverageOf(
  unit: Dated,
  days: readonly Day[],
  saidOn: (day: Day) => Said | undefined,
): Coverage {
  const coverage: Coverage = { expected: 0, counted: 0, quiet: 0, missing: [], beyond: 0 }
  for (const day of days) {
    const presence = presenceOf(unit, day)
    const { counted = false, quiet = [] } = saidOn(day) ?? {}
    if (presence === 'none') {
      if (counted) coverage.beyond += 1
      continue
    }
    const halves = halvesOf[presence]
    coverage.expected += halves.length
    if (counted) {
      coverage.counted += halves.length
      continue
    }
    const told = new Set(quiet.flatMap((part) => halvesOf[part]))
    const hushed = halves.filter((half) => told.has(half)).length
    coverage.quiet += hushed
    if (hushed < halves.length) coverage.missing.push(day)
  }
  return coverage
}

/** The coverage of several units together, in unit-days: a half-day is half of one. */
export type UnitDays = { expected: number; counted: number; quiet: number; missing: number }

export function unitDaysOf(parts: Iterable<Coverage>): UnitDays {
  let [expected, counted, quiet] = [0, 0, 0]
  for (const part of parts) {
    expected += part.expected
    counted += part.counted
    quiet += part.quiet
  }
  const missing = expected - counted - quiet
  return {
    expected: expected / 2,
    counted: counted / 2,
    quiet: quiet / 2,
    missing: missing / 2,
  }
}

/**
 * How much of the expected unit-days has been accounted for. All is said only of all, and nothing
 * only of nothing: no rounding makes the last one that is missing disappear.
 */
export function coveredShare({ expected, missing }: UnitDays): Tenths | undefined {
  const share = shareOf(2 * (expected - missing), 2 * expected)
  if (share === undefined || missing === 0) return share
  return missing === expected ? 0 : Math.min(999, Math.max(1, share))
}

/** Whether a unit had none in a part of the day and has said nothing of the rest: it is still waited for. */
export const isQuietInPart = ({
  activity,
  coverage,
}: {
  activity: Activity
  coverage: Pick<Coverage, 'missing'>
}): boolean => activity === 'quiet' && coverage.missing.length > 0
