import type { FastifyRequest } from 'fastify'
import { ownRequestHeader } from '../../contract/headers.ts'
import type { MunicipalitySetting } from '../config.ts'
import { isLoopback } from '../loopback.ts'
import { Problem } from './problem.ts'

/** The municipality a host name belongs to. An unknown host is told nothing at all. */
export const municipalityAt = (
  municipalities: readonly MunicipalitySetting[],
  { hostname }: Pick<FastifyRequest, 'hostname'>,
): MunicipalitySetting | undefined => {
  const host = hostname.toLowerCase()
  return municipalities.find(({ hosts }) => hosts.includes(host))
}

/**
 * Plain HTTP is answered on this machine only. Behind a proxy that is trusted, its word about how
 * the request came to it, and from where, is believed; from anybody else it is not. So a proxy on
 * this machine makes nobody local.
 */
export const isPrivate = ({ protocol, ip }: Pick<FastifyRequest, 'protocol' | 'ip'>): boolean =>
  protocol === 'https' || isLoopback(ip)

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Lets only the product's own pages change anything. Browsers say where a request comes from in
 * Sec-Fetch-Site, or else in Origin; and the own header cannot be added by a foreign page unasked.
 */
export function refuseForeign(request: FastifyRequest): void {
  if (safe.has(request.method)) return
  const { 'sec-fetch-site': site, origin, [ownRequestHeader]: own } = request.headers
  const ownOrigin = `${request.protocol}://${request.host}`
  const fromHere = site === undefined ? isOwn(origin, ownOrigin) : site === 'same-origin'
  if (!fromHere || own === undefined) throw new Problem('cross_site')
}

/** A client that is no browser sends neither header, and has no cookies of somebody else to misuse. */
const isOwn = (origin: string | undefined, ownOrigin: string) =>
  origin === undefined || origin === ownOrigin
