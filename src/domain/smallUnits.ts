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
type CountingUnit = { id: UnitId; small: boolean }

/**
 * The units of a campaign in the groups their figures are shown in. A unit that is not small is a
 * group of its own. Small units are merged within their department; where a department holds just
 * one, it takes a second unit with it, so that no subtraction gives the small one away; and where
 * the whole department is one small unit, the next department is taken in.
 *
 * Every view in the product is a sum of whole groups of this one partition, whoever asks: that is
 * why no two views can be subtracted to undo it.
 *
 * @param devices how many devices have contributed to each unit
 */
export function figureGroupsOf(
  campaign: Catalogue,
  devices: ReadonlyMap<UnitId, number>,
): FigureGroup[] {
  const blocks = campaign.departments.map(({ units }) =>
    units.map(({ id, people }): CountingUnit => {
      const contributing = devices.get(id) ?? 0
      return { id, small: people < smallBelowPeople || contributing < smallBelowDevices }
    }),
  )
  return joinLoneBlocks(blocks)
    .flatMap(groupsWithin)
    .map((units) => ({
      units: units.map(({ id }) => id),
      withheld: units.length === 1 && units.some(({ small }) => small),
      pooled: pooledAreasOf(
        campaign,
        units.map(({ id }) => id),
      ),
    }))
}

/** Every unit on its own: how week totals are shown once the week is over. */
export const everyUnitAlone = (campaign: Catalogue): FigureGroup[] =>
  campaign.departments
    .flatMap(({ units }) => units)
    .map(({ id }) => ({ units: [id], withheld: false, pooled: new Set() }))

/** A department that is one small unit is taken together with the next, or the one before. */
function joinLoneBlocks(blocks: CountingUnit[][]): CountingUnit[][] {
  const joined = blocks.map((block) => [...block])
  for (;;) {
    const lone = joined.findIndex(isLone)
    if (lone < 0 || joined.length < 2) return joined
    const other = lone + 1 < joined.length ? lone + 1 : lone - 1
    const [first, second] = lone < other ? [lone, other] : [other, lone]
    joined.splice(first, 2, [...(joined[first] ?? []), ...(joined[second] ?? [])])
  }
}

const isLone = (block: CountingUnit[]) => block.length === 1 && block[0]?.small === true

function groupsWithin(block: CountingUnit[]): CountingUnit[][] {
  const merged = new Set(block.filter(({ small }) => small))
  const others = block.filter(({ small }) => !small)
  if (merged.size === 1 && others[0]) {
    const small = block.findIndex((unit) => merged.has(unit))
    merged.add(block[small + 1] ?? others[0])
  }
  const alone = block.filter((unit) => !merged.has(unit)).map((unit) => [unit])
  return merged.size === 0 ? alone : [...alone, [...merged]]
}
