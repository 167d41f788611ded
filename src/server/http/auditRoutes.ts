import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { AuditAnswer, AuditQuestion } from '../../contract/audit.ts'
import type { Day } from '../../contract/time.ts'
import { addDays, dayOf, halfHoursOf, startOf } from '../../domain/moment.ts'
import { auditCsv } from '../audit/auditCsv.ts'
import { auditPage, type Wanted } from '../audit/auditList.ts'
import { appendToChain, isBehind } from '../audit/chain.ts'
import { byAccount } from './callers.ts'
import { createDownloads } from './downloads.ts'
import { createExportLog } from './exportLog.ts'
import type { ServerParts } from './parts.ts'
import { route } from './route.ts'
import { municipalityOf } from './visitor.ts'

const rateLimit = {
  max: 60,
  timeWindow: 60 * 1000,
  keyGenerator: byAccount,
}

/** Coordinators read who did what. Operators have the console, and leads their own units. */
export async function auditRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, random, nowMs } = parts
  const downloads = createDownloads(parts)
  const noting = createExportLog(plain, parts)

  app.route({
    ...route('auditLog', {
      summary: 'Who did what, the newest first; never anything that was counted',
      querystring: AuditQuestion,
      response: { 200: AuditAnswer },
    }),
    config: { name: 'auditLog', rateLimit },
    handler: async (request) => {
      const { id } = municipalityOf(request)
      // What was counted up, and is over, is to be read too.
      if (request.query.before === undefined && (await isBehind(db, id, nowMs()))) {
        await db
          .write((sql) => appendToChain(sql, random, id, { nowMs: nowMs(), noted: [] }))
          .catch((err: unknown) =>
            request.log.warn({ err }, 'what was counted up is not noted yet'),
          )
      }
      return db.snapshot((sql) => auditPage(sql, id, wantedBy(request.query)))
    },
  })

  app.route({
    ...route('auditExport', {
      summary: 'The log as CSV, the oldest entry first',
      querystring: AuditQuestion,
    }),
    config: { name: 'auditExport', rateLimit: { ...rateLimit, max: 10 } },
    handler: async (request, reply) => {
      const { id } = municipalityOf(request)
      const { before: _before, ...filter } = request.query
      const noted = await noting(request, { subject: 'log', filter, ended: 'log_exported' })
      const sums = { rows: 0 }
      const write = auditCsv(id, wantedBy(filter), sums)
      let made
      try {
        made = await downloads.streamed(async (sql) => noted.measured(write(sql)))
      } catch (error) {
        await noted.aborted()
        throw error
      }
      const whole = noted.follow(made, () => sums.rows)
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="log-${dayOf(nowMs())}.csv"`)
        .send(whole)
    },
  })
}

/** Days are the municipality's: each begins at midnight in Denmark. */
function wantedBy({ before, kind, from, to }: AuditQuestion): Wanted {
  return {
    ...{ before, kind },
    ...(from && { fromMs: beginningOf(inReach(from)) }),
    ...(to && { toMs: beginningOf(addDays(inReach(to), 1)) }),
  }
}

/** The log is neither older nor newer, whatever year is typed; and the last day of all has none after it. */
const [oldest, newest] = ['2000-01-01', '2999-12-31']
const inReach = (day: Day): Day => (day < oldest ? oldest : day > newest ? newest : day) as Day

function beginningOf(day: Day): number {
  const [first] = halfHoursOf(day)
  if (!first) throw new Error('a day has half-hours')
  return startOf(first)
}
