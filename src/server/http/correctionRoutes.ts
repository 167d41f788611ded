import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import {
  CorrectionId,
  CorrectionsAnswer,
  MovePreview,
  MoveQuestion,
  NewCorrection,
  NewMove,
  TakingBack,
} from '../../contract/correction.ts'
import type { CampaignId, UnitId } from '../../contract/id.ts'
import { listCorrections } from '../correction/listCorrections.ts'
import { makeCorrection } from '../correction/makeCorrection.ts'
import { refuseUnlessCorrectable } from '../correction/mayCorrect.ts'
import { moveCounted, previewOf } from '../correction/moveCounted.ts'
import { takeBack } from '../correction/takeBack.ts'
import { byAccount } from './callers.ts'
import { campaignOf, CampaignPath } from './campaignRoutes.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn, todayOf } from './visitor.ts'

/** As fast as anybody writes by hand. */
const rateLimit = { max: 60, timeWindow: 60 * 1000, keyGenerator: byAccount }

/** Where leads correct the figures of their own units, and coordinators those of all. */
export async function correctionRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db } = parts

  /** Who asks, and in which campaign. Another's units are to them as if they did not exist. */
  const asked = async (
    request: FastifyRequest,
    id: CampaignId,
    ...units: (UnitId | undefined)[]
  ) => {
    const shelved = await campaignOf(parts, request, id)
    const given = givenTo(request)
    const isForeign = (unit: UnitId | undefined) => unit && given?.has(unit) === false
    if (units.some(isForeign)) throw new Problem('not_found')
    const { account: by } = sessionIn(request)
    const municipality = municipalityOf(request).id
    const signed = { campaign: shelved.campaign.id, by, request: request.id }
    return { municipality, shelved, given, by, signed, today: todayOf(parts) }
  }

  app.route({
    ...route('corrections', {
      summary: 'What staff have corrected in the units given: by whom, when and why',
      params: CampaignPath,
      response: { 200: CorrectionsAnswer },
    }),
    config: { name: 'corrections', polled: true, rateLimit },
    handler: async (request) => {
      const { by, ...rest } = await asked(request, request.params.campaign)
      return db.snapshot((sql) => listCorrections(sql, { ...rest, role: by.role }))
    },
  })

  app.route({
    ...route('makeCorrection', {
      summary: 'Write a correction: so many more or fewer than were counted; a repeat does nothing',
      params: CampaignPath,
      body: NewCorrection,
      response: { 204: z.null() },
    }),
    config: { name: 'makeCorrection', rateLimit },
    handler: async (request, reply) => {
      const { campaign } = request.params
      const { municipality, signed } = await asked(request, campaign, request.body.unit)
      await makeCorrection(parts, municipality, { ...request.body, ...signed })
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...route('movePreview', {
      summary: 'What a move would move now; refused where it would tell of a small unit',
      params: CampaignPath,
      querystring: MoveQuestion,
      response: { 200: MovePreview },
    }),
    config: { name: 'movePreview', rateLimit },
    handler: async (request) => {
      const { unit, toUnit } = request.query
      const of = await asked(request, request.params.campaign, unit, toUnit)
      refuseUnlessCorrectable(of.shelved, of.by.role)
      return db.snapshot((sql) => previewOf(sql, of, request.query))
    },
  })

  app.route({
    ...route('makeMove', {
      summary: 'Move what a unit has on a day to another day or unit, as corrections of one act',
      params: CampaignPath,
      body: NewMove,
      response: { 204: z.null() },
    }),
    config: { name: 'makeMove', rateLimit },
    handler: async (request, reply) => {
      const { unit, toUnit } = request.body
      const { municipality, signed } = await asked(request, request.params.campaign, unit, toUnit)
      await moveCounted(parts, municipality, { ...request.body, ...signed })
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...route('takeBackCorrection', {
      summary: 'Take a correction or a move back by its opposite, once',
      params: z.object({ ...CampaignPath.shape, correction: CorrectionId }),
      body: TakingBack,
      response: { 204: z.null() },
    }),
    config: { name: 'takeBackCorrection', rateLimit },
    handler: async (request, reply) => {
      const { campaign, correction } = request.params
      const { municipality, signed, given } = await asked(request, campaign)
      await takeBack(parts, municipality, { ...signed, ...request.body, correction, given })
      return reply.code(204).send(null)
    },
  })
}

/** The units given to a lead; undefined for a coordinator, who has them all. */
function givenTo(request: FastifyRequest): ReadonlySet<UnitId> | undefined {
  const { account, units } = sessionIn(request)
  return account.role === 'lead' ? new Set<UnitId>(units) : undefined
}
