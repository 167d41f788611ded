import { createHash, type Hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Act, acts } from '../../contract/audit.ts'
import { type Actor, noteAct } from '../access/audit.ts'
import type { ServerParts } from './parts.ts'
import { municipalityOf, sessionIn } from './visitor.ts'

/** Which file somebody fetches, and what it is narrowed to. */
type Asked = {
  subject: string
  filter: object
  ended?: Extract<Act, 'export_finished' | 'log_exported'>
  /** Who fetches it, where it is not somebody who has signed in. */
  by?: Actor | undefined
}

/** A download that has been noted, and whose end is to be. */
export type NotedExport = {
  /** Passes a file on and measures its bytes on their way. */
  measured: (made: AsyncIterable<string | Uint8Array>) => Readable
  /** Notes the end when a stream has been taken, or was broken off. */
  follow: (output: Readable, rows: () => number | undefined) => Readable
  /** Notes the end of a file that was made whole. */
  whole: (made: string) => Promise<void>
  /** Notes that nothing was sent. */
  aborted: () => Promise<void>
}

/**
 * Notes who downloads what: before the first byte, so that a download that cannot be noted is
 * refused, and when it has ended, with the checksum of what was sent. One that broke off is noted
 * as such; one whose server was killed has a beginning and no end.
 */
export function createExportLog(app: FastifyInstance, parts: ServerParts) {
  const { db, random, nowMs } = parts
  const open = new Set<Promise<void>>()
  app.addHook('onClose', async () => void (await Promise.all(open)))

  return async (
    request: FastifyRequest,
    { subject, filter, ended, by = sessionIn(request).account }: Asked,
  ): Promise<NotedExport> => {
    const municipality = municipalityOf(request).id
    const note = (act: keyof typeof acts, details: object) =>
      db.write((sql) =>
        noteAct(sql, random, municipality, {
          ...{ by, subject, nowMs: nowMs(), request: request.id },
          ...{ act, details: { ...filter, ...details } },
        }),
      )
    await note('export_begun', {})
    const hash = createHash('sha256')
    const size = { bytes: 0 }

    const end = async (whole: boolean, rows?: number) => {
      if (!whole) return note('export_aborted', size)
      const sha256 = hash.digest('hex')
      const details = { ...(rows !== undefined && { rows }), ...size, sha256 }
      return note(ended ?? 'export_finished', details)
    }
    return {
      measured: (made) => Readable.from(measuredIn(made, hash, size)),
      follow(output, rows) {
        const over = finished(output)
          .then(
            () => end(true, rows()),
            () => end(false),
          )
          .catch((err: unknown) => {
            request.log.error({ err }, 'the end of a download was not noted')
          })
        open.add(over)
        void over.then(() => open.delete(over))
        return output
      },
      async whole(made) {
        hash.update(made)
        size.bytes = Buffer.byteLength(made)
        await end(true)
      },
      aborted: () => end(false),
    }
  }
}

async function* measuredIn(
  made: AsyncIterable<string | Uint8Array>,
  hash: Hash,
  size: { bytes: number },
) {
  for await (const part of made) {
    hash.update(part)
    size.bytes += Buffer.byteLength(part)
    yield part
  }
}
