import { type Campaign, campaignFormat } from '../../contract/campaign.ts'
import { openCampaignShelf, saveCampaign } from '../campaign/campaignShelf.ts'
import { dropScreensOf } from '../access/screens.ts'
import { dropRemarksOf } from '../remarks/remarks.ts'
import type { Writer } from '../store/sql.ts'
import type { Revocation } from './revocations.ts'

/**
 * A campaign that was purged after the backup is purged in the restored store before it answers
 * anybody; the next run deletes what the backup brought back. One that the backup does not even
 * know leaves its name, so that its entries are answered as gone.
 */
export async function purgeAgain(
  sql: Writer,
  { municipality, id, name, last }: Extract<Revocation, { is: 'purged' }>,
): Promise<void> {
  const found = await openCampaignShelf().find(sql, municipality, id)
  if (found?.campaign.status === 'purged') return
  const nothing = {
    taskAreas: [],
    channels: [],
    contactTypes: [],
    counterparts: [],
    parameters: [],
  }
  const empty: Campaign = {
    ...{ format: campaignFormat, id, name, status: 'purged', ...nothing },
    ...{ days: { trial: [], count: [last], closing: last } },
    ...{ lateWhileClosing: 'waiting', departments: [] },
  }
  const campaign = found ? { ...found.campaign, status: 'purged' as const } : empty
  await saveCampaign(sql, municipality, campaign)
  await dropRemarksOf(sql, municipality, id)
  await dropScreensOf(sql, municipality, id)
}
