import type { Campaign } from '../contract/campaign.ts'
import type { UnitId } from '../contract/id.ts'
import type { Day } from '../contract/time.ts'
import { presenceOf } from './catalogue/presence.ts'

/**
 * The days on which units were expected to count and have said nothing, neither a contact nor that
 * there were none. Units that were silent on no day are left out.
 *
 * @param spoken the days on which each unit has said something
 * @param until the last day that is asked about
 */
export const silentDaysOf = (
  { departments, days }: Pick<Campaign, 'departments' | 'days'>,
  spoken: ReadonlyMap<UnitId, ReadonlySet<Day>>,
  until: Day,
): { unit: UnitId; days: Day[] }[] => {
  const asked = [...new Set(days.count)].filter((day) => day <= until).toSorted()
  return departments
    .flatMap(({ units }) => units)
    .map((unit) => ({
      unit: unit.id,
      days: asked.filter(
        (day) => presenceOf(unit, day) !== 'none' && !spoken.get(unit.id)?.has(day),
      ),
    }))
    .filter((unit) => unit.days.length > 0)
}
