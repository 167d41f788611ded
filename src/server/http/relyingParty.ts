import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { municipalityOf } from './visitor.ts'

/** Whom a passkey is made for, and where it may be used. */
export type RelyingParty = { id: string; name: string; origins: string[] }

/**
 * A passkey belongs to the host name that it was made at, and that has been recognised as the
 * municipality's. The page's origin is where the request came to, or the configured one of that
 * host: a proxy may leave the port out of what it passes on.
 */
export function relyingPartyOf(
  request: FastifyRequest,
  { origin }: Pick<Config, 'origin'>,
): RelyingParty {
  const id = request.hostname.toLowerCase()
  const here = `${request.protocol}://${request.host.toLowerCase()}`
  const configured = new URL(origin).hostname === id ? [origin] : []
  return { id, name: municipalityOf(request).name, origins: [here, ...configured] }
}
