import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { ReadingAddress } from '../../contract/readingAddress.ts'
import { countWeeksOf } from '../../domain/countWeek.ts'
import { addDays, dayOf } from '../../domain/moment.ts'
import { csvFile } from '../export/csvFile.ts'
import type { Extract } from '../export/extract.ts'
import { fileName } from '../export/files.ts'
import { jsonFile } from '../export/jsonFile.ts'
import { noteRead } from '../access/readingAddresses.ts'
import { viewOf } from '../export/view.ts'
import { byReadingAddress } from './callers.ts'
import { createExportSending, named, texts } from './exportSending.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { municipalityOf, readerIn, todayOf } from './visitor.ts'

const hour = 60 * 60 * 1000

/** By the address, wherever it is read from: a town hall is one network address. */
const rateLimit = {
  max: 60,
  timeWindow: hour,
  keyGenerator: byReadingAddress,
}

/** A workbook that is refreshed asks for all of its tables at once; each takes a second, a large one some. */
const turnWithinMs = 20_000

const kinds = {
  readCsv: { ending: 'csv', type: 'text/csv; charset=utf-8', write: csvFile },
  readJson: { ending: 'json', type: 'application/json; charset=utf-8', write: jsonFile },
} as const

/**
 * What Excel and Power BI read by themselves: the view that the user name stands for, of the days
 * that are over, in the groups that everybody sees. The password is never in the address.
 */
export async function readingRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { begin, streamed } = createExportSending(plain, parts, { waitMs: turnWithinMs })

  for (const file of Object.keys(kinds) as (keyof typeof kinds)[]) {
    const { ending, type, write } = kinds[file]
    const summary = {
      readCsv: 'The figures of a reading address, as CSV; by HTTP Basic',
      readJson: 'The figures of a reading address, as JSON; by HTTP Basic',
    }
    app.route({
      ...route(file, { summary: summary[file] }),
      config: { name: file, rateLimit },
      handler: async (request, reply) => {
        const address = readerIn(request)
        const asked = await finishedDays(parts, request, address)
        const view = viewOf(address.by)
        const more = { address: address.name, by: view.by, format: ending }
        const noted = await begin(request, asked, 'tal', more, { reader: address.name })
        if (address.read !== todayOf(parts)) {
          const { id: municipality } = municipalityOf(request)
          await parts.db.write((sql) => noteRead(sql, municipality, address.id, todayOf(parts)))
        }
        const sums = { rows: 0 }
        const { made, extract } = await streamed(noted, asked, (sql, extract) =>
          texts(write(sql, extract, view), sums),
        )
        const whole = noted.follow(made, () => sums.rows)
        return named(reply, fileName(extract, 'tal', ending), type).send(whole)
      },
    })
  }
}

async function finishedDays(
  { db, shelf, nowMs }: ServerParts,
  request: FastifyRequest,
  { campaign }: ReadingAddress,
): Promise<Extract> {
  const { id: municipality } = municipalityOf(request)
  const shelved = await shelf.find(db, municipality, campaign)
  if (!shelved || shelved.campaign.status === 'purged') throw new Problem('not_found')
  const at = nowMs()
  const weeks = countWeeksOf(shelved.campaign.days)
  return { municipality, shelved, weeks, nowMs: at, until: addDays(dayOf(at), -1) }
}
