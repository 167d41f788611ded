import { useQueries, useQuery } from '@tanstack/react-query'
import type { Campaign } from '../../../contract/campaign.ts'
import type { DecisionGroup } from '../../../contract/decision.ts'
import type { CampaignId } from '../../../contract/id.ts'
import { campaignQuery, campaignsQuery } from '../../staff/queries.ts'

/** The campaigns that groups are of, as far as there are any for whoever reads. */
export function useNames(groups: readonly DecisionGroup[]): ReadonlyMap<CampaignId, Campaign> {
  const { data: known = [] } = useQuery(campaignsQuery)
  const named = new Set(groups.map(({ campaign }) => campaign))
  const ids = known.map(({ id }) => id).filter((id) => named.has(id))
  const found = useQueries({ queries: ids.map((id) => campaignQuery(id)) })
  return new Map(found.flatMap(({ data }) => (data ? [[data.id, data] as const] : [])))
}
