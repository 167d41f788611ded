import type { Unit } from '../../contract/catalogue.ts'
import type { DepartmentId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { addDays } from '../moment.ts'
import { unitsIn } from '../campaignThings.ts'
import { addUnit, changeUnit, type House, removeUnit, unitOf } from './editUnits.ts'

/** A unit that begins with a merge or a split. */
type NewUnit = Pick<Unit, 'id' | 'name' | 'people'>

/**
 * From the day after `lastDay` one unit counts in the place of others: one that there is, or a new
 * one in a department. What the others have counted stays their own.
 */
export function mergeUnits<Of extends House>(
  house: Of,
  units: readonly UnitId[],
  into: UnitId | (NewUnit & { department: DepartmentId }),
  lastDay: Day,
): Of {
  const begun = typeof into === 'string' ? house : begin(house, units[0], into, lastDay)
  const successor = typeof into === 'string' ? into : into.id
  return units
    .filter((unit) => unit !== successor)
    .reduce((now, unit) => end(now, unit, [successor], lastDay), begun)
}

function begin<Of extends House>(
  house: Of,
  like: UnitId | undefined,
  { department, ...unit }: NewUnit & { department: DepartmentId },
  lastDay: Day,
): Of {
  const firstDay = addDays(lastDay, 1)
  return addUnit(house, department, { ...habitsOf(like && unitOf(house, like)), ...unit, firstDay })
}

/**
 * From the day after `lastDay` several new units count in the place of one, in its department and
 * with its habits: its task areas, its favourites, its usual week.
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

/** Takes a merge or split back: the unit goes on, and what began with it alone is gone again. */
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
  ...(unit?.expected && { expected: unit.expected }),
})
