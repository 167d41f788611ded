import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import type { Act } from '../../contract/audit.ts'
import type { UnitId } from '../../contract/id.ts'
import { NewRemark, Remark, RemarkId } from '../../contract/remark.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import { changeRemarks } from '../remarks/changeRemarks.ts'
import {
  addRemark,
  dropRemark,
  isSameRemark,
  remarksOf,
  replaceRemark,
  type StoredRemark,
} from '../remarks/remarks.ts'
import type { Writer } from '../store/sql.ts'
import { byAccount } from './callers.ts'
import { CampaignPath, campaignOf } from './campaignRoutes.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn } from './visitor.ts'

const minute = 60 * 1000
const rateLimit = { max: 60, timeWindow: minute, keyGenerator: byAccount }
const RemarkPath = z.object({ ...CampaignPath.shape, remark: RemarkId })
/** So many units may be named. */
const bodyLimit = 64 * 1024
/** More would be read by nobody. */
const mostOfCampaign = 1_000

type Given = (unit: UnitId) => boolean

/** What leads remark on the days of their units, and coordinators on all. */
export async function remarkRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, random, nowMs } = parts

  /** Which units of a campaign are given to whoever asks. */
  function givenIn({ departmentOfUnit }: Shelved, request: FastifyRequest): Given {
    const { account, units } = sessionIn(request)
    const own = account.role === 'lead' ? new Set(units) : departmentOfUnit
    return (unit) => own.has(unit) && departmentOfUnit.has(unit)
  }

  const change = (
    request: FastifyRequest,
    { campaign: { id: campaign } }: Shelved,
    ...[act, work]: [Act, Parameters<typeof changeRemarks>[3]]
  ) => {
    const who = { by: sessionIn(request).account, request: request.id }
    const where = { municipality: municipalityOf(request).id, campaign }
    return changeRemarks(parts, { ...where, ...who }, act, work)
  }

  /** The remark that is named, where all its units are given; any other is as if there were none. */
  async function ownRemark(
    sql: Writer,
    request: FastifyRequest,
    { shelved, id }: { shelved: Shelved; id: RemarkId },
  ): Promise<StoredRemark> {
    const all = await remarksOf(sql, municipalityOf(request).id, shelved.campaign.id)
    const found = all.find((each) => each.id === id)
    if (!found || !isAbout(found, readerIn(shelved, request))) throw new Problem('not_found')
    return found
  }

  /** Of a unit that the campaign has no more a coordinator is told all the same: nobody else could remove it. */
  function readerIn(shelved: Shelved, request: FastifyRequest): Given {
    return sessionIn(request).account.role === 'lead' ? givenIn(shelved, request) : () => true
  }

  app.route({
    ...route('remarks', {
      summary: 'What was remarked on the days of the units given to the reader',
      params: CampaignPath,
      response: { 200: z.array(Remark) },
    }),
    config: { name: 'remarks', polled: true },
    handler: async (request) => {
      const shelved = await campaignOf(parts, request, request.params.campaign)
      const all = await remarksOf(db, municipalityOf(request).id, shelved.campaign.id)
      const given = readerIn(shelved, request)
      return all.map((each) => toldOf(each, given)).filter(({ units }) => units.length > 0)
    },
  })

  app.route({
    ...route('addRemark', {
      summary: 'Remark on some days of some units, all of them given; a repeat does nothing',
      params: CampaignPath,
      body: NewRemark,
      response: { 201: Remark },
    }),
    config: { name: 'addRemark', rateLimit },
    bodyLimit,
    handler: async (request, reply) => {
      const { body: said } = request
      const shelved = await campaignOf(parts, request, request.params.campaign)
      refuseOthers(said, shelved, givenIn(shelved, request))
      const { id: municipality } = municipalityOf(request)
      const { id: campaign } = shelved.campaign
      const by = { nowMs: nowMs(), who: sessionIn(request).account.name }
      const is = await change(request, shelved, 'remark_made', async (sql) => {
        const known = await remarksOf(sql, municipality, campaign)
        const same = known.find((each) => each.who === by.who && isSameRemark(each, said))
        if (same) return { was: same, is: same }
        if (known.length >= mostOfCampaign) {
          throw invalid('/text', `a campaign has at most ${mostOfCampaign} remarks`)
        }
        return { is: await addRemark(sql, random, municipality, { campaign, said, ...by }) }
      })
      return reply.code(201).send({ ...is, mayChange: true } as Remark)
    },
  })

  app.route({
    ...route('changeRemark', {
      summary: 'Write a remark anew; the log keeps both',
      params: RemarkPath,
      body: NewRemark,
      response: { 200: Remark },
    }),
    config: { name: 'changeRemark', rateLimit },
    bodyLimit,
    handler: async (request) => {
      const { body: said } = request
      const shelved = await campaignOf(parts, request, request.params.campaign)
      refuseOthers(said, shelved, givenIn(shelved, request))
      const by = { nowMs: nowMs(), who: sessionIn(request).account.name }
      const is = await change(request, shelved, 'remark_changed', async (sql) => {
        const was = await ownRemark(sql, request, { shelved, id: request.params.remark })
        const { id } = municipalityOf(request)
        return { was, is: await replaceRemark(sql, id, was, { said, ...by }) }
      })
      return { ...is, mayChange: true } as Remark
    },
  })

  app.route({
    ...route('removeRemark', {
      summary: 'Take a remark away; the log keeps it',
      params: RemarkPath,
      response: { 204: z.null() },
    }),
    config: { name: 'removeRemark', rateLimit },
    handler: async (request, reply) => {
      const shelved = await campaignOf(parts, request, request.params.campaign)
      await change(request, shelved, 'remark_removed', async (sql) => {
        const was = await ownRemark(sql, request, { shelved, id: request.params.remark })
        await dropRemark(sql, municipalityOf(request).id, was.id)
        return { was }
      })
      return reply.code(204).send(null)
    },
  })
}

const isAbout = ({ units }: Pick<Remark, 'units'>, given: Given): boolean => units.every(given)

const toldOf = (remark: StoredRemark, given: Given): Remark => ({
  ...remark,
  units: remark.units.filter(given),
  mayChange: isAbout(remark, given),
})

/**
 * Units that are not given are as unknown as those that there are not; and both ends are count days,
 * so that nobody looks for a remark where there is no board.
 */
function refuseOthers(said: NewRemark, { countDays }: Shelved, given: Given): void {
  if (!isAbout(said, given)) throw new Problem('not_found')
  for (const end of ['from', 'to'] as const) {
    if (!countDays.has(said[end])) throw invalid(`/${end}`, 'must be a count day of the campaign')
  }
}

const invalid = (path: string, message: string) =>
  new Problem('invalid', { errors: [{ path, message }] })
