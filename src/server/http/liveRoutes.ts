import type { FastifyInstance } from 'fastify'
import type { UnitId } from '../../contract/id.ts'
import { findSessionOf } from '../access/livingSession.ts'
import type { Session } from '../access/sessions.ts'
import { openEventStream } from '../live/eventStream.ts'
import { openStreams } from '../live/openStreams.ts'
import { watchBoards } from '../live/watch.ts'
import { byAccount } from './callers.ts'
import type { ServerParts } from './parts.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn } from './visitor.ts'

const minute = 60 * 1000

/**
 * The stream that tells the staff's browsers when a board has something new. It is written to the
 * raw response: the plugins for it would bring more than the sixty lines they save.
 */
export async function liveRoutes(app: FastifyInstance, parts: ServerParts): Promise<void> {
  const { db, nowMs, after } = parts
  const streams = openStreams()
  const watch = watchBoards(parts)
  app.addHook('preClose', async () => streams.endAll())
  app.addHook('onClose', () => watch.close())

  app.route({
    ...route('live', {
      summary: 'Tells as server-sent events when a board has something new; never any figure',
    }),
    config: {
      name: 'live',
      polled: true,
      rateLimit: {
        max: 60,
        timeWindow: minute,
        keyGenerator: byAccount,
      },
    },
    handler: async (request, reply) => {
      const { id: municipality } = municipalityOf(request)
      const session = sessionIn(request)
      let stream: ReturnType<typeof openEventStream> | undefined
      let ended = false
      const end = () => {
        ended = true
        stream?.end()
      }
      const free = streams.enter(session.account.id, end)
      const given = session.account.role === 'lead' ? new Set<UnitId>(session.units) : undefined
      const leave = await watch
        .listen(municipality, { given, news: (campaigns) => stream?.news(campaigns), lost: end })
        .catch((error: unknown) => {
          free()
          throw error
        })
      const closed = () => {
        leave()
        free()
      }
      if (reply.raw.destroyed || ended || request.method === 'HEAD') {
        closed()
        return reply.header('content-type', 'text/event-stream; charset=utf-8').send()
      }
      reply.hijack()
      stream = openEventStream(reply.raw, {
        after,
        closed: () => {
          closed()
          // Fastify speaks of answers that have come to their end, and most streams are broken off.
          if (reply.raw.writableFinished) return
          request.log.info(
            { req: request, res: reply, ms: Math.round(reply.elapsedTime) },
            'request',
          )
        },
        headers: reply.getHeaders(),
        // Neither the end of a session nor other rights wait for the reader to ask again.
        mayGoOn: async () => {
          const found = await findSessionOf(db, municipality, session.hash, nowMs())
          return found !== undefined && rightsOf(found.session) === rightsOf(session)
        },
      })
    },
  })
}

const rightsOf = ({ account, units }: Session): string =>
  JSON.stringify([account.id, account.role, units])
