import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { CampaignSummary } from '../../contract/account.ts'
import { Campaign } from '../../contract/campaign.ts'
import { CampaignId, type UnitId } from '../../contract/id.ts'
import { countWeeksOf } from '../../domain/countWeek.ts'
import { firstDayOf, lastDayOf } from '../../domain/phase.ts'
import type { Session } from '../access/sessions.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn } from './visitor.ts'

export const CampaignPath = z.object({ campaign: CampaignId })

/** What staff ask about campaigns. */
export async function campaignRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, shelf } = parts

  app.route({
    ...route('campaigns', {
      summary: 'The campaigns of the municipality, latest first',
      response: { 200: z.array(CampaignSummary) },
    }),
    config: { name: 'campaigns', polled: true },
    handler: async (request) => {
      const all = await shelf.all(db, municipalityOf(request).id)
      const session = sessionIn(request)
      return all
        .filter(({ campaign }) => campaign.status !== 'draft' && campaign.status !== 'purged')
        .filter((shelved) => concerns(shelved, session))
        .map(summaryOf)
        .toSorted((a, b) => (a.first < b.first ? 1 : -1))
    },
  })

  app.route({
    ...route('campaign', {
      summary: 'A campaign as the coordinator defined it; a lead is told of the units given',
      params: CampaignPath,
      response: { 200: Campaign },
    }),
    config: { name: 'campaign', polled: true },
    handler: async (request) => {
      const { campaign } = await campaignOf(parts, request, request.params.campaign)
      const { account, units } = sessionIn(request)
      return account.role === 'lead' ? withUnits(campaign, new Set(units)) : campaign
    },
  })
}

const summaryOf = (shelved: Shelved): z.infer<typeof CampaignSummary> => {
  const { id, name, days, status } = shelved.campaign
  return {
    id,
    name,
    status,
    days,
    first: firstDayOf(days),
    last: lastDayOf(days),
    weeks: countWeeksOf(days),
  }
}

/** Whether somebody has to do with a campaign: a lead only where there are units of theirs. */
const concerns = ({ departmentOfUnit }: Shelved, { account, units }: Session): boolean =>
  account.role !== 'lead' || units.some((unit) => departmentOfUnit.has(unit))

/** The catalogue without all other units: a lead is not even to know that they exist. */
const withUnits = (campaign: Campaign, given: ReadonlySet<UnitId>): Campaign => ({
  ...campaign,
  departments: campaign.departments
    .map((department) => ({
      ...department,
      units: department.units.filter(({ id }) => given.has(id)),
    }))
    .filter(({ units }) => units.length > 0),
})

/**
 * A campaign that concerns whoever asks; a draft is nobody's to see but its maker's. It is looked for
 * among all of them, so that one which is not to be known of takes no more work than none.
 */
export async function campaignOf(
  { db, shelf }: ServerParts,
  request: FastifyRequest,
  id: CampaignId,
): Promise<Shelved> {
  const all = await shelf.all(db, municipalityOf(request).id)
  const shelved = all.find(({ campaign }) => campaign.id === id)
  const seen = shelved && shelved.campaign.status !== 'draft'
  if (!seen || !concerns(shelved, sessionIn(request))) throw new Problem('not_found')
  return shelved
}
