import { queryOptions } from '@tanstack/react-query'
import type { CampaignId } from '../../contract/id.ts'
import {
  fetchChanges,
  fetchDeskCampaign,
  fetchDeskCampaigns,
  fetchSurroundings,
} from './deskApi.ts'

export const deskKey = ['desk'] as const

export const deskCampaignsQuery = queryOptions({
  queryKey: [...deskKey, 'list'],
  queryFn: ({ signal }) => fetchDeskCampaigns(signal),
})

export const deskCampaignQuery = (id: CampaignId) =>
  queryOptions({
    queryKey: [...deskKey, 'campaign', id],
    queryFn: ({ signal }) => fetchDeskCampaign(id, signal),
  })

export const changesQuery = (id: CampaignId) =>
  queryOptions({
    queryKey: [...deskKey, 'changes', id],
    queryFn: ({ signal }) => fetchChanges(id, signal),
  })

export const surroundingsQuery = (id: CampaignId) =>
  queryOptions({
    queryKey: [...deskKey, 'surroundings', id],
    queryFn: ({ signal }) => fetchSurroundings(id, signal),
  })
