import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  type OwnPage,
  ProviderAddress,
  ProviderAnswer,
  ProviderStart,
  ProviderVisit,
} from '../../contract/provider.ts'
import { routes } from '../../contract/routes.ts'
import { hasWayIn, isFresh } from '../access/freshRoutes.ts'
import { openProvider } from '../access/provider.ts'
import { faultOf, namesOf } from '../access/providerFault.ts'
import { addVisit, type Wanted } from '../access/providerVisits.ts'
import { comeFromProvider } from './comeFromProvider.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { bindBrowser } from './providerVisitCookie.ts'
import { relyingPartyOf } from './relyingParty.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn, sessionOf } from './visitor.ts'

/** A whole town hall comes from one address, and on a Monday morning all at once. */
const rateLimit = { max: 300, timeWindow: 60 * 1000 }
const restSeconds = 5

/**
 * Signing in by the municipality's own provider. Going there is a request of the app's own page, so
 * no foreign page can send anybody; coming back is a navigation, and always ends at a page.
 */
export async function providerRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, random, nowMs, config } = parts
  const providers = new Map(
    config.municipalities.flatMap(({ id, provider }) =>
      provider ? [[id, openProvider(provider, nowMs)] as const] : [],
    ),
  )

  async function go(
    request: FastifyRequest,
    reply: FastifyReply,
    { wants, to }: { wants: Wanted; to: OwnPage },
  ): Promise<ProviderAddress> {
    const municipality = municipalityOf(request)
    const provider = providers.get(municipality.id)
    if (!provider) throw new Problem('not_found')
    const session =
      wants === 'sign_in' ? await sessionOf(parts, municipality, request) : sessionIn(request)
    const redirect = redirectOf(request)
    const browser = bindBrowser(request, reply, random)
    const { issuer } = provider.setting
    const begun = { browser, issuer, redirect, wants, session, page: to, nowMs: nowMs() }
    // First, so that whatever is drawn is kept only for somebody who can be sent there.
    await provider.ready().catch((error: unknown) => {
      request.log.warn({ names: namesOf(faultOf(error)) }, 'the provider does not answer')
      throw new Problem('provider_unreachable', { retryAfter: restSeconds })
    })
    const secrets = await db.write((sql) => addVisit(sql, random, municipality.id, begun))
    const address = await provider.addressFor(secrets, redirect, wants === 'again')
    return { address: address.href }
  }

  /** The host has been recognised; the port may only be known from the settings. */
  function redirectOf(request: FastifyRequest): string {
    const [here, configured] = relyingPartyOf(request, config).origins
    return `${configured ?? here}${routes.comeFromProvider.path}`
  }

  app.route({
    ...route('provider', {
      summary: 'Whether the municipality has a sign-in of its own, and what it is called',
      response: { 200: ProviderAnswer },
    }),
    handler: async (request) => {
      const { provider } = municipalityOf(request)
      return provider ? { name: provider.name } : {}
    },
  })

  app.route({
    ...route('goToProvider', {
      summary:
        'Where to go to sign in by the municipality’s own sign-in; good once, for ten minutes',
      body: ProviderStart,
      response: { 200: ProviderAddress },
    }),
    config: { name: 'goToProvider', rateLimit },
    handler: (request, reply) => go(request, reply, { wants: 'sign_in', to: request.body.to }),
  })

  app.route({
    ...route('visitProvider', {
      summary: 'Where to go to sign in anew as the same person, or to connect who one is there',
      body: ProviderVisit,
      response: { 200: ProviderAddress },
    }),
    config: { name: 'visitProvider', rateLimit },
    handler: async (request, reply) => {
      const { id, provider } = municipalityOf(request)
      const session = sessionIn(request)
      // Connecting gives a way in that stays, as a passkey does; signing in anew is what is asked for.
      const isGated = request.body.wants === 'connect' && !isFresh(session, nowMs())
      if (isGated && (await hasWayIn(db, id, session.account.id, provider?.issuer)))
        throw new Problem('sign_in_again')
      return go(request, reply, request.body)
    },
  })

  app.route({
    ...route('comeFromProvider', {
      summary: 'Where the provider sends the browser back to; leads to a page of the app',
    }),
    handler: (request, reply) => comeFromProvider(parts, providers, request, reply),
  })
}
