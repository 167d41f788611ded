import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import type { CampaignId } from '../../contract/id.ts'
import type { RouteName } from '../../contract/routes.ts'
import { Week } from '../../contract/time.ts'
import { countWeeksOf } from '../../domain/countWeek.ts'
import type { Actor } from '../access/audit.ts'
import type { Extract } from '../export/extract.ts'
import type { FilePart } from '../export/format.ts'
import type { Snapshot } from '../store/sql.ts'
import { byAccount } from './callers.ts'
import { campaignOf } from './campaignRoutes.ts'
import { createDownloads } from './downloads.ts'
import { createExportLog, type NotedExport } from './exportLog.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { municipalityOf } from './visitor.ts'

/** Which weeks a file is made of: all of the campaign's where none is named. */
export const Weeks = z.object({ week: z.optional(z.union([Week, z.array(Week)])) })

type AskedWeeks = z.infer<typeof Weeks>

const hour = 60 * 60 * 1000

export type ExportSending = ReturnType<typeof createExportSending>

/** How files are sent, whichever they are: noted, from one snapshot, few at once and not too often. */
export function createExportSending(
  plain: FastifyInstance,
  parts: ServerParts,
  patience: Parameters<typeof createDownloads>[1] = {},
) {
  const downloads = createDownloads(parts, patience)
  const noting = createExportLog(plain, parts)
  const rateLimit = {
    max: 60,
    timeWindow: hour,
    keyGenerator: byAccount,
  }
  return {
    config: <Name extends RouteName>(name: Name) => ({ name, rateLimit }),

    /** @throws Problem where the campaign has no such week, or its entries are gone */
    extractOf: (request: FastifyRequest, campaign: CampaignId, asked: AskedWeeks) =>
      extractOf(parts, request, campaign, asked),

    /** Notes that somebody has asked for a file, and what it is of. */
    begin(
      request: FastifyRequest,
      { shelved, weeks }: Extract,
      subject: string,
      more: object = {},
      by?: Actor,
    ) {
      const { id: campaign, name } = shelved.campaign
      return noting(request, { subject, filter: { campaign, name, weeks, ...more }, by })
    },

    /** One that is turned away, because others are being made, has been noted and is over. */
    async streamed(
      noted: NotedExport,
      asked: Extract,
      write: (sql: Snapshot, extract: Extract) => AsyncIterable<string | Uint8Array>,
    ): Promise<{ made: Readable; extract: Extract }> {
      let extract = asked
      try {
        const made = await downloads.streamed(async (sql) => {
          extract = await asInSnapshot(parts, sql, asked)
          return noted.measured(write(sql, extract))
        })
        return { made, extract }
      } catch (error) {
        await noted.aborted()
        throw error
      }
    },

    async whole(
      noted: NotedExport,
      asked: Extract,
      write: (sql: Snapshot, extract: Extract) => Promise<string>,
    ): Promise<{ made: string; extract: Extract }> {
      const whole = await downloads
        .whole(async (sql) => {
          const extract = await asInSnapshot(parts, sql, asked)
          return { made: await write(sql, extract), extract }
        })
        .catch(async (error: unknown) => {
          await noted.aborted()
          throw error
        })
      await noted.whole(whole.made)
      return whole
    },
  }
}

/**
 * The campaign as it is where the figures are read. While a file waited for its turn it may have been
 * signed off, and then name and figures would be of two revisions.
 */
async function asInSnapshot(
  { shelf }: Pick<ServerParts, 'shelf'>,
  sql: Snapshot,
  extract: Extract,
): Promise<Extract> {
  const { municipality, weeks } = extract
  const shelved = await shelf.find(sql, municipality, extract.shelved.campaign.id)
  if (!shelved || shelved.campaign.status === 'purged') throw new Problem('not_found')
  const all = countWeeksOf(shelved.campaign.days)
  return { ...extract, shelved, weeks: weeks.filter((week) => all.includes(week)) }
}

async function extractOf(
  parts: ServerParts,
  request: FastifyRequest,
  campaign: CampaignId,
  { week }: AskedWeeks,
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

/** The text of a file's parts, whose rows are counted on their way. */
export async function* texts(parts: AsyncGenerator<FilePart>, sums: { rows: number }) {
  for await (const { text, rows } of parts) {
    sums.rows += rows
    yield text
  }
}

/** The plain name is for old browsers; the other one carries æøå (RFC 6266). */
export function named(reply: FastifyReply, name: string, type: string): FastifyReply {
  const plain = name.replace(/[^\x20-\x7e]/g, '_')
  return reply
    .header('content-type', type)
    .header(
      'content-disposition',
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
}
