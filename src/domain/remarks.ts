import type { UnitId } from '../contract/id.ts'
import type { Remark } from '../contract/remark.ts'
import type { Day } from '../contract/time.ts'

type Dated = Pick<Remark, 'from' | 'to'>

/** The remarks that have a day in a period, both of its ends included; the earliest first. */
export const remarksIn = <Each extends Dated>(
  remarks: readonly Each[],
  { from, to }: Dated,
): Each[] =>
  remarks
    .filter((remark) => remark.from <= to && from <= remark.to)
    .toSorted((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))

/** The remarks about a unit, by the days of some that they are about; those without such a day left out. */
export const explanationsOf = <Each extends Dated & Pick<Remark, 'units'>>(
  remarks: readonly Each[],
  unit: UnitId,
  days: readonly Day[],
): { remark: Each; days: Day[] }[] =>
  remarks
    .filter(({ units }) => units.includes(unit))
    .map((remark) => ({
      remark,
      days: days.filter((day) => remark.from <= day && day <= remark.to),
    }))
    .filter((each) => each.days.length > 0)

type Department = { name: string; units: readonly { id: UnitId; name: string }[] }

/**
 * What a remark is about, by name: a whole department by its own, where it has more than one unit;
 * undefined where it is about all units there are.
 */
export function placesOf(
  departments: readonly Department[],
  units: readonly UnitId[],
): string[] | undefined {
  const about = new Set(units)
  const all = departments.flatMap((department) => department.units)
  if (all.length > 1 && all.every(({ id }) => about.has(id))) return undefined
  return departments.flatMap((department) => {
    const meant = department.units.filter(({ id }) => about.has(id))
    return meant.length > 1 && meant.length === department.units.length
      ? [department.name]
      : meant.map(({ name }) => name)
  })
}
