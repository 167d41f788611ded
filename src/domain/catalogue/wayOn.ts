import type { Unit } from '../../contract/catalogue.ts'
import type { UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { addDays } from '../moment.ts'
import { unitsIn } from '../campaignThings.ts'
import { type House } from './editUnits.ts'

/** A unit that counts in another's place, and from which day. */
export type Step = { unit: UnitId; from: Day }

/**
 * Who counts in a unit's place on a day: the units it has been merged into, one after another, as
 * far as each of them has ended itself. Where one has been split there is no saying which of its
 * parts somebody belongs to, so the way stops there; in a circle it stops where it closes.
 */
export function wayOn(house: House, from: UnitId, day: Day): Step[] {
  const units = new Map(unitsIn(house).map((unit) => [unit.id, unit]))
  const way: Step[] = []
  const passed = new Set<UnitId>([from])
  for (let at = units.get(from); at && hasEnded(at, day); ) {
    const [next, ...others] = at.successors ?? []
    if (!next || others.length > 0 || passed.has(next) || !units.has(next)) break
    passed.add(next)
    way.push({ unit: next, from: addDays(at.lastDay, 1) })
    at = units.get(next)
  }
  return way
}

/** Whether a unit's last day is over. */
export const hasEnded = <Each extends Pick<Unit, 'lastDay'>>(
  unit: Each,
  day: Day,
): unit is Each & { lastDay: Day } => unit.lastDay !== undefined && unit.lastDay < day
