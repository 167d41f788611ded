import { useQuery } from '@tanstack/react-query'
import type { BusyHours } from '../../../contract/busyHours.ts'
import type { CampaignId } from '../../../contract/id.ts'
import { busyQuery } from '../busyQuery.ts'
import type { Filter } from '../filter.ts'
import type { Compared } from './useComparison.ts'

/**
 * When it was busy in the like week of an earlier campaign. Half-hours are told of all units and task areas
 * together, so only where both boards are of the very same.
 */
export function useBusyThen(
  own: CampaignId,
  compared: Compared | undefined,
  filter: Filter,
): { isAlike: boolean; before: BusyHours | undefined } {
  const isAlike = typeof compared?.result === 'object' && compared.result.isAll
  const { data } = useQuery({
    // Where nothing is compared nothing is asked, but a question names a campaign.
    ...busyQuery(compared?.summary.id ?? own, compared?.period ?? { is: 'campaign' }, filter),
    refetchInterval: false,
    retry: false,
    enabled: isAlike,
  })
  return { isAlike, before: isAlike ? data : undefined }
}
