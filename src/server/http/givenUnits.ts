import type { FastifyRequest } from 'fastify'
import type { UnitId } from '../../contract/id.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { municipalityOf, sessionIn } from './visitor.ts'

/** The units that a coordinator or lead looks after, with the names they bear in the latest campaign. */
export async function givenUnits(
  { db, shelf }: Pick<ServerParts, 'db' | 'shelf'>,
  request: FastifyRequest,
): Promise<Map<UnitId, string>> {
  const { account, units } = sessionIn(request)
  const campaigns = await shelf.all(db, municipalityOf(request).id)
  const known = campaigns.flatMap(({ campaign }) =>
    campaign.departments.flatMap(({ units: all }) => all),
  )
  const given = known.filter(({ id }) => account.role !== 'lead' || units.includes(id))
  return new Map(given.map(({ id, name }) => [id, name]))
}

/** A unit that is not given to whoever asks is to them as if it did not exist. */
export async function unitGiven(
  parts: Pick<ServerParts, 'db' | 'shelf'>,
  request: FastifyRequest,
  unit: UnitId,
): Promise<UnitId> {
  if (!(await givenUnits(parts, request)).has(unit)) throw new Problem('not_found')
  return unit
}
