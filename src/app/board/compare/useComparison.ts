import { useQuery } from '@tanstack/react-query'
import type { CampaignSummary } from '../../../contract/account.ts'
import type { Campaign } from '../../../contract/campaign.ts'
import type { BoardAnswer } from '../../../contract/tally.ts'
import { type Comparison, comparisonOf, type Incomparable } from '../../../domain/comparison.ts'
import { boardQuery, campaignQuery, campaignsQuery } from '../../staff/queries.ts'
import type { Filter } from '../filter.ts'
import type { Period } from '../period.ts'
import { chosenOf, type Comparable, comparableTo, withLikeWeeks } from './comparable.ts'

/** An earlier campaign beside a board: which there are to choose from, and what it had then. */
export type Compared = Comparable & { result: Comparison | Incomparable }

/** An earlier campaign that can be chosen. */
type Choice = Pick<Comparable, 'summary'>

/** What is over changes by late deliveries only. */
export const seldomMs = 5 * 60_000

/**
 * The like period of an earlier campaign, as its own board shows it to this reader: nothing is told
 * of it here that is not told there. A campaign as a whole is compared week by week: useEarlierWeeks.ts.
 */
export function useComparison(
  summary: CampaignSummary,
  { period, filter }: { period: Period; filter: Filter },
  campaign: Campaign | undefined,
  answer: BoardAnswer | undefined,
): { all: Choice[]; beside: Choice | undefined; compared: Compared | undefined } {
  const { data: campaigns = [] } = useQuery(campaignsQuery)
  const like = comparableTo(summary, period, campaigns)
  const chosen = chosenOf(like, filter)
  const all: Choice[] =
    period.is === 'campaign'
      ? withLikeWeeks(summary, campaigns).map((each) => ({ summary: each }))
      : like
  const other = chosen ?? { summary, period }
  const enabled = chosen !== undefined
  const catalogue = useQuery({ ...campaignQuery(other.summary.id), enabled })
  const board = useQuery({
    ...boardQuery(other.summary.id, other.period, filter, seldomMs),
    // A unit of now need not have been there then: that is no fault of the board's.
    retry: false,
    enabled,
  })
  const then = board.data && catalogue.data && { campaign: catalogue.data, answer: board.data }
  const compared =
    chosen && campaign && answer && then
      ? { ...chosen, result: comparisonOf({ campaign, answer }, then, filter.area) }
      : undefined
  return { all, beside: chosenOf(all, filter), compared }
}
