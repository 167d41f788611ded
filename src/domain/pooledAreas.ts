import type { TaskAreaId, UnitId } from '../contract/id.ts'

/** The task areas of a group of units that are not told apart, because one would name its unit. */
export type PooledAreas = ReadonlySet<TaskAreaId>

/** A unit that has counted something in a task area. */
export type UnitArea = { unit: UnitId; area: TaskAreaId }

/**
 * Which task areas of merged units have to be shown as one. An area that only one of the units
 * has counted would give that unit away, so all such areas are pooled; and where the pool is still of
 * one unit alone, the areas it shares with others go in too.
 *
 * What has been counted decides, and not which areas the catalogue gives a unit: that can be edited,
 * and what was pooled before the edit would be shown apart after it.
 *
 * Guests are no cover: when they part, their own figures are shown.
 *
 * A unit on its own has nothing to hide behind: nothing is pooled.
 */
export const pooledAreasOf = (
  counted: readonly UnitArea[],
  guests: ReadonlySet<UnitId> = new Set(),
): PooledAreas => new Set([...poolOf(counted), ...poolOf(counted.filter(isNoneOf(guests)))])

const isNoneOf =
  (guests: ReadonlySet<UnitId>) =>
  ({ unit }: UnitArea): boolean =>
    !guests.has(unit)

function poolOf(counted: readonly UnitArea[]): Set<TaskAreaId> {
  const all = new Set(counted.map(({ area }) => area))
  const countersOf = (area: TaskAreaId) => distinct(counted.filter((each) => each.area === area))
  const ownersOf = (pool: PooledAreas) => distinct(counted.filter(({ area }) => pool.has(area)))
  if (distinct(counted).size < 2) return new Set()

  const pool = new Set([...all].filter((area) => countersOf(area).size < 2))
  const [owner, ...others] = ownersOf(pool)
  if (owner === undefined || others.length > 0) return pool
  for (const { unit, area } of counted) if (unit === owner) pool.add(area)
  return ownersOf(pool).size > 1 ? pool : all
}

const distinct = (counted: readonly UnitArea[]): Set<UnitId> =>
  new Set(counted.map(({ unit }) => unit))
