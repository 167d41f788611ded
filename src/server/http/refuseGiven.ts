import type { FastifyRequest } from 'fastify'
import { identitiesOf } from '../access/identities.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { municipalityOf, sessionIn } from './visitor.ts'

/**
 * Who comes by what the municipality's own sign-in says comes by that alone: a passkey or a password
 * of their own would outlive the group that gave them access.
 *
 * @throws Problem not_allowed
 */
export async function refuseGiven(
  { db }: Pick<ServerParts, 'db'>,
  request: FastifyRequest,
): Promise<void> {
  const { id, provider } = municipalityOf(request)
  const account = sessionIn(request).account.id
  const identities = await identitiesOf(db, id, account, provider?.issuer)
  if (identities.some(({ gives }) => gives)) throw new Problem('not_allowed')
}
