import type { Campaign } from '../../contract/campaign.ts'
import type { Unit } from '../../contract/catalogue.ts'
import type { DepartmentId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { addDays } from '../moment.ts'
import { quickKeysTogether, quickKeysWithout } from '../quickKeys.ts'
import { unitsIn } from '../campaignThings.ts'
import { addUnit, changeUnit, type House, removeUnit, unitOf } from './editUnits.ts'
import { areasTogether, countsArea } from './taskAreasOfUnit.ts'

/** A unit that begins with a merge or a split. */
type NewUnit = Pick<Unit, 'id' | 'name' | 'people'>

/** What a merge looks at: the units, and the package they count of. */
type Counting = Pick<Campaign, 'departments' | 'taskAreas'>

/**
 * From the day after `lastDay` one unit counts in the place of others: one that there is, or a new
 * one in a department. Whoever follows loses nothing to count on: the one counts what any of them
 * did. What the others have counted stays their own.
 */
export function mergeUnits<Of extends Counting>(
  campaign: Of,
  units: readonly UnitId[],
  into: UnitId | (NewUnit & { department: DepartmentId }),
  lastDay: Day,
): Of {
  const begun =
    typeof into === 'string'
      ? takeOver(campaign, units, into)
      : begin(campaign, units, into, lastDay)
  const successor = typeof into === 'string' ? into : into.id
  return units
    .filter((unit) => unit !== successor)
    .reduce((now, unit) => end(now, unit, [successor], lastDay), begun)
}

/**
 * The unit that goes on counts at once what the others do: a unit has no areas by the day. Its own
 * quick keys keep their places; those of the others come after them.
 */
function takeOver<Of extends Counting>(campaign: Of, units: readonly UnitId[], into: UnitId): Of {
  const all = unitsOf(campaign, [into, ...units])
  const together = { ...areasTogether(all, campaign.taskAreas), ...quickKeysTogether(all) }
  return changeUnit(campaign, into, ({ taskAreas: _areas, quickKeys: _keys, ...unit }) => ({
    ...unit,
    ...together,
  }))
}

/** A new unit has the usual week of the first one, and its favourites; quick keys of them all. */
function begin<Of extends Counting>(
  campaign: Of,
  units: readonly UnitId[],
  { department, ...unit }: NewUnit & { department: DepartmentId },
  lastDay: Day,
): Of {
  const before = unitsOf(campaign, units)
  const { taskAreas: _areas, quickKeys: _keys, favourites, ...habits } = habitsOf(before[0])
  const together = areasTogether(before, campaign.taskAreas)
  const liked = favourites?.filter((area) => countsArea(together, area)) ?? []
  return addUnit(campaign, department, {
    ...habits,
    ...together,
    ...(liked.length > 0 && { favourites: liked }),
    ...quickKeysWithout(quickKeysTogether(before), (key) => !countsArea(together, key.taskArea)),
    ...unit,
    firstDay: addDays(lastDay, 1),
  })
}

const unitsOf = (house: House, ids: readonly UnitId[]): Unit[] =>
  ids.flatMap((id) => unitOf(house, id) ?? [])

/**
 * From the day after `lastDay` several new units count in the place of one, in its department and
 * with its habits: its task areas, its favourites, its quick keys, its usual week.
 */
export function splitUnit<Of extends House>(
  house: Of,
  id: UnitId,
  into: readonly NewUnit[],
  lastDay: Day,
): Of {
  const unit = unitOf(house, id)
  const department = house.departments.find(({ units }) => units.some((each) => each.id === id))
  if (!unit || !department) return house
  const firstDay = addDays(lastDay, 1)
  const parts = into.map((part) => ({ ...habitsOf(unit), ...part, firstDay }))
  const begun = parts.reduce((now, part) => addUnit(now, department.id, part), house)
  const names = into.map((part) => part.id)
  return end(begun, id, names, lastDay)
}

/**
 * Takes a merge or split back: the unit goes on, and what began with it alone is gone again. The task
 * areas that a unit took over stay with it: it may have counted on them.
 */
export function takeBackEnd<Of extends House>(
  house: Of,
  id: UnitId,
  counted: readonly UnitId[],
): Of {
  const successors = unitOf(house, id)?.successors ?? []
  const going = changeUnit(house, id, ({ lastDay: _day, successors: _units, ...unit }) => unit)
  const others = new Set(unitsIn(going).flatMap((unit) => unit.successors ?? []))
  const begun = successors.filter(
    (each) => unitOf(going, each)?.firstDay && !others.has(each) && !counted.includes(each),
  )
  return begun.reduce((now, each) => removeUnit(now, each), going)
}

const end = <Of extends House>(house: Of, id: UnitId, successors: UnitId[], lastDay: Day): Of =>
  changeUnit(house, id, (unit) => ({ ...unit, lastDay, successors }))

const habitsOf = (unit: Unit | undefined): Partial<Unit> => ({
  ...(unit?.taskAreas && { taskAreas: unit.taskAreas }),
  ...(unit?.favourites && { favourites: unit.favourites }),
  ...(unit?.quickKeys && { quickKeys: unit.quickKeys }),
  ...(unit?.expected && { expected: unit.expected }),
})
