import type { Campaign } from '../../contract/campaign.ts'
import type { Combination, TaskArea, Unit } from '../../contract/catalogue.ts'
import type { TaskAreaId } from '../../contract/id.ts'
import { quickKeysWithout } from '../quickKeys.ts'

type Package = Pick<TaskArea, 'id' | 'retired'>

/** Whether a unit counts a task area: all of them, where it names none. */
export const countsArea = ({ taskAreas }: Pick<Unit, 'taskAreas'>, area: TaskAreaId): boolean =>
  taskAreas === undefined || taskAreas.includes(area)

/**
 * The unit with these of the living task areas. All of them is the same as naming none, so that it
 * counts what is added later too; what is retired stays as it was, for when it comes back. A favourite
 * or a quick key of one that is no longer counted is none.
 */
export function withAreas(
  unit: Unit,
  all: readonly Package[],
  chosen: ReadonlySet<TaskAreaId>,
): Unit {
  const { taskAreas: before, favourites, quickKeys, ...rest } = unit
  const kept = all.filter((area) =>
    area.retired ? countsArea({ taskAreas: before }, area.id) : chosen.has(area.id),
  )
  const areas = kept.map(({ id }) => id)
  const some = areas.length < all.length && areas.length > 0
  const left = some ? favourites?.filter((id) => areas.includes(id)) : favourites
  return {
    ...rest,
    ...(some && { taskAreas: areas }),
    ...(left && left.length > 0 && { favourites: left }),
    ...quickKeysWithout({ quickKeys }, (key) => some && !areas.includes(key.taskArea)),
  }
}

/** The living task areas a unit counts. */
export const areasOf = (unit: Pick<Unit, 'taskAreas'>, all: readonly Package[]): Set<TaskAreaId> =>
  new Set(all.filter((area) => !area.retired && countsArea(unit, area.id)).map(({ id }) => id))

/**
 * The task areas that units count between them, as a unit names them: what one of them counts is
 * counted, and all of the package is the same as naming none.
 */
export function areasTogether(
  units: readonly Pick<Unit, 'taskAreas'>[],
  all: readonly Package[],
): Pick<Unit, 'taskAreas'> {
  const areas = all.filter(({ id }) => units.some((unit) => countsArea(unit, id)))
  return areas.length === 0 || areas.length === all.length
    ? {}
    : { taskAreas: areas.map(({ id }) => id) }
}

/** Takes a task area that was never counted out of the package, and out of every unit. */
export function removeArea<Of extends Pick<Campaign, 'taskAreas' | 'departments'>>(
  campaign: Of,
  area: TaskAreaId,
): Of {
  const left = campaign.taskAreas.filter(({ id }) => id !== area)
  const without = (unit: Unit): Unit => {
    const { taskAreas, favourites, quickKeys, ...rest } = unit
    const isOfIt = (key: Combination) => key.taskArea === area
    const named = [...(taskAreas ?? []), ...(favourites ?? [])]
    if (!named.includes(area) && !quickKeys?.some(isOfIt)) return unit
    const areas = taskAreas?.filter((id) => id !== area) ?? []
    const liked = favourites?.filter((id) => id !== area) ?? []
    return {
      ...rest,
      ...(areas.length > 0 && areas.length < left.length && { taskAreas: areas }),
      ...(liked.length > 0 && { favourites: liked }),
      ...quickKeysWithout({ quickKeys }, isOfIt),
    }
  }
  const departments = campaign.departments.map((each) => ({
    ...each,
    units: each.units.map(without),
  }))
  return { ...campaign, taskAreas: left, departments }
}
