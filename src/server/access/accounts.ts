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
