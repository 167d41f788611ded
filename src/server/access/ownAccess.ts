import type { MunicipalityId } from '../../contract/id.ts'
import type { OwnAccess } from '../../contract/password.ts'
import type { Reader } from '../store/sql.ts'
import { freshForMs } from './freshRoutes.ts'
import type { ProviderSetting } from './providerSetting.ts'
import type { Session } from './sessions.ts'

/**
 * The ways in that somebody has, and how long they count as having just signed in. Who they are at
 * a provider that is no longer set up is no way in.
 */
export async function ownAccess(
  sql: Reader,
  { id, provider }: { id: MunicipalityId; provider?: Pick<ProviderSetting, 'issuer'> | undefined },
  session: Session,
  nowMs: number,
): Promise<OwnAccess> {
  const of = (table: string) =>
    `(SELECT count(*) FROM ${table} WHERE ${table}.municipality = account.municipality
      AND ${table}.account = account.id)`
  const [row] = await sql.all<{
    user_name: string | null
    passwords: number
    passkeys: number
    codes: number
    gives: number | null
  }>(
    `SELECT user_name, ${of('password')} AS passwords, ${of('passkey')} AS passkeys,
       ${of('recovery_code')} AS codes,
       (SELECT max(by_claim) FROM identity WHERE identity.municipality = account.municipality
        AND identity.account = account.id AND identity.issuer = $3) AS gives
     FROM account WHERE municipality = $1 AND id = $2`,
    [id, session.account.id, provider?.issuer ?? ''],
  )
  return {
    ...(row?.user_name && { userName: row.user_name }),
    hasPassword: (row?.passwords ?? 0) > 0,
    passkeys: row?.passkeys ?? 0,
    recoveryLeft: row?.codes ?? 0,
    ...(typeof row?.gives === 'number' && { provider: row.gives === 1 ? 'gives' : 'connected' }),
    freshSeconds: Math.max(0, Math.floor(((session.freshMs ?? 0) + freshForMs - nowMs) / 1000)),
  }
}
