import type { FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

/** The version that whoever saves has read. What can be none we gave out is another one than ours. */
export function versionRead({ headers }: Pick<FastifyRequest, 'headers'>): number {
  const said = headers['if-match']
  if (said === undefined) throw new Problem('version_missing')
  const [, version] = /^"(\d{1,15})"$/.exec(said) ?? []
  if (version === undefined) throw new Problem('version_changed')
  return Number(version)
}

export const tagOf = (version: number): string => `"${version}"`
