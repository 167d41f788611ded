import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import {
  BoardCells,
  cellFields,
  isOnABoard,
  mostCells,
  onePeriod,
} from '../../contract/boardCells.ts'
import type { CampaignId } from '../../contract/id.ts'
import { cellsBehind, type NumberQuestion, partOf } from '../export/cellsBehind.ts'
import { csvFile } from '../export/csvFile.ts'
import { fileName } from '../export/files.ts'
import { cellsView } from '../export/view.ts'
import { readerOf } from './askedUnits.ts'
import { byAccount } from './callers.ts'
import { campaignOf, CampaignPath } from './campaignRoutes.ts'
import { type ExportSending, named, texts } from './exportSending.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { municipalityOf, todayOf } from './visitor.ts'

const CellQuery = z.object(cellFields).check(onePeriod, isOnABoard)
const PageQuery = z
  .object({
    ...cellFields,
    /** How many cells lie before the page. */
    from: z.optional(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(mostCells))),
  })
  .check(onePeriod, isOnABoard)

const rateLimit = { max: 120, timeWindow: 60 * 1000, keyGenerator: byAccount }

/** The way from a number of a board to the cells it is made of, on the screen and as a file. */
export function boardCellsRoutes(
  plain: FastifyInstance,
  parts: ServerParts,
  { begin, config, streamed }: ExportSending,
): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, nowMs } = parts

  async function questionOf(
    request: FastifyRequest,
    id: CampaignId,
    { day, week, period, department, unit, group, ...choice }: z.infer<typeof CellQuery>,
  ): Promise<NumberQuestion> {
    const shelved = await campaignOf(parts, request, id)
    // Cells are made of entries, and these are gone.
    if (shelved.campaign.status === 'purged') throw new Problem('not_found')
    return {
      ...{ municipality: municipalityOf(request).id, campaign: shelved.campaign.id, shelved },
      ...readerOf(request, shelved, { department, unit }),
      when: period ?? (week ? { week } : { day: day ?? todayOf(parts) }),
      row: group === undefined ? undefined : [group].flat(),
      ...{ choice, nowMs: nowMs() },
    }
  }

  app.route({
    ...route('boardCells', {
      summary: 'The cells that a number of a board is made of, a page at a time',
      params: CampaignPath,
      querystring: PageQuery,
      response: { 200: BoardCells },
    }),
    config: { name: 'boardCells', rateLimit },
    handler: async (request) => {
      const { from = 0, ...asked } = request.query
      const question = await questionOf(request, request.params.campaign, asked)
      return db.snapshot((sql) => cellsBehind(sql, question, from))
    },
  })

  app.route({
    ...route('boardCellsCsv', {
      summary: 'The same cells as CSV, all of them',
      params: CampaignPath,
      querystring: CellQuery,
    }),
    config: config('boardCellsCsv'),
    handler: async (request, reply) => {
      const question = await questionOf(request, request.params.campaign, request.query)
      const asked = await db.snapshot((sql) => partOf(sql, question))
      const noted = await begin(request, asked, 'tavlens celler', { of: request.query })
      const sums = { rows: 0 }
      const { made, extract } = await streamed(noted, asked, async function* (sql, { shelved }) {
        yield* texts(csvFile(sql, await partOf(sql, { ...question, shelved }), cellsView), sums)
      })
      const whole = noted.follow(made, () => sums.rows)
      const type = 'text/csv; charset=utf-8'
      return named(reply, fileName(extract, 'tavlens-celler'), type).send(whole)
    },
  })
}
