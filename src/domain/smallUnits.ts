import type { Campaign } from '../contract/campaign.ts'
import type { UnitId } from '../contract/id.ts'
import { type FigureSet, hasFewPeople, unitsOfSet } from './figureSets.ts'

/** Fewer contributing devices than this make a unit small, whatever its people. */
const smallBelowDevices = 3

/** Units whose figures are only ever shown together. */
export type FigureGroup = {
  units: UnitId[]
  small: ReadonlySet<UnitId>
  /** Those that part from the others once they are not small any more. */
  guests: ReadonlySet<UnitId>
  /** Whether few people count in one of them, which no further device changes. */
  hasFew: boolean
}

/**
 * The units of a campaign in the groups their figures are shown in. A set that holds a small unit is
 * one group, less those of its others that are not small; when nothing in it is small any more, each
 * of its units stands alone.
 *
 * So a set may come apart as devices join, and together again, and its parts are never parts of
 * another: what was shown of the whole before, less what is shown of its parts now, gives only what
 * is shown now.
 *
 * @param devices how many devices have contributed to each unit
 */
export function figureGroupsOf(
  { departments }: Pick<Campaign, 'departments'>,
  sets: readonly FigureSet[],
  devices: ReadonlyMap<UnitId, number>,
): FigureGroup[] {
  const order = departments.flatMap(({ units }) => units)
  const small = new Set(
    order
      .filter((unit) => hasFewPeople(unit) || (devices.get(unit.id) ?? 0) < smallBelowDevices)
      .map(({ id }) => id),
  )
  const few = new Set(order.filter(hasFewPeople).map(({ id }) => id))
  const place = new Map(order.map(({ id }, at) => [id, at]))
  const inOrder = (units: readonly UnitId[]) =>
    units.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
  return sets.flatMap((set) =>
    divided(set, small).map((units) => ({
      units: inOrder(units),
      small: new Set(units.filter((unit) => small.has(unit))),
      guests: new Set(units.filter((unit) => set.others.includes(unit))),
      hasFew: units.some((unit) => few.has(unit)),
    })),
  )
}

function divided(set: FigureSet, small: ReadonlySet<UnitId>): UnitId[][] {
  const all = unitsOfSet(set)
  if (!all.some((unit) => small.has(unit))) return all.map((unit) => [unit])
  const parting = set.others.filter((unit) => !small.has(unit))
  return [all.filter((unit) => !parting.includes(unit)), ...parting.map((unit) => [unit])]
}
