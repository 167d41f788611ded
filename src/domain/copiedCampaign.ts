import type { Campaign, CampaignDays } from '../contract/campaign.ts'
import type { Unit } from '../contract/catalogue.ts'
import type { CampaignId } from '../contract/id.ts'
import type { Day } from '../contract/time.ts'

/**
 * A new draft in the likeness of an earlier campaign: units, package, channels, types, parameters,
 * helps. Nothing that belonged to its days is taken along: no status, no message, no exceptions.
 *
 * What was retired stays so, out of everybody's sight. Years are compared by ids, and an id that
 * was left out might be given to something else.
 */
export function copiedCampaign(
  { message: _message, ...source }: Campaign,
  { id, name, days }: { id: CampaignId; name: string; days: CampaignDays },
): Campaign {
  const first = [...days.trial, ...days.count].toSorted()[0] ?? days.closing
  return {
    ...source,
    id,
    name,
    status: 'draft',
    days,
    departments: source.departments.map((department) => ({
      ...department,
      units: department.units.map((unit) => settled(unit, first)),
    })),
  }
}

/**
 * A unit as it begins a new campaign. One that has ended by then is retired, and those that follow it
 * count from the first day; what is still to come is left as it was planned.
 */
function settled(unit: Unit, first: Day): Unit {
  const { firstDay, lastDay, successors, expected, ...rest } = unit
  const usual = expected && { expected: { weekdays: expected.weekdays, exceptions: [] } }
  if (lastDay !== undefined && lastDay < first) return { ...rest, ...usual, retired: true }
  return {
    ...rest,
    ...usual,
    ...(firstDay !== undefined && firstDay > first && { firstDay }),
    ...(lastDay !== undefined && { lastDay }),
    ...(lastDay !== undefined && successors && { successors }),
  }
}
