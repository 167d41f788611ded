import type { FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

/**
 * The version that whoever saves has read, as If-Match names it. A saving that names none might
 * silently write over somebody else's, so it is refused.
 */
export function versionRead({ headers }: Pick<FastifyRequest, 'headers'>): number {
  const [, version] = /^"(\d{1,15})"$/.exec(headers['if-match'] ?? '') ?? []
  if (version === undefined) throw new Problem('version_missing')
  return Number(version)
}
