import type { Role } from '../../contract/account.ts'
import type { AccountId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Person } from '../../contract/person.ts'
import { instantOf } from '../../domain/moment.ts'
import { Problem } from '../http/problem.ts'
import { dayOfNumber } from '../store/calendar.ts'
import type { Reader, Writer } from '../store/sql.ts'
import type { Account } from './accounts.ts'

type PersonRow = {
  id: AccountId
  name: string
  role: Role
  version: number
  seen: number | null
  link: number | null
  passkeys: number
  gives: number | null
  passwords: number
}

/** As of when; and whose sign-in the municipality has now: another's gives nobody anything. */
type At = { nowMs: number; issuer?: string | undefined }

/** Everybody of the staff, in the order of their names; or one of them. */
export async function peopleOf(
  sql: Reader,
  municipality: MunicipalityId,
  { nowMs, issuer, only }: At & { only?: AccountId },
): Promise<Person[]> {
  const rows = await sql.all<PersonRow>(
    `SELECT account.id, account.name, account.role, account.version, account.seen,
       (SELECT max(expires) FROM sign_in_link AS link
        WHERE link.municipality = account.municipality AND link.account = account.id
          AND link.expires > $2) AS link,
       (SELECT count(*) FROM passkey
        WHERE passkey.municipality = account.municipality
          AND passkey.account = account.id) AS passkeys,
       (SELECT max(by_claim) FROM identity
        WHERE identity.municipality = account.municipality
          AND identity.account = account.id AND identity.issuer = $3) AS gives,
       (SELECT count(*) FROM password
        WHERE password.municipality = account.municipality
          AND password.account = account.id) AS passwords
     FROM account WHERE account.municipality = $1 ${only ? 'AND account.id = $4' : ''}
     ORDER BY account.name, account.id`,
    [municipality, nowMs, issuer ?? '', ...(only ? [only] : [])],
  )
  const units = await unitsByAccount(sql, municipality)
  return rows.map(({ id, name, role, version, seen, link, passkeys, gives, passwords }) => ({
    account: id,
    name,
    role,
    units: units.get(id) ?? [],
    version,
    ...(seen !== null && { lastSeen: dayOfNumber(seen) }),
    ...(link !== null && { linkUntil: instantOf(link) }),
    hasPasskey: passkeys > 0,
    ...(gives !== null && { provider: gives === 1 ? 'gives' : 'connected' }),
    hasPassword: passwords > 0,
  }))
}

async function unitsByAccount(sql: Reader, municipality: MunicipalityId) {
  const given = await sql.all<{ account: AccountId; unit: UnitId }>(
    'SELECT account, unit FROM account_unit WHERE municipality = $1 ORDER BY unit',
    [municipality],
  )
  const units = new Map<AccountId, UnitId[]>()
  for (const { account, unit } of given) units.set(account, [...(units.get(account) ?? []), unit])
  return units
}

/** @throws Problem not_found */
export async function personOf(
  sql: Reader,
  municipality: MunicipalityId,
  account: AccountId,
  at: At,
): Promise<Person> {
  const [person] = await peopleOf(sql, municipality, { ...at, only: account })
  if (!person) throw new Problem('not_found')
  return person
}

/**
 * Whoever changes people is a coordinator still, at this very moment: their row is held until the
 * change is through, so that two who remove each other do not both succeed.
 *
 * @throws Problem not_signed_in, not_allowed
 */
export async function holdCoordinator(
  sql: Writer,
  municipality: MunicipalityId,
  { id }: Account,
): Promise<void> {
  const [held] = await sql.all<{ role: Role }>(
    'UPDATE account SET role = role WHERE municipality = $1 AND id = $2 RETURNING role',
    [municipality, id],
  )
  if (!held) throw new Problem('not_signed_in')
  if (held.role !== 'coordinator') throw new Problem('not_allowed')
}

/** Why nobody takes their own access away: there is nobody else, or somebody else has to do it. */
export async function refusalOfOwnAccess(
  sql: Reader,
  municipality: MunicipalityId,
  own: AccountId,
): Promise<Problem> {
  const others = await sql.all(
    `SELECT id FROM account WHERE municipality = $1 AND id <> $2
       AND role = 'coordinator' AND seen IS NOT NULL LIMIT 1`,
    [municipality, own],
  )
  return new Problem(others.length > 0 ? 'own_access' : 'last_coordinator')
}
