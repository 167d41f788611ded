import type { AccountId, MunicipalityId } from '../../contract/id.ts'
import type { Writer } from '../store/sql.ts'
import { keyedHashOf, randomCode, type RandomBytes } from './secret.ts'

const codesAtOnce = 10
const codeLength = 12

/** A code as it was typed, in the one way its hash is made of. */
const bareCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

/** Keyed outside the database, and by whose it is: 60 bits that nobody can try from a copy alone. */
export const recoveryHash = (key: Uint8Array, account: string, typed: string): Uint8Array =>
  keyedHashOf(key, `recovery:${account}`, bareCode(typed))

/** Ten new codes, said once. Those from before are void. */
export async function makeRecoveryCodes(
  sql: Writer,
  { random, key }: { random: RandomBytes; key: Uint8Array },
  municipality: MunicipalityId,
  { account, nowMs }: { account: AccountId; nowMs: number },
): Promise<string[]> {
  await dropRecoveryCodes(sql, municipality, account, nowMs + 1)
  const codes = Array.from({ length: codesAtOnce }, () => randomCode(random, codeLength))
  const rows = codes.map((code) => ({
    municipality,
    hash: recoveryHash(key, account, code),
    account,
    made: nowMs,
  }))
  await sql.insert('recovery_code', rows, '')
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'))
}

/** Voids the codes that were made before a moment. */
export async function dropRecoveryCodes(
  sql: Writer,
  municipality: MunicipalityId,
  account: AccountId,
  beforeMs: number,
): Promise<void> {
  await sql.all(
    'DELETE FROM recovery_code WHERE municipality = $1 AND account = $2 AND made < $3',
    [municipality, account, beforeMs],
  )
}

/** Takes a code away for good; false where there was none. */
export async function spendRecoveryCode(
  sql: Writer,
  municipality: MunicipalityId,
  hash: Uint8Array,
): Promise<boolean> {
  const spent = await sql.all(
    'DELETE FROM recovery_code WHERE municipality = $1 AND hash = $2 RETURNING hash',
    [municipality, hash],
  )
  return spent.length > 0
}
