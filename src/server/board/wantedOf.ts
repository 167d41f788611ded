import type { Shelved } from '../campaign/campaignShelf.ts'
import type { Wanted } from '../store/kindQuestions.ts'
import type { ShownGroup, ShownPart } from './shownWeek.ts'

/**
 * What has to be asked for to have all that groups show: at once where all of their days are shown,
 * and of each other group the days that are.
 *
 * @param isWanted which parts of a week are meant, where not all
 */
export function wantedOf(
  { shelved }: { shelved: Shelved },
  groups: readonly ShownGroup[],
  isWanted: (part: ShownPart) => boolean = () => true,
): Wanted[] {
  const isPartial = ({ guarded }: ShownGroup) =>
    guarded !== undefined &&
    (guarded.waiting.length > 0 || guarded.parts.some((part) => !isWanted(part)))
  const units = groups.filter((group) => !isPartial(group)).flatMap((group) => group.units)
  return [
    { units: units.length === shelved.departmentOfUnit.size ? 'all' : units },
    ...groups.filter(isPartial).map((group) => ({
      units: group.units,
      days: group.guarded?.parts.filter(isWanted).flatMap(({ days }) => days),
    })),
  ]
}
