import type { UnitId } from '../../contract/id.ts'
import type { PersonChange, UnitChoice } from '../../contract/person.ts'
import { firstDayOf } from '../../domain/phase.ts'
import { Problem } from '../http/problem.ts'
import type { Shelved } from './campaignShelf.ts'

/**
 * The units that a lead can be given, in the order of the latest campaign that has them. One that
 * only a draft has can be given already: leads are set up before counting begins.
 */
export function unitsToGive(campaigns: readonly Shelved[]): UnitChoice[] {
  const choices = new Map<UnitId, UnitChoice>()
  const latestFirst = campaigns
    .map(({ campaign }) => campaign)
    .filter(({ status }) => status !== 'purged')
    .toSorted((a, b) => (firstDayOf(a.days) < firstDayOf(b.days) ? 1 : -1))
  for (const { departments } of latestFirst) {
    for (const { name: department, units } of departments) {
      for (const { id, name } of units) {
        if (!choices.has(id)) choices.set(id, { id, name, department })
      }
    }
  }
  return [...choices.values()]
}

/**
 * A unit that is in no campaign was mistyped or is gone. Who has one already may keep it.
 *
 * @throws Problem invalid
 */
export function refuseUnknownUnits(
  { role, units }: Pick<PersonChange, 'role' | 'units'>,
  campaigns: readonly Shelved[],
  given: readonly UnitId[],
): void {
  if (role !== 'lead') return
  const known = new Set([...unitsToGive(campaigns).map(({ id }) => id), ...given])
  if (units.every((unit) => known.has(unit))) return
  throw new Problem('invalid', { errors: [{ path: '/units', message: 'is in no campaign' }] })
}
