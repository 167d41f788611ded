import { useQueries, useQuery } from '@tanstack/react-query'
import type { CampaignSummary } from '../../../contract/account.ts'
import type { Campaign } from '../../../contract/campaign.ts'
import type { Direction } from '../../../contract/entry.ts'
import type { BoardAnswer } from '../../../contract/tally.ts'
import type { Week } from '../../../contract/time.ts'
import { comparisonOf } from '../../../domain/comparison.ts'
import { likeWeek } from '../../../domain/likePeriod.ts'
import { boardQuery, campaignQuery } from '../../staff/queries.ts'
import { seldomMs } from '../compare/useComparison.ts'
import type { Filter } from '../filter.ts'

/**
 * What the like weeks of an earlier campaign had, each as its own board shows it to this reader. Of a week
 * it is told only where all of it is of the same units and task areas: a line across a column is of all of it.
 */
export function useEarlierWeeks(
  campaign: Campaign,
  earlier: CampaignSummary | undefined,
  weeks: readonly { week: Week; answer: BoardAnswer }[],
  filter: Filter,
): {
  /** Whether all has been told that is to be: before, nothing is known of what there is not. */
  isTold: boolean
  of: (week: Week, direction: Direction) => { week: Week; n: number } | undefined
} {
  const catalogue = useQuery({
    ...campaignQuery(earlier?.id ?? campaign.id),
    enabled: earlier !== undefined,
  })
  const pairs = weeks.flatMap((now) => {
    const like = earlier && likeWeek(now.week, campaign.days, earlier.days)
    return earlier && like ? [{ now, like, id: earlier.id }] : []
  })
  const asked = useQueries({
    queries: pairs.map(({ id, like }) => ({
      ...boardQuery(id, { is: 'week' as const, week: like }, filter, seldomMs),
      // A unit of now need not have been there then: that is no fault of the board's.
      retry: false,
    })),
  })
  const isTold = !catalogue.isPending && asked.every(({ isPending }) => !isPending)
  function of(week: Week, direction: Direction) {
    const at = pairs.findIndex(({ now }) => now.week === week)
    const [pair, answer] = [pairs[at], asked[at]?.data]
    if (!pair || !answer || !catalogue.data) return undefined
    const now = { campaign, answer: pair.now.answer }
    const result = comparisonOf(now, { campaign: catalogue.data, answer }, filter.area)
    if (typeof result === 'string') return undefined
    const { units, areas } = result
    if (units.n < units.of || areas.n < areas.of) return undefined
    return { week: pair.like, n: result.at(direction, filter.channel).before }
  }
  return { isTold, of }
}
