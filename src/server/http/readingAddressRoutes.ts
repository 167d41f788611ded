import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import {
  MadeReadingAddress,
  mostReadingAddresses,
  NewReadingAddress,
  ReadingAddress,
  ReadingId,
} from '../../contract/readingAddress.ts'
import { noteAct } from '../access/audit.ts'
import {
  addReadingAddress,
  dropReadingAddress,
  readingAddressesOf,
} from '../access/readingAddresses.ts'
import { viewOf } from '../export/view.ts'
import { CampaignPath, campaignOf } from './campaignRoutes.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn } from './visitor.ts'

/** Where coordinators make and end the addresses that spreadsheets read by themselves. */
export async function readingAddressRoutes(
  plain: FastifyInstance,
  parts: ServerParts,
): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, random, nowMs } = parts

  app.route({
    ...route('readingAddresses', {
      summary: 'The addresses at which spreadsheets read a campaign’s figures',
      params: CampaignPath,
      response: { 200: z.array(ReadingAddress) },
    }),
    handler: async (request) => {
      const { campaign } = await campaignOf(parts, request, request.params.campaign)
      return readingAddressesOf(db, municipalityOf(request).id, campaign.id)
    },
  })

  app.route({
    ...route('makeReadingAddress', {
      summary: 'Make an address for one fixed view; its password is told in this answer alone',
      params: CampaignPath,
      body: NewReadingAddress,
      response: { 201: MadeReadingAddress },
    }),
    handler: async (request, reply) => {
      const { id: municipality } = municipalityOf(request)
      const { account: by } = sessionIn(request)
      const { campaign } = await campaignOf(parts, request, request.params.campaign)
      const { name } = request.body
      const view = viewOf(request.body.by)
      const made = await db.write(async (sql) => {
        const known = await readingAddressesOf(sql, municipality, campaign.id)
        if (known.length >= mostReadingAddresses) {
          const message = `a campaign has at most ${mostReadingAddresses}: end one that nobody reads`
          throw new Problem('invalid', { errors: [{ path: '/name', message }] })
        }
        const at = { nowMs: nowMs(), who: by.name }
        const wanted = { campaign: campaign.id, name, by: view.by, ...at }
        const added = await addReadingAddress(sql, random, municipality, wanted)
        const details = { name: campaign.name, address: name, by: view.by }
        const noted = { by, act: 'reading_address_made', subject: added.address.id } as const
        const rest = { details, nowMs: at.nowMs, request: request.id }
        await noteAct(sql, random, municipality, { ...noted, ...rest })
        return added
      })
      return reply.code(201).send(made)
    },
  })

  app.route({
    ...route('endReadingAddress', {
      summary: 'End an address: whatever reads there is turned away from now on',
      params: z.object({ reading: ReadingId }),
      response: { 204: z.null() },
    }),
    handler: async (request, reply) => {
      const { id: municipality } = municipalityOf(request)
      const { reading } = request.params
      await db.write(async (sql) => {
        const ended = await dropReadingAddress(sql, municipality, reading)
        if (!ended) throw new Problem('not_found')
        const details = { address: ended.name, campaign: ended.campaign }
        const noted = { by: sessionIn(request).account, act: 'reading_address_ended' } as const
        const rest = { subject: reading, details, nowMs: nowMs(), request: request.id }
        await noteAct(sql, random, municipality, { ...noted, ...rest })
      })
      await parts.noteRevocation?.({ is: 'reading_address', municipality, id: reading })
      return reply.code(204).send(null)
    },
  })
}
