import type { Campaign } from '../contract/campaign.ts'
import type { TaskAreaId, UnitId } from '../contract/id.ts'

/** The task areas of a group of units that are not told apart, because one would name its unit. */
export type PooledAreas = ReadonlySet<TaskAreaId>

/**
 * Which task areas of merged units have to be shown as one. An area that only one of the units
 * counts would give that unit away, so all such areas are pooled; and where the pool is still of
 * one unit alone, the areas it shares with others go in too.
 *
 * A unit on its own has nothing to hide behind: nothing is pooled. And guests are no cover: when they
 * part from the others, their own figures are shown.
 */
export const pooledAreasOf = (
  campaign: Catalogue,
  units: readonly UnitId[],
  guests: ReadonlySet<UnitId> = new Set(),
): PooledAreas => {
  const staying = units.filter((unit) => !guests.has(unit))
  return new Set([...poolOf(campaign, units), ...poolOf(campaign, staying)])
}

type Catalogue = Pick<Campaign, 'departments' | 'taskAreas'>

function poolOf({ departments, taskAreas }: Catalogue, units: readonly UnitId[]): PooledAreas {
  if (units.length < 2) return new Set()
  const all = taskAreas.map(({ id }) => id)
  const areasOf = new Map(
    departments
      .flatMap((department) => department.units)
      .filter(({ id }) => units.includes(id))
      .map((unit) => [unit.id, new Set(unit.taskAreas ?? all)]),
  )
  const countersOf = (area: TaskAreaId) => units.filter((unit) => areasOf.get(unit)?.has(area))
  const ownersOf = (pool: PooledAreas) =>
    units.filter((unit) => [...(areasOf.get(unit) ?? [])].some((area) => pool.has(area)))

  const pool = new Set(all.filter((area) => countersOf(area).length < 2))
  const [owner, ...others] = ownersOf(pool)
  if (owner === undefined || others.length > 0) return pool
  for (const area of areasOf.get(owner) ?? []) pool.add(area)
  return ownersOf(pool).length > 1 ? pool : new Set(all)
}
