import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { CampaignRetention, RetentionAnswer, RetentionSetting } from '../../contract/retention.ts'
import { answerOf, ofCampaign } from '../retention/retentionAnswer.ts'
import { setMonths } from '../retention/setMonths.ts'
import { byAccount } from './callers.ts'
import { CampaignPath } from './campaignRoutes.ts'
import type { ServerParts } from './parts.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn } from './visitor.ts'

/** Each question reads all entries once. */
const rateLimit = {
  max: 20,
  timeWindow: 60 * 1000,
  keyGenerator: byAccount,
}

/** Coordinators see what goes when, and say for how long a campaign is kept. */
export async function retentionRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()

  app.route({
    ...route('retention', {
      summary: 'What is kept until when, and what the next run would remove, by whole campaigns',
      response: { 200: RetentionAnswer },
    }),
    config: { name: 'retention', rateLimit },
    handler: (request) => answerOf(parts, municipalityOf(request).id),
  })

  app.route({
    ...route('setRetention', {
      summary: 'For how many months the entries of a campaign are kept after its last count day',
      params: CampaignPath,
      body: RetentionSetting,
      response: { 200: CampaignRetention },
    }),
    config: { name: 'setRetention', rateLimit },
    handler: async (request) => {
      const { id: municipality } = municipalityOf(request)
      const { campaign } = request.params
      const by = { by: sessionIn(request).account, request: request.id }
      await setMonths(parts, municipality, { campaign, ...request.body, ...by })
      return ofCampaign(await answerOf(parts, municipality), campaign)
    },
  })
}
