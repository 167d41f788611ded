import { createHash } from 'node:crypto'
import type { Campaign } from '../../contract/campaign.ts'
import type { UnitId } from '../../contract/id.ts'
import { counterCampaign, isSeenByCounters } from '../../domain/counterCampaign.ts'

/** Of each definition that is still about: what its units are told, by its hash. */
const told = new WeakMap<Campaign, Map<UnitId | undefined, string>>()

/**
 * The name of what a device of a unit is told now: another one where anything of it is another.
 * Reckoned once for each unit and version, because every delivery is answered with it.
 */
export function catalogueName(
  campaigns: readonly Campaign[],
  { unit, mayCount }: { unit: UnitId | undefined; mayCount: boolean },
): string {
  const parts = campaigns.map((campaign) => {
    const ofUnits = told.get(campaign) ?? new Map<UnitId | undefined, string>()
    told.set(campaign, ofUnits)
    const known = ofUnits.get(unit)
    if (known !== undefined) return known
    const mine = unit && isSeenByCounters(campaign) && counterCampaign(campaign, unit)
    const hash = mine ? hashOf(JSON.stringify(mine)) : ''
    ofUnits.set(unit, hash)
    return hash
  })
  return hashOf(`${unit} ${mayCount} ${parts.join()}`)
}

const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 16)
