import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'

const Fine = z.object({ status: z.literal('ok') })
const minute = 60 * 1000
const probeMs = 1000

/** For those who keep the server running, and for browsers that report a broken rule. */
export async function opsRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, nowMs } = parts

  /** Anybody may ask whether the store can be written to, so all who ask within a second share. */
  let probe: { atMs: number; written: Promise<unknown> } | undefined
  const writable = () => {
    if (probe && Math.abs(nowMs() - probe.atMs) < probeMs) return probe.written
    const written = db.write((sql) => sql.all('UPDATE store SET generation = generation'))
    probe = { atMs: nowMs(), written }
    return written
  }

  app.route({
    ...route('health', { summary: 'The process is alive', response: { 200: Fine } }),
    handler: async () => ({ status: 'ok' }) as const,
  })

  app.route({
    ...route('ready', {
      summary: 'The store can be written to; otherwise 503',
      response: { 200: Fine },
    }),
    handler: async (request) => {
      try {
        await writable()
      } catch (error) {
        request.log.error({ err: error }, 'the store cannot be written to')
        throw new Problem('busy', { cause: error, retryAfter: 5 })
      }
      return { status: 'ok' } as const
    },
  })

  // Browsers send reports under types of their own; they are read as text and only counted.
  app.addContentTypeParser(
    ['application/csp-report', 'application/reports+json'],
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  )
  app.route({
    ...route('cspReport', { summary: 'A browser reports that the content policy was broken' }),
    config: { name: 'cspReport', rateLimit: { max: 30, timeWindow: minute } },
    handler: async (request, reply) => {
      // Not what it says: a report quotes addresses, and an address may hold a secret.
      request.log.warn('a browser reported a breach of the content security policy')
      return reply.code(204).send(undefined)
    },
  })
}
