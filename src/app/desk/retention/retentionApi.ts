import { queryOptions } from '@tanstack/react-query'
import type { CampaignId } from '../../../contract/id.ts'
import { CampaignRetention, RetentionAnswer } from '../../../contract/retention.ts'
import { routes } from '../../../contract/routes.ts'
import { ask, within } from '../../staff/api.ts'

/** What is kept until when, as it stands. */
export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: ({ signal }) => ask(routes.retention, RetentionAnswer, { signal }),
})

export const setMonths = ({ campaign, months }: { campaign: CampaignId; months: number }) =>
  ask(within(routes.setRetention, campaign), CampaignRetention, { body: { months } })
