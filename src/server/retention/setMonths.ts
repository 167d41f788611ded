import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import { holdCampaign } from '../campaign/holdCampaign.ts'
import { type Actor, noteAct } from '../access/audit.ts'
import type { ServerParts } from '../http/parts.ts'
import { Problem } from '../http/problem.ts'
import { keptCampaigns } from './keptCampaigns.ts'

/**
 * For how many months a campaign is kept from now on. What is gone does not come back by it.
 *
 * @throws Problem `not_found`, and `not_editable` where it is purged
 */
export const setMonths = (
  { db, shelf, random, nowMs }: Pick<ServerParts, 'db' | 'shelf' | 'random' | 'nowMs'>,
  municipality: MunicipalityId,
  set: { campaign: CampaignId; months: number; by: Actor; request?: string },
): Promise<void> =>
  db.write(async (sql) => {
    const { campaign, months, by, request } = set
    // Held until the end: a run that purges it meanwhile waits, or has done so before.
    await holdCampaign(sql, municipality, campaign)
    const kept = (await keptCampaigns(sql, shelf, municipality)).find(({ id }) => id === campaign)
    if (!kept || kept.status === 'draft') throw new Problem('not_found')
    if (kept.status === 'purged') throw new Problem('not_editable')
    if (kept.months === months) return
    await sql.all('UPDATE campaign SET keep_months = $3 WHERE municipality = $1 AND id = $2', [
      municipality,
      campaign,
      months,
    ])
    await noteAct(sql, random, municipality, {
      ...{ by, act: 'retention_changed', subject: campaign, details: { name: kept.name } },
      ...{ before: { months: kept.months }, after: { months }, nowMs: nowMs(), request },
    })
  })
