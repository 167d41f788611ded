import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import {
  CampaignSurroundings,
  ChangeLog,
  DeskCampaign,
  DeskCampaignSummary,
  DeskDocument,
  NewCampaign,
} from '../../contract/desk.ts'
import { placeOf } from '../../domain/placeOf.ts'
import { changesOf } from '../campaign/changeLog.ts'
import {
  createAtDesk,
  deleteAtDesk,
  listForDesk,
  readForDesk,
  saveAtDesk,
  VersionChanged,
} from '../campaign/deskCampaigns.ts'
import { surroundingsOf } from '../campaign/surroundings.ts'
import { CampaignPath } from './campaignRoutes.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { versionRead } from './ifMatch.ts'
import { municipalityOf, sessionIn, todayOf } from './visitor.ts'

/** 200 units that each count some of 60 task areas are a quarter of a megabyte. */
const largestCampaign = 2 * 1024 * 1024

/** Where coordinators set campaigns up. */
export async function deskRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, shelf } = parts
  const deskOf = (request: FastifyRequest) => {
    return {
      shelf,
      random: parts.random,
      municipality: municipalityOf(request).id,
      today: todayOf(parts),
      nowMs: parts.nowMs(),
      by: sessionIn(request).account,
      request: request.id,
    }
  }

  app.route({
    ...route('deskCampaigns', {
      summary: 'All campaigns of the municipality, drafts among them',
      response: { 200: z.array(DeskCampaignSummary) },
    }),
    handler: (request) => listForDesk(db, deskOf(request)),
  })

  app.route({
    ...route('createCampaign', {
      summary: 'Put a new draft beside the others',
      body: NewCampaign,
      response: { 201: DeskCampaign },
    }),
    bodyLimit: largestCampaign,
    attachValidation: true,
    handler: async (request, reply) => {
      refuseMisshapen(request)
      const desk = deskOf(request)
      const created = await db.write((sql) => createAtDesk(sql, desk, request.body))
      reply.code(201)
      return tagged(reply, created)
    },
  })

  app.route({
    ...route('deskCampaign', {
      summary: 'A campaign as it is edited; its ETag names the version for If-Match',
      params: CampaignPath,
      response: { 200: DeskCampaign },
    }),
    handler: async (request, reply) => {
      const desk = deskOf(request)
      const { campaign } = request.params
      return tagged(reply, await db.snapshot((sql) => readForDesk(sql, desk, campaign)))
    },
  })

  app.route({
    ...route('saveCampaign', {
      summary: 'Save a campaign that was read in the version If-Match names',
      params: CampaignPath,
      body: DeskDocument,
      response: { 200: DeskCampaign },
    }),
    bodyLimit: largestCampaign,
    attachValidation: true,
    handler: async (request, reply) => {
      const version = versionRead(request)
      refuseMisshapen(request)
      if (request.body.id !== request.params.campaign) throw new Problem('malformed')
      const desk = deskOf(request)
      try {
        const saving = db.write((sql) => saveAtDesk(sql, desk, { version }, request.body))
        return tagged(reply, await saving)
      } catch (error) {
        if (error instanceof VersionChanged) reply.header('etag', `"${error.version}"`)
        throw error
      }
    },
  })

  app.route({
    ...route('deleteCampaign', {
      summary: 'Delete a draft that nobody has counted in',
      params: CampaignPath,
    }),
    handler: async (request, reply) => {
      const desk = deskOf(request)
      await db.write((sql) => deleteAtDesk(sql, desk, request.params.campaign))
      return reply.code(204).send()
    },
  })

  app.route({
    ...route('campaignChanges', {
      summary: 'Who changed what in a campaign, the latest first',
      params: CampaignPath,
      response: { 200: ChangeLog },
    }),
    handler: async (request) => {
      const desk = deskOf(request)
      const { campaign } = request.params
      return db.snapshot(async (sql) => {
        await readForDesk(sql, desk, campaign)
        return changesOf(sql, desk.municipality, campaign)
      })
    },
  })

  app.route({
    ...route('campaignSurroundings', {
      summary: 'Who is invited, who leads, and which units have tried; never how much',
      params: CampaignPath,
      response: { 200: CampaignSurroundings },
    }),
    handler: async (request) => {
      const desk = deskOf(request)
      const { campaign } = request.params
      return db.snapshot(async (sql) => {
        const { days } = (await readForDesk(sql, desk, campaign)).campaign
        return surroundingsOf(sql, desk.municipality, { campaign, days, nowMs: desk.nowMs })
      })
    },
  })
}

const tagged = (reply: FastifyReply, answer: DeskCampaign): DeskCampaign => {
  reply.header('etag', `"${answer.version}"`)
  return answer
}

/**
 * What is wrong in a field is said with its place as the desk writes it, so that the form can show
 * it there: `departments[0].units[2].name`.
 */
function refuseMisshapen({ validationError }: FastifyRequest): void {
  if (!validationError) return
  const issues: { instancePath: string; message?: string }[] = validationError.validation ?? []
  const errors = issues.map(({ instancePath, message = '' }) => ({
    path: placeOf(stepsOf(instancePath)),
    message,
  }))
  throw new Problem('invalid', { errors, cause: validationError })
}

/** The steps of a JSON pointer, `/departments/0/name`. */
const stepsOf = (pointer: string): PropertyKey[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
