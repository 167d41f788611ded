import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { IdentityId, IdentityList } from '../../contract/provider.ts'
import { noteAct } from '../access/audit.ts'
import { dropIdentity, identitiesOf } from '../access/identities.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn } from './visitor.ts'

/** Who one is at the municipality's provider, and disconnecting it. */
export async function identityRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, random, nowMs } = parts

  app.route({
    ...route('identities', {
      summary: 'Whether one’s access is connected with the municipality’s own sign-in',
      response: { 200: IdentityList },
    }),
    config: { name: 'identities', polled: true },
    handler: (request) => {
      const { id, provider } = municipalityOf(request)
      return identitiesOf(db, id, sessionIn(request).account.id, provider?.issuer)
    },
  })

  app.route({
    ...route('removeIdentity', {
      summary: 'Disconnect one’s access from the municipality’s own sign-in',
      params: z.object({ identity: IdentityId }),
    }),
    handler: async (request, reply) => {
      const municipality = municipalityOf(request).id
      const by = sessionIn(request).account
      const id = request.params.identity
      await db.write(async (sql) => {
        const dropped = await dropIdentity(sql, municipality, { id, account: by.id })
        if (!dropped) throw new Problem('not_found')
        const noted = { by, subject: by.id, details: { identity: id }, nowMs: nowMs() }
        await noteAct(sql, random, municipality, { ...noted, act: 'identity_removed' })
      })
      await parts.noteRevocation?.({ is: 'identity', municipality, id })
      return reply.code(204).send(undefined)
    },
  })
}
