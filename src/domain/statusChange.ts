import type { CampaignStatus } from '../contract/campaign.ts'

/**
 * What a coordinator may make of a campaign at the desk. Closing comes by date; locking and purging
 * are decided on the figures. A planned campaign does not become a draft again: devices know it.
 */
const ways: Readonly<Record<CampaignStatus, readonly CampaignStatus[]>> = {
  draft: ['planned'],
  planned: ['paused', 'cancelled'],
  paused: ['planned', 'cancelled'],
  cancelled: ['planned'],
  closed: [],
  locked: [],
  purged: [],
}

export const waysFrom = (status: CampaignStatus): readonly CampaignStatus[] => ways[status]

/** What is signed off or gone is not edited any more. */
export const isEditable = (status: CampaignStatus): boolean =>
  status !== 'locked' && status !== 'purged'
