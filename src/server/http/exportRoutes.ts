import { Readable } from 'node:stream'
import { makeZip } from 'client-zip'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { controlFile, type Measure, measuring } from '../export/control.ts'
import type { Extract } from '../export/extract.ts'
import type { FilePart } from '../export/format.ts'
import { type DataFile, dataFiles, fileName } from '../export/files.ts'
import { remarksFile } from '../export/remarks.ts'
import type { Snapshot } from '../store/sql.ts'
import { boardCellsRoutes } from './boardCellsRoutes.ts'
import { CampaignPath } from './campaignRoutes.ts'
import { createExportSending, named, texts, Weeks } from './exportSending.ts'
import { extractRoutes } from './extractRoutes.ts'
import type { ServerParts } from './parts.ts'
import { route } from './route.ts'
import { municipalityOf } from './visitor.ts'

const csvType = 'text/csv; charset=utf-8'

/** The files a coordinator downloads. Each is written from one snapshot, as it is sent. */
export async function exportRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const sending = createExportSending(plain, parts)
  const { begin, config, extractOf, streamed } = sending
  const asked = { params: CampaignPath, querystring: Weeks }
  extractRoutes(plain, sending)
  boardCellsRoutes(plain, parts, sending)

  for (const file of Object.keys(dataFiles) as DataFile[]) {
    const summary = { weekTotals: 'Week totals as CSV', cells: 'Raw cells by day and time as CSV' }
    app.route({
      ...route(file, { summary: summary[file], ...asked }),
      config: config(file),
      handler: async (request, reply) => {
        const asked = await extractOf(request, request.params.campaign, request.query)
        const { name, write } = dataFiles[file]
        const noted = await begin(request, asked, name)
        const sums = { rows: 0 }
        const { made, extract } = await streamed(noted, asked, (sql, extract) =>
          texts(write(sql, extract), sums),
        )
        const whole = noted.follow(made, () => sums.rows)
        return named(reply, fileName(extract, name), csvType).send(whole)
      },
    })
  }

  app.route({
    ...route('control', { summary: 'What the files amount to, as CSV', ...asked }),
    config: config('control'),
    handler: async (request, reply) => {
      const asked = await extractOf(request, request.params.campaign, request.query)
      const { name } = municipalityOf(request)
      const noted = await begin(request, asked, 'kontrol')
      const { made, extract } = await sending.whole(noted, asked, (sql, extract) =>
        controlFile(sql, extract, name),
      )
      return named(reply, fileName(extract, 'kontrol'), csvType).send(made)
    },
  })

  app.route({
    ...route('bundle', {
      summary: 'The files and what was remarked, from one snapshot, as ZIP',
      ...asked,
    }),
    config: config('bundle'),
    handler: async (request, reply) => {
      const asked = await extractOf(request, request.params.campaign, request.query)
      const { name } = municipalityOf(request)
      const noted = await begin(request, asked, 'udtræk')
      const { made, extract } = await streamed(noted, asked, (sql, extract) => {
        const zip = makeZip(bundled(sql, extract, name))
        return Readable.fromWeb(zip as Parameters<typeof Readable.fromWeb>[0])
      })
      const whole = noted.follow(made, () => undefined)
      return named(reply, fileName(extract, 'udtræk', 'zip'), 'application/zip').send(whole)
    },
  })
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
  const { text } = await remarksFile(sql, extract)
  yield { name: fileName(extract, 'bemærkninger'), lastModified, input: text }
  const input = await controlFile(sql, extract, municipality, measures)
  yield { name: fileName(extract, 'kontrol'), lastModified, input }
}

const encoder = new TextEncoder()
async function* encoded(parts: AsyncGenerator<FilePart>) {
  for await (const { text } of parts) yield encoder.encode(text)
}
