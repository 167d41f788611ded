import type { Database, Writer } from '../store/sql.ts'
import { revokeDevice } from '../access/devices.ts'
import { revokeInvite } from '../access/invites.ts'
import type { Revocation } from './revocations.ts'

/**
 * Makes a restored store safe to serve, in one transaction: it becomes another generation than any
 * before, by which devices know that they have to compare, and what was revoked stays revoked.
 */
export const beginNewGeneration = (
  db: Database,
  revocations: readonly Revocation[],
  atLeast: number,
): Promise<number> =>
  db.write(async (sql) => {
    for (const revocation of revocations) await revokeAgain(sql, revocation)
    const named = revocations.flatMap((each) => (each.is === 'restored' ? [each.generation] : []))
    const [store] = await sql.all<{ generation: number }>('SELECT generation FROM store')
    const generation = Math.max(atLeast, store?.generation ?? 0, ...named) + 1
    await sql.all('UPDATE store SET generation = $1', [generation])
    return generation
  })

/** Whatever the store does not know, or knows already, is left as it is. */
async function revokeAgain(sql: Writer, revocation: Revocation): Promise<void> {
  switch (revocation.is) {
    case 'session':
      await sql.all('DELETE FROM session WHERE municipality = $1 AND secret_hash = $2', [
        revocation.municipality,
        bytesOf(revocation.hash),
      ])
      return
    case 'link':
      await sql.all(
        `UPDATE sign_in_link SET expires = 0
         WHERE municipality = $1 AND secret_hash = $2 AND reusable = 0`,
        [revocation.municipality, bytesOf(revocation.hash)],
      )
      return
    case 'invite':
      await sql.all(
        'UPDATE invite SET uses = $3 WHERE municipality = $1 AND id = $2 AND uses < $3',
        [revocation.municipality, revocation.id, revocation.uses],
      )
      if (revocation.revoked) await revokeInvite(sql, revocation.municipality, revocation.id)
      return
    case 'device':
      await revokeDevice(sql, revocation.municipality, revocation.id, revocation.why)
      return
    case 'restored':
  }
}

const bytesOf = (hash: string): Uint8Array => Buffer.from(hash, 'hex')
