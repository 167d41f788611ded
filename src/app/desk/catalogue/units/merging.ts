import * as z from 'zod/mini'
import { Unit } from '../../../../contract/catalogue.ts'
import { DepartmentId, UnitId } from '../../../../contract/id.ts'
import { Day } from '../../../../contract/time.ts'

const shared = { units: z.array(UnitId), lastDay: Day }

/** Units that become one from the day after a last day: one that there is, or a new one. */
export const Merging = z.discriminatedUnion('into', [
  z.object({ ...shared, into: z.literal('existing'), unit: UnitId }).check(
    z.refine(({ units, unit }) => units.some((each) => each !== unit), {
      path: ['units'],
      message: 'few',
    }),
  ),
  z
    .object({
      ...shared,
      into: z.literal('fresh'),
      name: Unit.shape.name,
      people: Unit.shape.people,
      department: DepartmentId,
    })
    .check(z.refine(({ units }) => units.length > 1, { path: ['units'], message: 'few' })),
])
export type Merging = z.infer<typeof Merging>

/** The same while it is being written, whichever of the two it will be. */
export type MergingFields = {
  units: string[]
  into: 'existing' | 'fresh'
  unit: string
  name: string
  people: number
  department: string
  lastDay: string
}
