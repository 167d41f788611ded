import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { boardFields, onePeriod } from '../../contract/boardCells.ts'
import { BusyHours } from '../../contract/busyHours.ts'
import type { CampaignId } from '../../contract/id.ts'
import { BoardAnswer } from '../../contract/tally.ts'
import { boundsOfWeek } from '../../domain/countWeek.ts'
import { boardOf } from '../board/board.ts'
import { busyHoursOf } from '../board/busyHours.ts'
import { campaignSoFar } from '../board/campaignSoFar.ts'
import { type AskedUnits, readerOf } from './askedUnits.ts'
import { byAccount } from './callers.ts'
import { campaignOf, CampaignPath } from './campaignRoutes.ts'
import type { ServerParts } from './parts.ts'
import { route } from './route.ts'
import { municipalityOf, todayOf } from './visitor.ts'

/** A board is of a day, of a week or of the campaign so far; of today where nothing is named. */
const BoardQuery = z.object(boardFields).check(onePeriod)

const rateLimit = {
  // Once a second while a stream tells of news, in a few windows.
  max: 240,
  timeWindow: 60 * 1000,
  keyGenerator: byAccount,
}

/** Boards: what leads and coordinators follow. */
export async function boardRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, nowMs } = parts
  const questionOf = async (request: FastifyRequest, id: CampaignId, filter: AskedUnits) => {
    const shelved = await campaignOf(parts, request, id)
    return {
      municipality: municipalityOf(request).id,
      campaign: shelved.campaign.id,
      shelved,
      ...readerOf(request, shelved, filter),
      nowMs: nowMs(),
    }
  }

  app.route({
    ...route('board', {
      summary:
        'Counted contacts of a day, a week or the campaign so far, for the units given to the reader',
      params: CampaignPath,
      querystring: BoardQuery,
      response: { 200: BoardAnswer },
    }),
    config: { name: 'board', polled: true, rateLimit },
    handler: async (request) => {
      const { day = todayOf(parts), week, period, ...filter } = request.query
      const question = await questionOf(request, request.params.campaign, filter)
      const days = week ? boundsOfWeek(week) : { from: day, to: day }
      return db.snapshot((sql) =>
        period ? campaignSoFar(sql, question) : boardOf(sql, { ...question, ...days }),
      )
    },
  })

  app.route({
    ...route('busyHours', {
      summary:
        'When in the week contacts came, by weekday and half-hour: of a week, or of the campaign so far',
      params: CampaignPath,
      querystring: z.pick(z.object(boardFields), { week: true, department: true, unit: true }),
      response: { 200: BusyHours },
    }),
    config: { name: 'busyHours', polled: true, rateLimit },
    handler: async (request) => {
      const { week, ...filter } = request.query
      const question = await questionOf(request, request.params.campaign, filter)
      const days = week && boundsOfWeek(week)
      return db.snapshot((sql) => busyHoursOf(sql, { ...question, week: days }))
    },
  })
}
