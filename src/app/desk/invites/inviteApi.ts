import { queryOptions } from '@tanstack/react-query'
import { type DeviceHandle, DevicesAnswer, type Ended } from '../../../contract/deviceList.ts'
import type { CampaignId, UnitId } from '../../../contract/id.ts'
import {
  type InviteId,
  InvitesAnswer,
  InviteSummary,
  MadeInvites,
  NearlyUsed,
  type NewInvites,
  type Since,
  SinceAnswer,
} from '../../../contract/invite.ts'
import { routes } from '../../../contract/routes.ts'
import { ask, within } from '../../staff/api.ts'

/** What the screens of invites and devices ask the server. */

const minute = 60_000

const filled = (route: { method: string; path: string }, ids: Record<string, string>) => ({
  method: route.method,
  path: route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? '')),
})

export const invitesQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['invites', campaign],
    queryFn: ({ signal }) => ask(within(routes.invites, campaign), InvitesAnswer, { signal }),
    refetchInterval: minute,
  })

export const nearlyUsedQuery = queryOptions({
  queryKey: ['invites', 'nearly-used'],
  queryFn: ({ signal }) => ask(routes.nearlyUsed, NearlyUsed, { signal }),
  refetchInterval: minute,
})

export const devicesQuery = (unit: UnitId) =>
  queryOptions({
    queryKey: ['devices', unit],
    queryFn: ({ signal }) => ask(filled(routes.devices, { unit }), DevicesAnswer, { signal }),
    refetchInterval: minute,
  })

export const makeInvites = ({ campaign, ...body }: NewInvites & { campaign: CampaignId }) =>
  ask(within(routes.makeInvites, campaign), MadeInvites, { body })

export const raiseInvite = ({ id, maxUses }: InviteSummary) =>
  ask(filled(routes.raiseInvite, { invite: id }), InviteSummary, { body: { from: maxUses } })

export const revokeInvite = (id: InviteId) =>
  ask(filled(routes.revokeInvite, { invite: id }), InviteSummary, { body: {} })

export const nameDevice = (unit: UnitId, device: DeviceHandle, nickname: string | undefined) =>
  ask(filled(routes.nameDevice, { unit, device }), DevicesAnswer, { body: { nickname } })

export const revokeDevice = (unit: UnitId, device: DeviceHandle, as: Ended) =>
  ask(filled(routes.revokeDevice, { unit, device }), DevicesAnswer, { body: { as } })

export function askJoinedSince(unit: UnitId, { since, invite }: Since) {
  const { method, path } = filled(routes.joinedSince, { unit })
  const query = new URLSearchParams({ since, ...(invite && { invite }) })
  return ask({ method, path: `${path}?${query}` }, SinceAnswer)
}

export const rejectSince = (unit: UnitId, body: Since) =>
  ask(filled(routes.rejectSince, { unit }), SinceAnswer, { body })
