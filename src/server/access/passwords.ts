import type { AccountId, MunicipalityId } from '../../contract/id.ts'
import { userNameTaken } from '../../contract/password.ts'
import { Problem } from '../http/problem.ts'
import type { Reader, Writer } from '../store/sql.ts'
import type { Account } from './accounts.ts'
import type { StoredPassword } from './passwordHash.ts'

/** A user name as it is kept and compared. */
export const userNameOf = (typed: string): string => typed.normalize('NFC').trim().toLowerCase()

/** Whose a user name is, with the password if they have one. */
export async function findByUserName(
  sql: Reader,
  municipality: MunicipalityId,
  userName: string,
): Promise<{ account: Account; stored: StoredPassword | undefined } | undefined> {
  // Anything can be typed at the door, and PostgreSQL takes no text with a NUL in it.
  if (userName.includes('\0')) return undefined
  const [row] = await sql.all<Account & Partial<StoredPassword>>(
    `SELECT account.id, account.name, account.role,
       password.hash, password.salt, password.memory, password.passes, password.lanes
     FROM account LEFT JOIN password
       ON password.municipality = account.municipality AND password.account = account.id
     WHERE account.municipality = $1 AND account.user_name = $2`,
    [municipality, userName],
  )
  if (!row) return undefined
  const { id, name, role, hash, salt, memory, passes, lanes } = row
  const stored = hash && salt && memory && passes && lanes
  return {
    account: { id, name, role },
    stored: stored ? { hash, salt, memory, passes, lanes } : undefined,
  }
}

/**
 * Keeps a password and the user name that goes with it.
 *
 * @throws Problem invalid where the user name is somebody else's
 */
export async function keepPassword(
  sql: Writer,
  municipality: MunicipalityId,
  account: AccountId,
  { userName, stored, nowMs }: { userName: string; stored: StoredPassword; nowMs: number },
): Promise<void> {
  const named = await sql.all(
    `UPDATE account SET user_name = $3 WHERE municipality = $1 AND id = $2
       AND NOT EXISTS (SELECT 1 FROM account AS other WHERE other.municipality = $1
         AND other.user_name = $3 AND other.id <> $2) RETURNING id`,
    [municipality, account, userName],
  )
  if (named.length === 0) {
    throw new Problem('invalid', { errors: [{ path: '/userName', message: userNameTaken }] })
  }
  await putPassword(sql, municipality, account, { ...stored, changed: nowMs })
}

/** The same password, made by what is asked today. One that was changed meanwhile is left alone. */
export async function renewHash(
  sql: Writer,
  municipality: MunicipalityId,
  account: AccountId,
  { from, to }: { from: StoredPassword; to: StoredPassword },
): Promise<void> {
  await sql.all(
    `UPDATE password SET hash = $4, salt = $5, memory = $6, passes = $7, lanes = $8
     WHERE municipality = $1 AND account = $2 AND hash = $3`,
    [municipality, account, from.hash, to.hash, to.salt, to.memory, to.passes, to.lanes],
  )
}

async function putPassword(
  sql: Writer,
  municipality: MunicipalityId,
  account: AccountId,
  row: StoredPassword & { changed: number },
): Promise<void> {
  await sql.insert(
    'password',
    [{ municipality, account, ...row }],
    `ON CONFLICT (municipality, account) DO UPDATE SET hash = excluded.hash, salt = excluded.salt,
       memory = excluded.memory, passes = excluded.passes, lanes = excluded.lanes,
       changed = excluded.changed`,
  )
}

/**
 * Removes a password, if it is from before a moment.
 *
 * @returns whether there was one
 */
export async function dropPassword(
  sql: Writer,
  municipality: MunicipalityId,
  account: AccountId,
  beforeMs: number,
): Promise<boolean> {
  const dropped = await sql.all(
    `DELETE FROM password WHERE municipality = $1 AND account = $2 AND changed < $3
     RETURNING account`,
    [municipality, account, beforeMs],
  )
  return dropped.length > 0
}
