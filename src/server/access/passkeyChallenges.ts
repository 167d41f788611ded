import type { AccountId, MunicipalityId } from '../../contract/id.ts'
import type { Writer } from '../store/sql.ts'
import { hashOf, type RandomBytes } from './secret.ts'

/** How long somebody has to find their key, their phone or their finger. */
export const challengeMs = 5 * 60 * 1000

/** A challenge to sign in by, or one for an account to add a passkey by: the one is no use as the other. */
export type ChallengePurpose = 'sign_in' | `add:${AccountId}`

/** Draws a challenge and keeps its hash. Those whose time is over are swept away by the way. */
export async function addChallenge(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  { purpose, nowMs }: { purpose: ChallengePurpose; nowMs: number },
): Promise<Uint8Array<ArrayBuffer>> {
  await sql.all('DELETE FROM passkey_challenge WHERE municipality = $1 AND expires <= $2', [
    municipality,
    nowMs,
  ])
  const challenge = Uint8Array.from(random(32))
  const hash = hashOf(Buffer.from(challenge).toString('base64url'))
  await sql.insert(
    'passkey_challenge',
    [{ municipality, hash, purpose, expires: nowMs + challengeMs }],
    '',
  )
  return challenge
}

/** Takes a challenge away for good, whatever comes of it; false where there was none to take. */
export async function spendChallenge(
  sql: Writer,
  municipality: MunicipalityId,
  challenge: string,
  { purpose, nowMs }: { purpose: ChallengePurpose; nowMs: number },
): Promise<boolean> {
  const spent = await sql.all<{ expires: number }>(
    `DELETE FROM passkey_challenge
     WHERE municipality = $1 AND hash = $2 AND purpose = $3 RETURNING expires`,
    [municipality, hashOf(challenge), purpose],
  )
  return spent.some(({ expires }) => expires > nowMs)
}
