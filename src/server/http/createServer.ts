import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { en } from 'zod/locales'
import { questionHeader } from '../../contract/headers.ts'
import { type RouteName } from '../../contract/routes.ts'
import { randomCode } from '../access/secret.ts'
import { appFiles } from './appFiles.ts'
import { auditRoutes } from './auditRoutes.ts'
import { boardRoutes } from './boardRoutes.ts'
import { campaignRoutes } from './campaignRoutes.ts'
import { correctionRoutes } from './correctionRoutes.ts'
import { counterRoutes } from './counterRoutes.ts'
import { deskRoutes } from './deskRoutes.ts'
import { deviceRoutes } from './deviceRoutes.ts'
import { digestRoutes } from './digestRoutes.ts'
import { exportRoutes } from './exportRoutes.ts'
import { permissionsPolicy, securityHeaders } from './headers.ts'
import { identityRoutes } from './identityRoutes.ts'
import { inviteRoutes } from './inviteRoutes.ts'
import { joinRoutes } from './joinRoutes.ts'
import { liveRoutes } from './liveRoutes.ts'
import { logSettings } from './logSettings.ts'
import { onClientError } from './onClientError.ts'
import { onError } from './onError.ts'
import { openApi } from './openApi.ts'
import { opsRoutes } from './opsRoutes.ts'
import { isPrivate, municipalityAt, refuseForeign } from './origin.ts'
import type { ServerParts } from './parts.ts'
import { ownAccessRoutes } from './ownAccessRoutes.ts'
import { passwordRoutes } from './passwordRoutes.ts'
import { passkeyRoutes } from './passkeyRoutes.ts'
import { passkeySignInRoutes } from './passkeySignInRoutes.ts'
import { peopleRoutes } from './peopleRoutes.ts'
import { postFromProvider } from './postFromProvider.ts'
import { Problem } from './problem.ts'
import { providerRoutes } from './providerRoutes.ts'
import { rateCounters } from './rateCounters.ts'
import { remarkRoutes } from './remarkRoutes.ts'
import { renewRoutes } from './renewRoutes.ts'
import { rescueRoutes } from './rescueRoutes.ts'
import { readingAddressRoutes } from './readingAddressRoutes.ts'
import { readingRoutes } from './readingRoutes.ts'
import { retentionRoutes } from './retentionRoutes.ts'
import { decisionRoutes } from './decisionRoutes.ts'
import { screenRoutes } from './screenRoutes.ts'
import { signOffRoutes } from './signOffRoutes.ts'
import { sessionRoutes } from './sessionRoutes.ts'
import { teamRoutes } from './teamRoutes.ts'
import { unitRoutes } from './unitRoutes.ts'
import { identify } from './visitor.ts'
import { wallRoutes } from './wallRoutes.ts'

// The compact form of zod that app and server share has no words of its own for what is wrong.
z.config(en())

const seconds = 1000

/** What the browser itself or another site sends. Neither changes anything by what it says. */
const fromElsewhere = new Set<RouteName>(['cspReport', 'postFromProvider'])

/** The whole server, put together; it listens nowhere yet. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config } = parts
  const secure = config.tls !== undefined || config.trustedProxies.length > 0
  // Names a request in the server's log, and beside what it did in the audit log.
  const process = randomCode(parts.random, 8)
  let requests = 0
  const timeouts = { headersTimeout: 15 * seconds, keepAliveTimeout: 72 * seconds }
  const app = fastify({
    logger: logSettings(config.logLevel, parts.logTo),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    genReqId: () => `${process}-${(requests += 1)}`,
    bodyLimit: 16 * 1024,
    // An address that cannot be decoded never comes to a route: it is answered like any problem.
    frameworkErrors: onError(secure),
    clientErrorHandler: onClientError(secure),
    requestTimeout: 30 * seconds,
    // Longer than a proxy keeps an idle connection, or it may send on one that is just closing.
    keepAliveTimeout: timeouts.keepAliveTimeout,
    forceCloseConnections: 'idle',
    ...(config.tls ? { https: { ...config.tls, ...timeouts } } : { http: timeouts }),
  } as Parameters<typeof fastify>[0]) as unknown as FastifyInstance
  app.setValidatorCompiler(validatorCompiler)
  // Answers are typed by the contract; checking them again would cost a third of an ingest.
  app.setSerializerCompiler(() => JSON.stringify)
  app.setErrorHandler(onError(secure))
  // JSON and nothing else: what a foreign form can send without being asked is not even read.
  app.removeContentTypeParser('text/plain')
  app.decorateRequest('visitor', undefined)

  await app.register(cookie)
  await app.register(helmet, { global: true, ...securityHeaders(secure) })
  await app.register(rateLimit, {
    global: false,
    hook: 'preHandler',
    store: rateCounters(parts.nowMs),
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem('too_many_requests', { retryAfter: Math.ceil(ttl / seconds) }),
  })
  if (parts.shedLoad) await app.register(underPressure, { maxEventLoopDelay: 2 * seconds })

  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', permissionsPolicy)
    const { name } = request.routeOptions.config
    if (name === 'health' || name === 'ready') return
    if (!isPrivate(request)) throw new Problem('not_allowed')
    const municipality = municipalityAt(config.municipalities, request)
    if (!municipality) throw new Problem('not_found')
    request.visitor = { municipality, device: undefined, session: undefined }
    if (!name) return
    reply.header('cache-control', 'no-store')
    const question = request.headers[questionHeader]
    if (typeof question === 'string') reply.header(questionHeader, question.slice(0, 64))
    if (!fromElsewhere.has(name)) refuseForeign(request)
    await identify(parts, request)
  })

  app.addHook('onResponse', async (request, reply) => {
    const ms = Math.round(reply.elapsedTime)
    request.log.info({ req: request, res: reply, ms }, 'request')
  })

  await openApi(app)
  await app.register(joinRoutes, parts)
  await app.register(counterRoutes, parts)
  await app.register(teamRoutes, parts)
  await app.register(unitRoutes, parts)
  await app.register(digestRoutes, parts)
  await app.register(renewRoutes, parts)
  await app.register(rescueRoutes, parts)
  await app.register(sessionRoutes, parts)
  await app.register(providerRoutes, parts)
  await app.register(postFromProvider)
  await app.register(identityRoutes, parts)
  await app.register(passkeyRoutes, parts)
  await app.register(passkeySignInRoutes, parts)
  await app.register(passwordRoutes, parts)
  await app.register(ownAccessRoutes, parts)
  await app.register(peopleRoutes, parts)
  await app.register(auditRoutes, parts)
  await app.register(campaignRoutes, parts)
  await app.register(liveRoutes, parts)
  await app.register(boardRoutes, parts)
  await app.register(remarkRoutes, parts)
  await app.register(correctionRoutes, parts)
  await app.register(exportRoutes, parts)
  await app.register(inviteRoutes, parts)
  await app.register(deviceRoutes, parts)
  await app.register(deskRoutes, parts)
  await app.register(retentionRoutes, parts)
  await app.register(readingAddressRoutes, parts)
  await app.register(readingRoutes, parts)
  await app.register(signOffRoutes, parts)
  await app.register(decisionRoutes, parts)
  await app.register(screenRoutes, parts)
  await app.register(wallRoutes, parts)
  await app.register(opsRoutes, parts)
  await app.register(appFiles, { directory: config.app })
  app.setNotFoundHandler(() => {
    throw new Problem('not_found')
  })
  return app
}
