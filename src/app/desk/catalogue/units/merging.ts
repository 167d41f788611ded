import * as z from 'zod/mini'
import { Unit } from '../../../../contract/catalogue.ts'
import { DepartmentId, UnitId } from '../../../../contract/id.ts'
import { Day } from '../../../../contract/time.ts'

/**
 * Units that become one from the day after a last day: one that there is, by its id, or a new one.
 * The fields of the way that was not chosen are not there.
 */
export const Merging = z
  .object({
    units: z.array(UnitId),
    into: z.enum(['existing', 'fresh']),
    unit: z.optional(UnitId),
    name: z.optional(Unit.shape.name),
    people: z.optional(Unit.shape.people),
    department: z.optional(DepartmentId),
    lastDay: Day,
  })
  .check(
    z.refine(
      ({ units, into, unit }) =>
        into === 'fresh' ? units.length > 1 : units.some((each) => each !== unit),
      // Told together with what else is wrong, and not only after it has been mended.
      { path: ['units'], message: 'few', when: () => true },
    ),
  )
export type Merging = z.infer<typeof Merging>
export type MergingFields = z.input<typeof Merging>

/** What has been written for the way that is chosen. */
export function ofChosenWay({ unit, name, people, department, ...rest }: MergingFields) {
  return rest.into === 'existing' ? { ...rest, unit } : { ...rest, name, people, department }
}
