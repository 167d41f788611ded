import { dropAccess, giveUnits } from '../access/accounts.ts'
import type { Database, Writer } from '../store/sql.ts'
import { dropPassword } from '../access/passwords.ts'
import { dropRecoveryCodes, spendRecoveryCode } from '../access/recoveryCodes.ts'
import { revokeDevice } from '../access/devices.ts'
import { revokeInvite } from '../access/invites.ts'
import { dropReadingAddress } from '../access/readingAddresses.ts'
import { dropScreen } from '../access/screens.ts'
import { openCampaignShelf } from '../campaign/campaignShelf.ts'
import { holdSince } from '../ingest/holdSince.ts'
import { purgeAgain } from './purgeAgain.ts'
import type { Revocation } from './revocations.ts'

/**
 * Makes a restored store safe to serve, in one transaction: it becomes another generation than any
 * before, by which devices know that they have to compare, and what was revoked stays revoked.
 */
export const beginNewGeneration = (
  db: Database,
  revocations: readonly Revocation[],
  atLeast: number,
  /** Notes in the same transaction that the store was put back. */
  note?: (sql: Writer, generation: number) => Promise<void>,
): Promise<number> =>
  db.write(async (sql) => {
    for (const revocation of revocations) await revokeAgain(sql, revocation)
    const named = revocations.flatMap((each) => (each.is === 'restored' ? [each.generation] : []))
    const [store] = await sql.all<{ generation: number }>('SELECT generation FROM store')
    const generation = Math.max(atLeast, store?.generation ?? 0, ...named) + 1
    await sql.all('UPDATE store SET generation = $1', [generation])
    await note?.(sql, generation)
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
    case 'account':
      await sql.all('DELETE FROM account WHERE municipality = $1 AND id = $2', [
        revocation.municipality,
        revocation.id,
      ])
      await dropAccess(sql, revocation.municipality, revocation.id)
      return
    case 'access':
      await changeAgain(sql, revocation)
      return
    case 'passkey':
      await sql.all('DELETE FROM passkey WHERE municipality = $1 AND id = $2', [
        revocation.municipality,
        revocation.id,
      ])
      return
    case 'reading_address':
      await dropReadingAddress(sql, revocation.municipality, revocation.id)
      return
    case 'screen':
      await dropScreen(sql, revocation.municipality, revocation.id)
      return
    case 'identity':
      await sql.all('DELETE FROM identity WHERE municipality = $1 AND id = $2', [
        revocation.municipality,
        revocation.id,
      ])
      return
    case 'password':
      await dropPassword(sql, revocation.municipality, revocation.id, revocation.before)
      return
    case 'recovery_codes':
      await dropRecoveryCodes(sql, revocation.municipality, revocation.id, revocation.before)
      return
    case 'recovery_code':
      await spendRecoveryCode(sql, revocation.municipality, bytesOf(revocation.hash))
      return
    case 'rejected': {
      const { municipality, id: device, unit, day, joined } = revocation
      await holdSince(sql, openCampaignShelf(), municipality, [{ device, unit, day, joined }])
      return
    }
    case 'purged':
      await purgeAgain(sql, revocation)
      return
    case 'restored':
  }
}

/** Of several journals each is replayed by itself; the number of the change tells the later one. */
async function changeAgain(
  sql: Writer,
  { municipality, id, version, role, units }: Extract<Revocation, { is: 'access' }>,
): Promise<void> {
  const changed = await sql.all(
    `UPDATE account SET role = $3, version = $4
     WHERE municipality = $1 AND id = $2 AND version < $4 RETURNING id`,
    [municipality, id, role, version],
  )
  if (changed.length > 0) await giveUnits(sql, municipality, id, units)
}

const bytesOf = (hash: string): Uint8Array => Buffer.from(hash, 'hex')
