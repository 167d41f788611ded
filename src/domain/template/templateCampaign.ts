import { type Campaign, type CampaignDays, campaignFormat } from '../../contract/campaign.ts'
import type { CampaignId } from '../../contract/id.ts'
import { templateChannels } from './channels.ts'
import { templateContactTypes, templateParameters } from './contactTypes.ts'
import { templateTaskAreas } from './taskAreas.ts'

/** A first campaign: everything but the units, which no template can know. */
export const templateCampaign = ({
  id,
  name,
  days,
}: {
  id: CampaignId
  name: string
  days: CampaignDays
}): Campaign => ({
  format: campaignFormat,
  id,
  name,
  status: 'draft',
  days,
  lateWhileClosing: 'counted',
  departments: [],
  taskAreas: [...templateTaskAreas],
  channels: [...templateChannels],
  contactTypes: [...templateContactTypes],
  counterparts: [],
  parameters: [...templateParameters],
})
