import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { Dimension } from '../../contract/extract.ts'
import { csvFile } from '../export/csvFile.ts'
import { fileName } from '../export/files.ts'
import { jsonFile } from '../export/jsonFile.ts'
import { viewOf } from '../export/view.ts'
import { allSheets, type SheetOf, xlsxFile } from '../export/xlsx/xlsxFile.ts'
import { CampaignPath } from './campaignRoutes.ts'
import { type ExportSending, named, texts, Weeks } from './exportSending.ts'
import { route } from './route.ts'
import { municipalityOf } from './visitor.ts'

/** What the figures are told apart by: nothing, where nothing is named, and then they are one sum. */
const By = z.optional(z.union([Dimension, z.array(Dimension)]))
const Asked = z.extend(Weeks, { by: By })

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const kinds = {
  extractCsv: { ending: 'csv', type: 'text/csv; charset=utf-8', write: csvFile },
  extractJson: { ending: 'json', type: 'application/json; charset=utf-8', write: jsonFile },
} as const

/** Spreadsheets, and extracts by whatever the coordinator chooses. */
export function extractRoutes(plain: FastifyInstance, sending: ExportSending): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { begin, config, extractOf, streamed } = sending

  app.route({
    ...route('workbook', {
      summary: 'Week totals, cells and further sums as a workbook',
      ...{ params: CampaignPath, querystring: Weeks },
    }),
    config: config('workbook'),
    handler: async (request, reply) => {
      const asked = await extractOf(request, request.params.campaign, request.query)
      const municipality = municipalityOf(request).name
      const noted = await begin(request, asked, 'regneark')
      const { made, extract } = await streamed(noted, asked, (sql, extract) =>
        xlsxFile(sql, extract, { sheets: allSheets, municipality, withRemarks: true }),
      )
      const whole = noted.follow(made, () => undefined)
      return named(reply, fileName(extract, 'regneark', 'xlsx'), xlsxType).send(whole)
    },
  })

  const asked = { params: CampaignPath, querystring: Asked }
  for (const file of Object.keys(kinds) as (keyof typeof kinds)[]) {
    const summary = {
      extractCsv: 'Figures by what is chosen, as CSV',
      extractJson: 'Figures by what is chosen, as JSON',
    }
    app.route({
      ...route(file, { summary: summary[file], ...asked }),
      config: config(file),
      handler: async (request, reply) => {
        const asked = await extractOf(request, request.params.campaign, request.query)
        const { ending, type, write } = kinds[file]
        const view = viewOf([request.query.by ?? []].flat())
        const noted = await begin(request, asked, 'tal', { by: view.by, format: ending })
        const sums = { rows: 0 }
        const { made, extract } = await streamed(noted, asked, (sql, extract) =>
          texts(write(sql, extract, view), sums),
        )
        const whole = noted.follow(made, () => sums.rows)
        return named(reply, fileName(extract, 'tal', ending), type).send(whole)
      },
    })
  }

  app.route({
    ...route('extractXlsx', { summary: 'Figures by what is chosen, as a workbook', ...asked }),
    config: config('extractXlsx'),
    handler: async (request, reply) => {
      const asked = await extractOf(request, request.params.campaign, request.query)
      const municipality = municipalityOf(request).name
      const view = viewOf([request.query.by ?? []].flat())
      const sheets: SheetOf[] = [{ name: 'Tal', view }]
      const noted = await begin(request, asked, 'tal', { by: view.by, format: 'xlsx' })
      const sums = { rows: 0 }
      const { made, extract } = await streamed(noted, asked, (sql, extract) =>
        xlsxFile(sql, extract, { sheets, municipality, made: ({ rows }) => (sums.rows = rows) }),
      )
      const whole = noted.follow(made, () => sums.rows)
      return named(reply, fileName(extract, 'tal', 'xlsx'), xlsxType).send(whole)
    },
  })
}
