import { queryOptions } from '@tanstack/react-query'
import type { CampaignId } from '../../../contract/id.ts'
import { routes } from '../../../contract/routes.ts'
import { Closing, type NewSignOff } from '../../../contract/signOff.ts'
import { ask, within } from '../../staff/api.ts'

/** What is open before a campaign can be signed off, and what has been. */
export const closingQuery = (id: CampaignId) =>
  queryOptions({
    queryKey: ['closing', id],
    queryFn: ({ signal }) => ask(within(routes.closing, id), Closing, { signal }),
  })

export const signOff = (id: CampaignId, seen: NewSignOff) =>
  ask(within(routes.signOff, id), Closing, { body: seen })
