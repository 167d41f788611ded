import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CampaignId, UnitId } from '../../contract/id.ts'
import { livingScreen } from '../access/livingScreen.ts'
import { findSessionOf } from '../access/livingSession.ts'
import type { Session } from '../access/sessions.ts'
import { openEventStream } from '../live/eventStream.ts'
import type { Shown } from '../live/news.ts'
import { openStreams } from '../live/openStreams.ts'
import { watchBoards } from '../live/watch.ts'
import { byAccount, byScreen } from './callers.ts'
import type { ServerParts } from './parts.ts'
import { route } from './route.ts'
import { screenIn } from './screenVisitor.ts'
import { municipalityOf, sessionIn } from './visitor.ts'

const minute = 60 * 1000

/** Who listens, to what, and whether they may still. */
type Listening = Shown & {
  who: string
  /** The campaign that is listened to; all of them where none is named. */
  campaign?: CampaignId
  mayGoOn: () => Promise<boolean>
}

/**
 * The streams that tell the staff's browsers, and screens on walls, when a board has something new. They
 * are written to the raw response: the plugins for it would bring more than the sixty lines they save.
 */
export async function liveRoutes(app: FastifyInstance, parts: ServerParts): Promise<void> {
  const { db, shelf, nowMs, after } = parts
  const streams = openStreams()
  const watch = watchBoards(parts)
  app.addHook('preClose', async () => streams.endAll())
  app.addHook('onClose', () => watch.close())

  async function listen(
    request: FastifyRequest,
    reply: FastifyReply,
    { who, given, asked, campaign, mayGoOn }: Listening,
  ): Promise<unknown> {
    const { id: municipality } = municipalityOf(request)
    let stream: ReturnType<typeof openEventStream> | undefined
    let ended = false
    const end = () => {
      ended = true
      stream?.end()
    }
    const news = (all: CampaignId[]) => {
      const own = all.filter((each) => campaign === undefined || each === campaign)
      if (own.length > 0) stream?.news(own)
    }
    const free = streams.enter(who, end)
    const leave = await watch
      .listen(municipality, { given, asked, news, lost: end })
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
        request.log.info({ req: request, res: reply, ms: Math.round(reply.elapsedTime) }, 'request')
      },
      headers: reply.getHeaders(),
      mayGoOn,
    })
    return undefined
  }

  app.route({
    ...route('live', {
      summary: 'Tells as server-sent events when a board has something new; never any figure',
    }),
    config: {
      name: 'live',
      polled: true,
      rateLimit: { max: 60, timeWindow: minute, keyGenerator: byAccount },
    },
    handler: (request, reply) => {
      const session = sessionIn(request)
      const { id } = municipalityOf(request)
      return listen(request, reply, {
        who: session.account.id,
        given: session.account.role === 'lead' ? new Set<UnitId>(session.units) : undefined,
        // Neither the end of a session nor other rights wait for the reader to ask again.
        mayGoOn: async () => {
          const found = await findSessionOf(db, id, session.hash, nowMs())
          return found !== undefined && rightsOf(found.session) === rightsOf(session)
        },
      })
    },
  })

  app.route({
    ...route('wallLive', {
      summary:
        'Tells as server-sent events when what a screen shows has something new; never any figure',
    }),
    config: {
      name: 'wallLive',
      rateLimit: { max: 60, timeWindow: minute, keyGenerator: byScreen },
    },
    handler: (request, reply) => {
      const { secret, screen, given, asked } = screenIn(request)
      const { id } = municipalityOf(request)
      const was = unitsOf({ given, asked })
      return listen(request, reply, {
        ...{ who: screen.id, given, asked, campaign: screen.campaign },
        mayGoOn: async () => {
          const found = await livingScreen(db, shelf, id, secret)
          return found !== undefined && unitsOf(found) === was
        },
      })
    },
  })
}

const rightsOf = ({ account, units }: Session): string =>
  JSON.stringify([account.id, account.role, units])

const unitsOf = ({ given, asked }: Shown): string =>
  JSON.stringify([given, asked].map((units) => units && [...units]))
