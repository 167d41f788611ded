import { queryOptions } from '@tanstack/react-query'
import type { CampaignId } from '../../contract/id.ts'
import type { Filter } from '../board/filter.ts'
import type { Period } from '../board/period.ts'
import { fetchBoard, fetchCampaign, fetchCampaigns } from './api.ts'

/** What the staff's screens ask the server, each under the name it is kept by. */

const minute = 60_000
const afterFailureMs = 10_000

/** Catalogues change seldom; but what is given to a lead may be changed while a board hangs on a wall. */
const seldom = { staleTime: minute, refetchInterval: minute }

export const campaignsQuery = queryOptions({
  queryKey: ['campaigns'],
  queryFn: ({ signal }) => fetchCampaigns(signal),
  ...seldom,
})

export const campaignQuery = (id: CampaignId) =>
  queryOptions({
    queryKey: ['campaigns', id],
    queryFn: ({ signal }) => fetchCampaign(id, signal),
    ...seldom,
  })

/** A failing server is asked less often, and a hidden tab asks nothing. */
export const boardQuery = (
  id: CampaignId,
  period: Period,
  { department, unit }: Filter,
  everyMs: number,
) =>
  queryOptions({
    queryKey: ['board', id, period, department, unit],
    queryFn: ({ signal }) => fetchBoard(id, period, { department, unit }, signal),
    refetchInterval: ({ state }) => (state.error ? afterFailureMs : everyMs),
    refetchIntervalInBackground: false,
  })
