import type { AccountId } from '../../contract/id.ts'
import type { Revocation } from '../ops/revocations.ts'
import { noteAct } from './audit.ts'
import type { Acting } from './changePeople.ts'
import { endAllOf } from './ownSessions.ts'
import { holdCoordinator, personOf } from './people.ts'

/**
 * Ends all sessions of somebody; of one's own, all but the one that asks.
 *
 * @throws Problem not_found
 */
export async function signPersonOut(
  { sql, random, municipality, by, nowMs, request }: Acting,
  account: AccountId,
  asking: Uint8Array,
): Promise<Revocation[]> {
  await holdCoordinator(sql, municipality, by)
  const { name } = await personOf(sql, municipality, account, { nowMs })
  const hashes = await endAllOf(sql, municipality, account, asking)
  const noted = { by, act: 'person_signed_out', subject: account, details: { name } } as const
  await noteAct(sql, random, municipality, { ...noted, nowMs, request })
  return hashes.map((hash) => ({
    is: 'session',
    municipality,
    hash: Buffer.from(hash).toString('hex'),
  }))
}
