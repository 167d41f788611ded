import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { NewCampaign } from '../../../contract/desk.ts'
import { campaignPages } from '../../../contract/pages.ts'
import { useOneAtATime } from '../../staff/useOneAtATime.ts'
import { createCampaign } from '../deskApi.ts'
import { deskCampaignQuery, deskCampaignsQuery } from '../deskQueries.ts'

/** Puts a new draft beside the others, and opens it. */
export function useCreating<Values>(
  make: (values: Values) => Promise<NewCampaign>,
  onMade: () => void,
) {
  const queries = useQueryClient()
  const [, go] = useLocation()
  return useOneAtATime({
    mutationFn: async (values: Values) => createCampaign(await make(values)),
    onSuccess: (made) => {
      queries.setQueryData(deskCampaignQuery(made.campaign.id).queryKey, made)
      void queries.invalidateQueries({ queryKey: deskCampaignsQuery.queryKey })
      onMade()
      go(`${campaignPages}/${made.campaign.id}`)
    },
  })
}
