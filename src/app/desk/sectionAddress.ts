import type { CampaignId } from '../../contract/id.ts'
import { campaignPages } from '../../contract/pages.ts'

/** The page of a section of the editor; the overview is the campaign's own. */
export const sectionAddress = (campaign: CampaignId, slug: string): string =>
  [campaignPages, campaign, slug].filter(Boolean).join('/')
