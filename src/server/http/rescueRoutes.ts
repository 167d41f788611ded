import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { maxRescueBytes, RescueAnswer, RescueFile } from '../../contract/rescue.ts'
import { loadRescue } from '../ingest/loadRescue.ts'
import type { ServerParts } from './parts.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn, todayOf } from './visitor.ts'

/** Where a lead or coordinator brings in what a device could not deliver itself. */
export async function rescueRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()

  app.route({
    ...route('rescue', {
      summary: 'Load a rescue file; says what it came to per unit and day',
      body: RescueFile,
      response: { 201: RescueAnswer },
    }),
    config: { name: 'rescue', rateLimit: { max: 60, timeWindow: 60 * 1000 } },
    // As JSON in JSON: each quotation mark of the entries is written with a backslash.
    bodyLimit: maxRescueBytes * 1.5,
    handler: async (request, reply) => {
      const { account, units } = sessionIn(request)
      const answer = await loadRescue(
        parts,
        {
          municipality: municipalityOf(request).id,
          units: account.role === 'coordinator' ? undefined : units,
          today: todayOf(parts),
          by: account,
          request: request.id,
        },
        request.body,
      )
      reply.code(201)
      return answer
    },
  })
}
