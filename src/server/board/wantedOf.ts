import type { UnitId } from '../../contract/id.ts'
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
    { units: allOr(shelved, units) },
    ...groups.filter(isPartial).map((group) => ({
      units: group.units,
      days: group.guarded?.parts.filter(isWanted).flatMap(({ days }) => days),
    })),
  ]
}

/** All at once where these are all there are: no engine has to look for each of them. */
export const allOr = ({ departmentOfUnit }: Shelved, units: UnitId[]): UnitId[] | 'all' =>
  units.length === departmentOfUnit.size ? 'all' : units
