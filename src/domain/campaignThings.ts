import type { Campaign } from '../contract/campaign.ts'
import type { Department, Unit } from '../contract/catalogue.ts'
import type { Label } from '../contract/text.ts'
import type { ThingKind } from '../contract/desk.ts'

/** One thing of a campaign's catalogue, whatever it is: enough to compare two versions by. */
export type Thing = {
  id: string
  name: Label | string
  retired?: boolean | undefined
  [field: string]: unknown
}

/** Where in the document the things of each kind stand. */
const places = {
  taskArea: 'taskAreas',
  channel: 'channels',
  contactType: 'contactTypes',
  parameter: 'parameters',
} as const

/** The things of a kind in their order. A unit names its department, and a department no units. */
export function thingsOf(campaign: Campaign, kind: ThingKind): readonly Thing[] {
  if (kind === 'department') return campaign.departments.map(({ id, name }) => ({ id, name }))
  if (kind === 'unit') {
    return campaign.departments.flatMap(({ id, units }) =>
      units.map((unit) => ({ ...unit, department: id })),
    )
  }
  return campaign[places[kind]]
}

/** All units of a campaign, department by department. */
export const unitsIn = ({ departments }: { departments: readonly Department[] }): Unit[] =>
  departments.flatMap(({ units }) => units)

/** What still stands: nobody chooses a retired thing any more. */
export const living = <Each extends { retired?: boolean | undefined }>(
  things: readonly Each[],
): Each[] => things.filter(({ retired }) => !retired)
