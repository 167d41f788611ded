import { useQueryClient } from '@tanstack/react-query'
import type { CampaignStatus } from '../../../contract/campaign.ts'
import { codeOf, errorsOf } from '../../staff/StaffProblem.ts'
import { useOneAtATime } from '../../staff/useOneAtATime.ts'
import { fetchDeskCampaign, saveCampaign } from '../deskApi.ts'
import { deskKey } from '../deskQueries.ts'
import { useDraftStore } from './useDraft.ts'

/**
 * Saves the draft, with another status where one is given. Whatever goes wrong, the draft stays as
 * it is: faults are put to their places, and what somebody else has saved is met.
 */
export function useSaving() {
  const store = useDraftStore()
  const queries = useQueryClient()
  return useOneAtATime({
    async mutationFn(status: CampaignStatus | undefined) {
      store.flush()
      const { base, campaign } = store.state()
      const sent = status ? { ...campaign, status } : campaign
      try {
        const now = await saveCampaign(sent, base.version)
        store.saved(now, campaign)
        return now
      } catch (error) {
        if (codeOf(error) === 'invalid') store.faulty(errorsOf(error))
        if (codeOf(error) === 'version_changed') store.meet(await fetchDeskCampaign(campaign.id))
        throw error
      }
    },
    onError: (error) => store.stop(codeOf(error)),
    // What was saved changes the lists too, and the log; the document itself is here already.
    onSuccess: (now) => {
      queries.setQueryData([...deskKey, 'campaign', now.campaign.id], now)
      void queries.invalidateQueries({ queryKey: ['campaigns'] })
      return queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === deskKey[0] && queryKey[1] !== 'campaign',
      })
    },
  })
}
