import type { FastifyReply, FastifyRequest } from 'fastify'
import { Secret } from '../../contract/account.ts'
import { type RandomBytes, randomSecret } from '../access/secret.ts'
import { visitMs } from '../access/providerVisits.ts'

/**
 * Binds a visit at the provider to the browser in which it began. Lax, because coming back begins
 * at the provider's page: the session's own cookie does not come along there, and need not.
 */
const visitCookie = '__Host-tael_p'

/** The browser's secret, drawn where it has none: two tabs that go to the provider share it. */
export function bindBrowser(
  request: FastifyRequest,
  reply: FastifyReply,
  random: RandomBytes,
): string {
  const browser = browserOf(request) ?? randomSecret(random)
  reply.setCookie(visitCookie, browser, {
    ...{ path: '/', secure: true, httpOnly: true, sameSite: 'lax' },
    maxAge: visitMs / 1000,
  })
  return browser
}

export const browserOf = ({ cookies }: FastifyRequest): string | undefined =>
  Secret.safeParse(cookies[visitCookie]).data
