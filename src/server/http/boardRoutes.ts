import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { BusyHours } from '../../contract/busyHours.ts'
import { type CampaignId, DepartmentId, UnitId } from '../../contract/id.ts'
import { BoardAnswer } from '../../contract/tally.ts'
import { Day, Week } from '../../contract/time.ts'
import { boundsOfWeek } from '../../domain/countWeek.ts'
import { boardOf } from '../board/board.ts'
import { busyHoursOf } from '../board/busyHours.ts'
import { campaignSoFar } from '../board/campaignSoFar.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import { byAccount } from './callers.ts'
import { campaignOf, CampaignPath } from './campaignRoutes.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn, todayOf } from './visitor.ts'

/** What is asked about: units are filtered with those they are shown with, never a part of a group. */
const filterFields = { department: z.optional(DepartmentId), unit: z.optional(UnitId) }

/** A board is of a day, of a week or of the campaign so far; of today where nothing is named. */
const BoardQuery = z
  .object({
    day: z.optional(Day),
    week: z.optional(Week),
    period: z.optional(z.literal('campaign')),
    ...filterFields,
  })
  .check(
    z.refine(
      ({ day, week, period }) => [day, week, period].filter(Boolean).length < 2,
      'give a day, a week or the period, and no more than one of them',
    ),
  )

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
  const questionOf = async (request: FastifyRequest, id: CampaignId, filter: Filter) => {
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
      querystring: z.object({ week: z.optional(Week), ...filterFields }),
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

type Filter = { department?: DepartmentId | undefined; unit?: UnitId | undefined }

/** Which units are given to whoever asks, and which of them are asked about. */
function readerOf(
  request: FastifyRequest,
  { departmentOfUnit }: Shelved,
  { department, unit }: Filter,
): { given: ReadonlySet<UnitId> | undefined; asked: ReadonlySet<UnitId> | undefined } {
  const { account, units } = sessionIn(request)
  const given = account.role === 'lead' ? new Set<UnitId>(units) : undefined
  if (department === undefined && unit === undefined) return { given, asked: undefined }
  const asked = [...departmentOfUnit]
    .filter(([id]) => given?.has(id) ?? true)
    .filter(([id]) => unit === undefined || id === unit)
    .filter(([, of]) => department === undefined || of === department)
    .map(([id]) => id)
  // Another's unit is as unknown as one that there is not.
  if (asked.length === 0) throw new Problem('not_found')
  return { given, asked: new Set(asked) }
}
