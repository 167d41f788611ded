import type { Campaign } from '../../contract/campaign.ts'
import { isTapped, sameNamed } from '../../domain/catalogue/itemFaults.ts'
import { type Fault, pathOf } from './fault.ts'

/** What is wrong between the items of a campaign's lists. */
export const contradictionsInItems = (campaign: Campaign): Fault[] => [
  ...sameNamed(campaign).map(({ kind, at, before }) => ({
    path: pathOf([kind, at, 'name', 'da']),
    message: `is the name of ${pathOf([kind, before])} too; whoever counts could not tell them apart`,
  })),
  ...nothingToTap(campaign),
]

/** A draft may have no channel yet, and what is cancelled is counted in no more. */
function nothingToTap({ status, channels }: Campaign): Fault[] {
  const isSeen = status === 'planned' || status === 'paused'
  if (!isSeen || channels.some(isTapped)) return []
  return [{ path: 'channels', message: 'no channel in use is tapped; nobody could count' }]
}
