import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import type { CampaignId } from '../../contract/id.ts'
import { type NewRemark, Remark, type RemarkId } from '../../contract/remark.ts'
import { routes } from '../../contract/routes.ts'
import { ask, within } from '../staff/api.ts'
import { nothing } from '../staff/nothing.ts'

const minute = 60_000

/** All remarks on a campaign that concern the reader: they are few, and each board picks its own. */
export const remarksQuery = (id: CampaignId) =>
  queryOptions({
    queryKey: ['remarks', id],
    queryFn: ({ signal }) => ask(within(routes.remarks, id), z.array(Remark), { signal }),
    staleTime: minute,
    refetchInterval: minute,
    refetchIntervalInBackground: false,
  })

/** Writes a new remark, or one in the place of another. */
export function saveRemark(campaign: CampaignId, id: RemarkId | undefined, body: NewRemark) {
  if (id === undefined) return ask(within(routes.addRemark, campaign), Remark, { body })
  return ask(of(routes.changeRemark, campaign, id), Remark, { body })
}

export const removeRemark = (campaign: CampaignId, id: RemarkId) =>
  ask(of(routes.removeRemark, campaign, id), nothing)

function of(route: { method: string; path: string }, campaign: CampaignId, id: RemarkId) {
  const { method, path } = within(route, campaign)
  return { method, path: path.replace(':remark', id) }
}
