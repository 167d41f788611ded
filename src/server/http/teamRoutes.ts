import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { MunicipalityId, UnitId } from '../../contract/id.ts'
import { TeamAnswer } from '../../contract/team.ts'
import { instantOf } from '../../domain/moment.ts'
import { enrolmentsOf, presentUnit } from '../access/devices.ts'
import { followMerges } from '../access/followMerges.ts'
import { teamToday } from '../board/teamToday.ts'
import { byDevice } from './callers.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { deviceIn, municipalityOf, todayOf } from './visitor.ts'

const minute = 60 * 1000

/**
 * For so long one reading is told to everybody in the unit: whoever asks again and again is not to
 * see each contact come in, and so guess whose it is. Nor is the store asked by every phone.
 */
const toldForMs = 5 * minute
const toldAtMost = 10_000

/** What those who count in a unit see of what it has counted together. */
export async function teamRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, shelf, nowMs } = parts
  const told = new Map<string, { answer: TeamAnswer; untilMs: number }>()

  async function answerFor(municipality: MunicipalityId, unit: UnitId): Promise<TeamAnswer> {
    const day = todayOf(parts)
    const key = `${municipality} ${unit} ${day}`
    const known = told.get(key)
    if (known && nowMs() < known.untilMs) return known.answer
    const at = instantOf(nowMs())
    const answer = await db.snapshot(async (sql) => {
      const all = await shelf.all(sql, municipality)
      return { unit, day, at, ...(await teamToday(sql, all, { municipality, unit, day })) }
    })
    if (told.size >= toldAtMost) told.clear()
    told.set(key, { answer, untilMs: nowMs() + toldForMs })
    return answer
  }

  app.route({
    ...route('team', {
      summary: 'What the unit of this device has counted today, or why no number is shown',
      response: { 200: TeamAnswer },
    }),
    config: {
      name: 'team',
      rateLimit: {
        max: 20,
        timeWindow: minute,
        keyGenerator: byDevice,
      },
    },
    handler: async (request) => {
      const { row } = deviceIn(request)
      if (!row) throw new Problem('not_signed_in')
      if (row.revoked !== null) throw new Problem('device_revoked')
      const { id: municipality } = municipalityOf(request)
      const campaigns = await shelf.campaigns(db, municipality)
      const today = todayOf(parts)
      await followMerges(db, municipality, { campaigns, today, device: row.id })
      const unit = presentUnit(await enrolmentsOf(db, municipality, row.id))?.unit
      if (!unit) throw new Problem('not_signed_in')
      return answerFor(municipality, unit)
    },
  })
}
