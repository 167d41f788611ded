import type { Campaign } from '../../contract/campaign.ts'
import type { Department, Unit } from '../../contract/catalogue.ts'
import type { DepartmentId, UnitId } from '../../contract/id.ts'
import { unitsIn } from '../campaignThings.ts'

/** What of a campaign these calculations are about; everything else of it goes through untouched. */
export type House = Pick<Campaign, 'departments'>

export const unitOf = (house: House, id: UnitId): Unit | undefined =>
  unitsIn(house).find((unit) => unit.id === id)

/** The department a unit stands in. */
export const departmentOf = ({ departments }: House, id: UnitId): Department | undefined =>
  departments.find(({ units }) => units.some((unit) => unit.id === id))

/** Changes one unit; the other units, and the departments without it, stay the very same objects. */
export const changeUnit = <Of extends House>(
  house: Of,
  id: UnitId,
  update: (unit: Unit) => Unit,
): Of => ({
  ...house,
  departments: house.departments.map((department) =>
    department.units.some((unit) => unit.id === id)
      ? { ...department, units: department.units.map((u) => (u.id === id ? update(u) : u)) }
      : department,
  ),
})

export const changeDepartment = <Of extends House>(
  house: Of,
  id: DepartmentId,
  update: (department: Department) => Department,
): Of => ({
  ...house,
  departments: house.departments.map((each) => (each.id === id ? update(each) : each)),
})

/** Adds a unit at the foot of a department. */
export const addUnit = <Of extends House>(house: Of, department: DepartmentId, unit: Unit): Of =>
  changeDepartment(house, department, (each) => ({ ...each, units: [...each.units, unit] }))

/** Moves a unit to the foot of another department. A unit keeps its id, and so its entries. */
export function moveUnit<Of extends House>(house: Of, id: UnitId, to: DepartmentId): Of {
  const unit = unitOf(house, id)
  const from = departmentOf(house, id)
  if (!unit || !from || from.id === to || !house.departments.some((each) => each.id === to)) {
    return house
  }
  return addUnit(dropUnit(house, id), to, unit)
}

/** Takes a unit out, and its name out of what others say of their successors. */
export function removeUnit<Of extends House>(house: Of, id: UnitId): Of {
  const without = dropUnit(house, id)
  return {
    ...without,
    departments: without.departments.map((department) =>
      department.units.some(({ successors }) => successors?.includes(id))
        ? { ...department, units: department.units.map((unit) => withoutSuccessor(unit, id)) }
        : department,
    ),
  }
}

const dropUnit = <Of extends House>(house: Of, id: UnitId): Of => ({
  ...house,
  departments: house.departments.map((department) =>
    department.units.some((unit) => unit.id === id)
      ? { ...department, units: department.units.filter((unit) => unit.id !== id) }
      : department,
  ),
})

function withoutSuccessor(unit: Unit, id: UnitId): Unit {
  if (!unit.successors?.includes(id)) return unit
  const { successors, ...rest } = unit
  const left = successors.filter((each) => each !== id)
  return left.length > 0 ? { ...rest, successors: left } : rest
}

/** Moves what stands at a place so many places on, or back where `by` is negative. */
export function movedBy<Each>(things: readonly Each[], at: number, by: number): Each[] {
  const to = Math.min(Math.max(at + by, 0), things.length - 1)
  const rest = things.filter((_, place) => place !== at)
  const thing = things[at]
  return thing === undefined ? [...things] : rest.toSpliced(to, 0, thing)
}
