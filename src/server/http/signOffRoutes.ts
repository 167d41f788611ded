import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import { Closing, NewSignOff } from '../../contract/signOff.ts'
import { closingOf } from '../signOff/closing.ts'
import { signOff } from '../signOff/signOff.ts'
import { byAccount } from './callers.ts'
import { CampaignPath } from './campaignRoutes.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn, todayOf } from './visitor.ts'

/** Each question reads the entries of a campaign once. */
const rateLimit = {
  max: 20,
  timeWindow: 60 * 1000,
  keyGenerator: byAccount,
}

/** Where coordinators look through what is open, and sign the figures off. */
export async function signOffRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, shelf } = parts
  const closing = (municipality: MunicipalityId, campaign: CampaignId) =>
    db.snapshot(async (sql) => {
      const shelved = await shelf.find(sql, municipality, campaign)
      if (!shelved) throw new Problem('not_found')
      return closingOf(sql, { municipality, shelved, today: todayOf(parts) })
    })

  app.route({
    ...route('closing', {
      summary: 'What is open before the figures of a campaign are signed off, and its revisions',
      params: CampaignPath,
      response: { 200: Closing },
    }),
    config: { name: 'closing', rateLimit },
    handler: (request) => closing(municipalityOf(request).id, request.params.campaign),
  })

  app.route({
    ...route('signOff', {
      summary: 'Sign the figures off as they were seen: the next revision; the first locks',
      params: CampaignPath,
      body: NewSignOff,
      response: { 200: Closing },
    }),
    config: { name: 'signOff', rateLimit },
    handler: async (request) => {
      const { id: municipality } = municipalityOf(request)
      const { campaign } = request.params
      const by = { by: sessionIn(request).account, request: request.id }
      await signOff(parts, municipality, { campaign, ...request.body, ...by })
      return closing(municipality, campaign)
    },
  })
}
