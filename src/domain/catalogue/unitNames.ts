import type { Unit } from '../../contract/catalogue.ts'
import { plainOf, sameName } from './columns.ts'

type Named = Pick<Unit, 'id' | 'name' | 'firstDay' | 'lastDay' | 'retired'>

/** Whether another unit of the department is called the same while this one counts. */
export const isUnitNameTaken = (department: readonly Named[], unit: Named): boolean =>
  department.some((each) => each.id !== unit.id && areMistaken(each, unit))

/** Units of a department that are called as one before them, and where that one stands. */
export const sameNamedUnits = (units: readonly Named[]): { at: number; before: number }[] =>
  units.flatMap((unit, at) => {
    const before = units.slice(0, at).findIndex((each) => areMistaken(each, unit))
    return before === -1 ? [] : [{ at, before }]
  })

/** A unit may bear the name of one that has ended before it begins: a merge can keep the name. */
function areMistaken(one: Named, other: Named): boolean {
  if (one.retired || other.retired || plainOf(one.name) === '') return false
  return sameName(one.name, other.name) && !isOverBefore(one, other) && !isOverBefore(other, one)
}

const isOverBefore = ({ lastDay }: Named, { firstDay }: Named): boolean =>
  lastDay !== undefined && firstDay !== undefined && lastDay < firstDay
