import type { CampaignId } from '../../../contract/id.ts'
import { pages } from '../../../contract/pages.ts'

/** The page of corrections, with a campaign chosen. */
export const correctionsAddress = (campaign: CampaignId | undefined): string =>
  campaign ? `${pages.corrections}?campaign=${encodeURIComponent(campaign)}` : pages.corrections
