import type { DeskCampaignSummary } from '../../../contract/desk.ts'

/** By their last day: what is worked on stands above what is over. */
export const newestFirst = (campaigns: readonly DeskCampaignSummary[]): DeskCampaignSummary[] =>
  campaigns.toSorted((a, b) => (endOf(a) > endOf(b) ? -1 : 1))

/** A draft may have no count days yet; its closing day is always there. */
const endOf = ({ days }: DeskCampaignSummary) => days.count.toSorted().at(-1) ?? days.closing
