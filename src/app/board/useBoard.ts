import { useQuery, useQueryClient } from '@tanstack/react-query'
import { use, useEffect } from 'react'
import type { CampaignId } from '../../contract/id.ts'
import { LiveContext } from '../live/LiveContext.ts'
import { useLive } from '../live/useLive.ts'
import { boardQuery } from '../staff/queries.ts'
import { askInTurn } from './askInTurn.ts'
import type { Period } from './period.ts'

/** A board that is asked for when the stream says that it has something new, or else every little while. */
export function useBoard(campaign: CampaignId, period: Period, counts: boolean) {
  const feed = use(LiveContext)
  const live = useLive()
  const queries = useQueryClient()
  const query = boardQuery(campaign, period, live)
  const key = JSON.stringify(query.queryKey)

  useEffect(() => {
    if (!feed || !counts) return undefined
    const filter = { queryKey: JSON.parse(key) as unknown[], exact: true }
    const { ask, stop } = askInTurn({
      isUnderWay: () => queries.isFetching(filter) > 0,
      ask: () => queries.refetchQueries(filter, { cancelRefetch: false }),
    })
    const end = feed.onNews((campaigns) => {
      // A hidden board is asked for when somebody looks at it again.
      if (document.visibilityState === 'hidden') return
      if (!campaigns || campaigns.includes(campaign)) ask()
    })
    return () => {
      end()
      stop()
    }
  }, [feed, counts, queries, campaign, key])

  return useQuery({ ...query, enabled: counts })
}
