import { useQuery, useQueryClient } from '@tanstack/react-query'
import { use, useEffect } from 'react'
import type { CampaignId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { weekOf } from '../../domain/moment.ts'
import { LiveContext } from '../stream/LiveContext.ts'
import { useLive } from '../stream/useLive.ts'
import { boardQuery } from '../staff/queries.ts'
import { askInTurn } from './askInTurn.ts'
import type { Filter } from './filter.ts'
import type { Period } from './period.ts'

/** Without a stream: a contact is to stand on the board two seconds after its strip has closed. */
const oftenMs = 1_500
/** With one, for what it does not tell of: the catalogue, another area, what a unit lacks. */
const seldomMs = 30_000
/** Whether a contact of this minute stands on it at once. The whole of a campaign is the most to add up. */
const isRunning = (period: Period, today: Day): boolean =>
  period.is === 'day' ? period.day === today : period.is === 'week' && period.week === weekOf(today)

/** What is over changes by late deliveries only, and no stream tells of them. */
const overMs = 15_000

/** A board that is asked for when the stream says that it has something new, or else every little while. */
export function useBoard(
  campaign: CampaignId,
  {
    period,
    filter,
    today,
    counts,
  }: { period: Period; filter: Filter; today: Day; counts: boolean },
) {
  const running = isRunning(period, today)
  const feed = use(LiveContext)
  const live = useLive() && running
  const queries = useQueryClient()
  const query = boardQuery(
    ...([campaign, period, filter] as const),
    live ? seldomMs : running ? oftenMs : overMs,
  )
  const key = JSON.stringify(query.queryKey)

  useEffect(() => {
    if (!feed || !counts || !running) return undefined
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
  }, [feed, counts, running, queries, campaign, key])

  return { board: useQuery({ ...query, enabled: counts }), live }
}
