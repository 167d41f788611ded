import * as z from 'zod/mini'
import {
  CampaignSurroundings,
  ChangeLog,
  DeskCampaign,
  DeskCampaignSummary,
  type NewCampaign,
} from '../../contract/desk.ts'
import type { Campaign } from '../../contract/campaign.ts'
import type { CampaignId } from '../../contract/id.ts'
import { routes } from '../../contract/routes.ts'
import { ask, within } from '../staff/api.ts'
import { nothing } from '../staff/nothing.ts'

/** What the desk asks the server. A whole catalogue may be on its way, so it is given time. */
const timeoutMs = 30_000

export const fetchDeskCampaigns = (signal: AbortSignal) =>
  ask(routes.deskCampaigns, z.array(DeskCampaignSummary), { signal })

export const createCampaign = (body: NewCampaign) =>
  ask(routes.createCampaign, DeskCampaign, { body, timeoutMs })

export const fetchDeskCampaign = (id: CampaignId, signal?: AbortSignal) =>
  ask(within(routes.deskCampaign, id), DeskCampaign, { timeoutMs, ...(signal && { signal }) })

/** Saves what was read in `version`; whoever has saved since then is not overwritten. */
export const saveCampaign = (campaign: Campaign, version: number) =>
  ask(within(routes.saveCampaign, campaign.id), DeskCampaign, {
    body: campaign,
    headers: { 'if-match': `"${version}"` },
    timeoutMs,
  })

export const deleteCampaign = (id: CampaignId) => ask(within(routes.deleteCampaign, id), nothing)

export const fetchChanges = (id: CampaignId, signal: AbortSignal) =>
  ask(within(routes.campaignChanges, id), ChangeLog, { signal })

export const fetchSurroundings = (id: CampaignId, signal: AbortSignal) =>
  ask(within(routes.campaignSurroundings, id), CampaignSurroundings, { signal })
