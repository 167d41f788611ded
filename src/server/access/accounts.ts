import type { Role } from '../../contract/account.ts'
import { AccountId, type MunicipalityId, type UnitId } from '../../contract/id.ts'
import type { Writer } from '../store/sql.ts'
import { type RandomBytes, randomCode } from './secret.ts'

/** Somebody of the staff. Registrants have none: the unit is their account. */
export type Account = { id: AccountId; name: string; role: Role }

/** Adds an account; a lead is given units, a coordinator has them all. */
export async function addAccount(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  { name, role, units = [] }: { name: string; role: Role; units?: readonly UnitId[] },
): Promise<AccountId> {
  const id = AccountId.parse(randomCode(random, 12))
  await sql.insert('account', [{ municipality, id, name, role }], '')
  const given = units.map((unit) => ({ municipality, account: id, unit }))
  await sql.insert('account_unit', given, '')
  return id
}

/** Removes every way in of an account that is gone; gives the hashes of the sessions that ended. */
export async function dropAccess(
  sql: Writer,
  municipality: MunicipalityId,
  account: AccountId,
): Promise<Uint8Array[]> {
  const of = [municipality, account]
  const tables = [
    'account_unit',
    'identity',
    'passkey',
    'sign_in_link',
    'password',
    'recovery_code',
    // What they have put on walls goes with them.
    'screen',
  ]
  for (const table of tables) {
    await sql.all(`DELETE FROM ${table} WHERE municipality = $1 AND account = $2`, of)
  }
  const ended = await sql.all<{ secret_hash: Uint8Array }>(
    'DELETE FROM session WHERE municipality = $1 AND account = $2 RETURNING secret_hash',
    of,
  )
  return ended.map(({ secret_hash }) => secret_hash)
}

/** Gives a lead these units and no others. */
export async function giveUnits(
  sql: Writer,
  municipality: MunicipalityId,
  account: AccountId,
  units: readonly UnitId[],
): Promise<void> {
  await sql.all('DELETE FROM account_unit WHERE municipality = $1 AND account = $2', [
    municipality,
    account,
  ])
  const rows = units.map((unit) => ({ municipality, account, unit }))
  await sql.insert('account_unit', rows, '')
}
