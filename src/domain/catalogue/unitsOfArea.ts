import type { Campaign } from '../../contract/campaign.ts'
import type { Unit } from '../../contract/catalogue.ts'
import type { TaskAreaId, UnitId } from '../../contract/id.ts'
import { areasOf, withAreas } from './taskAreasOfUnit.ts'

type Part = Pick<Campaign, 'taskAreas' | 'departments'>

/**
 * Lets units count a task area, or not. A unit for which it is the only one is left as it is: it
 * would have nothing to count. Units that do not change stay the very same objects.
 */
export function withUnitsOfArea<Of extends Part>(
  campaign: Of,
  area: TaskAreaId,
  units: ReadonlySet<UnitId>,
  counts: boolean,
): Of {
  const update = (unit: Unit): Unit => {
    if (!units.has(unit.id)) return unit
    const chosen = areasOf(unit, campaign.taskAreas)
    if (chosen.has(area) === counts) return unit
    if (counts) chosen.add(area)
    else chosen.delete(area)
    return chosen.size === 0 ? unit : withAreas(unit, campaign.taskAreas, chosen)
  }
  const departments = campaign.departments.map((department) => {
    const after = department.units.map(update)
    const same = after.every((unit, at) => unit === department.units[at])
    return same ? department : { ...department, units: after }
  })
  return { ...campaign, departments }
}

/** Whether a unit counts a task area and no other that is in use. */
export const countsOnly = (
  { taskAreas }: Pick<Unit, 'taskAreas'>,
  inUse: ReadonlySet<TaskAreaId>,
  area: TaskAreaId,
): boolean =>
  taskAreas
    ? taskAreas.includes(area) && taskAreas.every((each) => each === area || !inUse.has(each))
    : inUse.size === 1 && inUse.has(area)
