import type { AccountId, MunicipalityId } from '../../contract/id.ts'
import { type Identity, IdentityId } from '../../contract/provider.ts'
import type { Day } from '../../contract/time.ts'
import { dayNumber, dayOfNumber } from '../store/calendar.ts'
import type { Reader, Writer } from '../store/sql.ts'
import { type RandomBytes, randomCode } from './secret.ts'

/** Who somebody is, anywhere: no other claim is believed to say that. */
export type Subject = { issuer: string; subject: string }

/** Who at this provider somebody's access is connected with; of another, it means nothing any more. */
export async function identitiesOf(
  sql: Reader,
  municipality: MunicipalityId,
  account: AccountId,
  issuer: string | undefined,
): Promise<Identity[]> {
  if (issuer === undefined) return []
  const rows = await sql.all<{
    id: IdentityId
    added: number
    used: number | null
    by_claim: number
  }>(
    `SELECT id, added, used, by_claim FROM identity
     WHERE municipality = $1 AND account = $2 AND issuer = $3 ORDER BY added, id`,
    [municipality, account, issuer],
  )
  return rows.map(({ id, added, used, by_claim }) => ({
    id,
    added: dayOfNumber(added),
    ...(used !== null && { lastUsed: dayOfNumber(used) }),
    gives: by_claim === 1,
  }))
}

/** Whose it is, noted as used today; undefined where nobody's. */
export async function useIdentity(
  sql: Writer,
  municipality: MunicipalityId,
  { issuer, subject }: Subject,
  today: Day,
): Promise<{ account: AccountId; gives: boolean } | undefined> {
  const [row] = await sql.all<{ account: AccountId; by_claim: number }>(
    `UPDATE identity SET used = $4 WHERE municipality = $1 AND issuer = $2 AND subject = $3
     RETURNING account, by_claim`,
    [municipality, issuer, subject, dayNumber(today)],
  )
  return row && { account: row.account, gives: row.by_claim === 1 }
}

/** Connects; undefined where it is somebody's already, or this account has one of that provider. */
export async function addIdentity(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  added: Subject & { account: AccountId; gives: boolean; today: Day },
): Promise<IdentityId | undefined> {
  const { issuer, subject, account, gives } = added
  const others = await sql.all(
    'SELECT id FROM identity WHERE municipality = $1 AND account = $2 AND issuer = $3',
    [municipality, account, issuer],
  )
  if (others.length > 0) return undefined
  const day = dayNumber(added.today)
  const id = IdentityId.parse(randomCode(random, 12))
  const row = { municipality, id, account, issuer, subject, by_claim: gives ? 1 : 0 }
  const [kept] = await sql.insert<{ id: IdentityId }>(
    'identity',
    [{ ...row, added: day, used: gives ? day : null }],
    'ON CONFLICT (municipality, issuer, subject) DO NOTHING RETURNING id',
  )
  return kept?.id
}

/** Disconnects one of somebody's own; false where it is not theirs to disconnect. */
export async function dropIdentity(
  sql: Writer,
  municipality: MunicipalityId,
  { id, account }: { id: IdentityId; account: AccountId },
): Promise<boolean> {
  const dropped = await sql.all(
    `DELETE FROM identity WHERE municipality = $1 AND id = $2 AND account = $3 AND by_claim = 0
     RETURNING id`,
    [municipality, id, account],
  )
  return dropped.length > 0
}
