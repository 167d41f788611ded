import type { Campaign } from '../../contract/campaign.ts'
import type { UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import type { EnrolledDays } from '../admission.ts'
import { unitsIn } from '../campaignThings.ts'
import { campaignFor } from '../phase.ts'
import { unitOf } from './editUnits.ts'
import { hasEnded, type Step, wayOn } from './wayOn.ts'

/**
 * Where whoever counts for a unit counts on a day, over all campaigns: each merge is followed in the
 * campaign that the unit counts in then. One in which the unit is retired says nothing of it.
 */
export function wayThrough(campaigns: readonly Campaign[], from: UnitId, day: Day): Step[] {
  const way: Step[] = []
  const passed = new Set<UnitId>([from])
  for (let at = from; ; ) {
    const campaign = campaignOf(campaigns, at, day)
    const [step] = campaign ? wayOn(campaign, at, day) : []
    if (!step || passed.has(step.unit)) return way
    passed.add(step.unit)
    way.push(step)
    at = step.unit
  }
}

/** The units whose devices and invites lead to a unit on a day: those merged into it, at any remove. */
export function leadingTo(campaigns: readonly Campaign[], unit: UnitId, day: Day): UnitId[] {
  const all = new Set(campaigns.flatMap((campaign) => unitsIn(campaign).map(({ id }) => id)))
  return [...all].filter((each) => wayThrough(campaigns, each, day).at(-1)?.unit === unit)
}

/** The last day of a unit that is over, and which nobody follows on their own. */
export function closedBy(campaigns: readonly Campaign[], unit: UnitId, day: Day): Day | undefined {
  const campaign = campaignOf(campaigns, unit, day)
  const there = campaign && unitOf(campaign, unit)
  return there && hasEnded(there, day) ? there.lastDay : undefined
}

function campaignOf(campaigns: readonly Campaign[], id: UnitId, day: Day): Campaign | undefined {
  const withUnit = campaigns.filter((campaign) => {
    const unit = unitOf(campaign, id)
    return unit && !unit.retired
  })
  return campaignFor(withUnit, day)
}

/**
 * Whether an entry of a unit's own is in its place although the device's days there do not say so:
 * it moved on by a merge, and tapped for the old unit after its last day because it had not heard;
 * or the unit is the one that counts, from that day, in the place of one it was enrolled in.
 */
export function isOfSuccession(
  campaign: Campaign,
  enrolled: EnrolledDays,
  entry: { unit: UnitId; day: Day },
): boolean {
  if (enrolled.from > entry.day) return false
  if (enrolled.unit === entry.unit) {
    const unit = unitOf(campaign, entry.unit)
    const { to } = enrolled
    return unit !== undefined && hasEnded(unit, entry.day) && (!to || to >= unit.lastDay)
  }
  if (enrolled.to !== undefined && enrolled.to < entry.day) return false
  return wayOn(campaign, enrolled.unit, entry.day).some(({ unit }) => unit === entry.unit)
}
