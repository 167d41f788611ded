import { Readable } from 'node:stream'
import { makeZip } from 'client-zip'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { Week } from '../../contract/time.ts'
import { controlFile, type Measure, measuring } from '../export/control.ts'
import { countWeeksOf } from '../../domain/countWeek.ts'
import type { Extract } from '../export/extract.ts'
import type { FilePart } from '../export/filePart.ts'
import { type DataFile, dataFiles, fileName } from '../export/files.ts'
import type { Snapshot } from '../store/sql.ts'
import { campaignOf, CampaignPath } from './campaignRoutes.ts'
import { createDownloads } from './downloads.ts'
import { createExportLog, type NotedExport } from './exportLog.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { municipalityOf } from './visitor.ts'

/** Which weeks a file is made of: all of the campaign's where none is named. */
const Weeks = z.object({ week: z.optional(z.union([Week, z.array(Week)])) })

const hour = 60 * 60 * 1000
const csvType = 'text/csv; charset=utf-8'

/** The files a coordinator downloads. Each is written from one snapshot, as it is sent. */
export async function exportRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const downloads = createDownloads(parts)
  const rateLimit = {
    max: 60,
    timeWindow: hour,
    keyGenerator: (request: FastifyRequest) => request.visitor?.session?.account.id ?? request.ip,
  }
  const noting = createExportLog(plain, parts)
  const begin = (request: FastifyRequest, { shelved, weeks }: Extract, subject: string) => {
    const { id: campaign, name } = shelved.campaign
    return noting(request, { subject, filter: { campaign, name, weeks } })
  }
  /** One that is turned away, because others are being made, has been noted and is over. */
  async function streamed(
    noted: NotedExport,
    write: (sql: Snapshot) => AsyncIterable<string | Uint8Array>,
  ): Promise<Readable> {
    try {
      return downloads.streamed((sql) => noted.measured(write(sql)))
    } catch (error) {
      await noted.aborted()
      throw error
    }
  }
  const asked = { params: CampaignPath, querystring: Weeks }

  for (const file of Object.keys(dataFiles) as DataFile[]) {
    const summary = { weekTotals: 'Week totals as CSV', cells: 'Raw cells by day and time as CSV' }
    app.route({
      ...route(file, { summary: summary[file], ...asked }),
      config: { name: file, rateLimit },
      handler: async (request, reply) => {
        const extract = await extractOf(parts, request, request.params.campaign, request.query)
        const { name, write } = dataFiles[file]
        const noted = await begin(request, extract, name)
        const sums = { rows: 0 }
        const made = await streamed(noted, (sql) => texts(write(sql, extract), sums))
        const whole = noted.follow(made, () => sums.rows)
        return named(reply, fileName(extract, name), csvType).send(whole)
      },
    })
  }

  app.route({
    ...route('control', { summary: 'What the files amount to, as CSV', ...asked }),
    config: { name: 'control', rateLimit },
    handler: async (request, reply) => {
      const extract = await extractOf(parts, request, request.params.campaign, request.query)
      const { name } = municipalityOf(request)
      const noted = await begin(request, extract, 'kontrol')
      const made = await downloads
        .whole((sql) => controlFile(sql, extract, name))
        .catch(async (error: unknown) => {
          await noted.aborted()
          throw error
        })
      await noted.whole(made)
      return named(reply, fileName(extract, 'kontrol'), csvType).send(made)
    },
  })

  app.route({
    ...route('bundle', { summary: 'All three files from one snapshot, as ZIP', ...asked }),
    config: { name: 'bundle', rateLimit },
    handler: async (request, reply) => {
      const extract = await extractOf(parts, request, request.params.campaign, request.query)
      const { name } = municipalityOf(request)
      const noted = await begin(request, extract, 'udtræk')
      const made = await streamed(noted, (sql) => {
        const zip = makeZip(bundled(sql, extract, name))
        return Readable.fromWeb(zip as Parameters<typeof Readable.fromWeb>[0])
      })
      const whole = noted.follow(made, () => undefined)
      return named(reply, fileName(extract, 'udtræk', 'zip'), 'application/zip').send(whole)
    },
  })
}

async function extractOf(
  parts: ServerParts,
  request: FastifyRequest,
  campaign: z.infer<typeof CampaignPath>['campaign'],
  { week }: z.infer<typeof Weeks>,
): Promise<Extract> {
  const shelved = await campaignOf(parts, request, campaign)
  // The files are made of entries and counted against them, and these are gone.
  if (shelved.campaign.status === 'purged') throw new Problem('not_found')
  const all = countWeeksOf(shelved.campaign.days)
  const named = week === undefined ? all : [week].flat()
  const foreign = named.find((each) => !all.includes(each))
  if (foreign !== undefined) {
    const message = `the campaign has no count day in ${foreign}; it has ${all.join(', ')}`
    throw new Problem('malformed', { errors: [{ path: '/week', message }] })
  }
  const weeks = all.filter((each) => named.includes(each))
  return { municipality: municipalityOf(request).id, shelved, weeks, nowMs: parts.nowMs() }
}

async function* texts(parts: AsyncGenerator<FilePart>, sums: { rows: number }) {
  for await (const { text, rows } of parts) {
    sums.rows += rows
    yield text
  }
}

/** The control file comes last: by then the others have been measured on their way out. */
async function* bundled(sql: Snapshot, extract: Extract, municipality: string) {
  const lastModified = new Date(extract.nowMs)
  const measures: Partial<Record<DataFile, Measure>> = {}
  for (const file of Object.keys(dataFiles) as DataFile[]) {
    const { parts, measure } = measuring(dataFiles[file].write(sql, extract))
    yield { name: fileName(extract, dataFiles[file].name), lastModified, input: encoded(parts) }
    measures[file] = measure()
  }
  const input = await controlFile(sql, extract, municipality, measures)
  yield { name: fileName(extract, 'kontrol'), lastModified, input }
}

const encoder = new TextEncoder()
async function* encoded(parts: AsyncGenerator<FilePart>) {
  for await (const { text } of parts) yield encoder.encode(text)
}

/** The plain name is for old browsers; the other one carries æøå (RFC 6266). */
function named(reply: FastifyReply, name: string, type: string): FastifyReply {
  const plain = name.replace(/[^\x20-\x7e]/g, '_')
  return reply
    .header('content-type', type)
    .header(
      'content-disposition',
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
}
