import { useMemo } from 'react'
import type { CampaignId } from '../../../contract/id.ts'
import type { Filter } from '../filter.ts'
import type { Period } from '../period.ts'
import { addressesOfCells, type NumberOf } from './numberAddress.ts'

/** Where numbers lead: the same function as long as the board says the same, or each would be drawn anew. */
export function useCellsAddress(
  campaign: CampaignId,
  period: Period,
  filter: Filter,
): (of: NumberOf) => string {
  const asked = JSON.stringify([campaign, period, filter])
  return useMemo(() => {
    const [id, when, only] = JSON.parse(asked) as [CampaignId, Period, Filter]
    return addressesOfCells(id, when, only)
  }, [asked])
}
