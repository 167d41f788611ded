import type { Campaign } from '../contract/campaign.ts'
import type { UnitId } from '../contract/id.ts'
import { pooledAreasOf, type PooledAreas } from './pooledAreas.ts'

/** Fewer people than this who count in a unit make it small, whatever its devices. */
const smallBelowPeople = 5
/** Fewer contributing devices than this make a unit small, whatever its people. */
const smallBelowDevices = 3

/**
 * Units whose figures are only ever shown together, and the task areas that are not told apart in
 * them. `withheld`: not even together, for now.
 */
export type FigureGroup = { units: UnitId[]; withheld: boolean; pooled: PooledAreas }

type Catalogue = Pick<Campaign, 'departments' | 'taskAreas'>
type CatalogueUnit = Catalogue['departments'][number]['units'][number]

const fewPeople = ({ people }: Pick<CatalogueUnit, 'people'>) => people < smallBelowPeople

/**
 * The units of a campaign in the groups their figures are shown in. Which units belong together is
 * settled by the catalogue alone: those of a department with few people are merged, one on its own
 * takes the next unit, the others go by twos, and a department of one unit joins the next. A set
 * that holds a small unit is one group; when none of its units is small any more, each stands alone.
 *
 * So a set may come apart as devices join, and never changes partners: what was shown of the whole
 * before, less what is shown of its parts now, gives only what is shown now.
 *
 * @param devices how many devices have contributed to each unit
 */
export function figureGroupsOf(
  campaign: Catalogue,
  devices: ReadonlyMap<UnitId, number>,
): FigureGroup[] {
  const isSmall = ({ id, people }: CatalogueUnit) =>
    fewPeople({ people }) || (devices.get(id) ?? 0) < smallBelowDevices
  const order = campaign.departments.flatMap(({ units }) => units)
  return setsOf(campaign)
    .flatMap((set) => split(set, isSmall))
    .map((set) => {
      const units = order.filter((unit) => set.includes(unit)).map(({ id }) => id)
      const withheld = set.length === 1 && set.some(isSmall)
      return { units, withheld, pooled: pooledAreasOf(campaign, units) }
    })
}

/** Every unit on its own: how week totals are shown once the week is over. */
export const everyUnitAlone = (campaign: Catalogue): FigureGroup[] =>
  campaign.departments
    .flatMap(({ units }) => units)
    .map(({ id }) => ({ units: [id], withheld: false, pooled: new Set() }))

/** The sets of units that are never shown apart while one of them is small. */
function setsOf({ departments }: Catalogue): CatalogueUnit[][] {
  return joinLone(departments.map(({ units }) => units)).flatMap((units) => {
    const few = units.filter(fewPeople)
    const others = units.filter((unit) => !fewPeople(unit))
    if (few.length === 1) few.push(...others.splice(0, 1))
    const pairs: CatalogueUnit[][] = few.length > 0 ? [few] : []
    while (others.length > 0) pairs.push(others.splice(0, 2))
    const last = pairs.at(-1)
    if (last?.length === 1 && pairs.length > 1) pairs.at(-2)?.push(...(pairs.pop() ?? []))
    return pairs
  })
}

/** A department of one unit is taken together with the next, or the one before. */
function joinLone(departments: readonly (readonly CatalogueUnit[])[]): CatalogueUnit[][] {
  const joined = departments.map((units) => [...units])
  for (;;) {
    const lone = joined.findIndex(({ length }) => length === 1)
    if (lone < 0 || joined.length < 2) return joined
    const first = Math.min(lone, joined.length - 2)
    joined.splice(first, 2, [...(joined[first] ?? []), ...(joined[first + 1] ?? [])])
  }
}

/**
 * A set comes apart when nothing in it is small any more. Units with few people stay small for good,
 * and so together, or with the one that was taken in; what else is in their set parts as it grows.
 */
function split(set: CatalogueUnit[], isSmall: (unit: CatalogueUnit) => boolean): CatalogueUnit[][] {
  const few = set.filter(fewPeople).length
  if (few === 0) return set.some(isSmall) ? [set] : set.map((unit) => [unit])
  const core = Math.max(few, 2)
  const parting = set.filter((unit, at) => at >= core && !isSmall(unit))
  return [set.filter((unit) => !parting.includes(unit)), ...parting.map((unit) => [unit])]
}
