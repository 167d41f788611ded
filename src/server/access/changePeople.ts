import type { AccountId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { NewPerson, Person, PersonalLink, PersonChange } from '../../contract/person.ts'
import { instantOf } from '../../domain/moment.ts'
import { Problem } from '../http/problem.ts'
import type { Revocation } from '../ops/revocations.ts'
import type { Writer } from '../store/sql.ts'
import { type Account, addAccount, dropAccess, giveUnits } from './accounts.ts'
import { noteAct } from './audit.ts'
import { holdCoordinator, personOf, refusalOfOwnAccess } from './people.ts'
import type { RandomBytes } from './secret.ts'
import { addSignInLink } from './signInLinks.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Who acts, where, and when: what every change of people begins with. */
export type Acting = {
  sql: Writer
  random: RandomBytes
  municipality: MunicipalityId
  by: Account
  nowMs: number
  /** Of the municipality's own sign-in, where it has one. */
  issuer?: string | undefined
  /** As the server's log names the request. */
  request?: string
}

/** What came of it, and what a restore must not undo. */
type Changed<Result> = { result: Result; ended: Revocation[] }

/** Adds somebody, with the link by which they come in the first time. */
export async function invitePerson(
  acting: Acting,
  { days, ...said }: NewPerson,
): Promise<{ person: Person; link: PersonalLink }> {
  const { sql, random, municipality, by, nowMs, issuer, request } = acting
  await holdCoordinator(sql, municipality, by)
  const { name, role } = said
  const account = await addAccount(sql, random, municipality, { name, role, units: unitsOf(said) })
  const link = await addPersonalLink(acting, account, days)
  const details = { name, role, units: unitsOf(said) }
  await noteAct(sql, random, municipality, {
    by,
    act: 'person_invited',
    subject: account,
    details,
    nowMs,
    request,
  })
  return { person: await personOf(sql, municipality, account, { nowMs, issuer }), link }
}

/**
 * Changes name, role and units. Sessions are read anew with every request, so it holds at once.
 *
 * @throws Problem not_found, version_changed, own_access, last_coordinator
 */
export async function changePerson(
  { sql, random, municipality, by, nowMs, issuer, request }: Acting,
  account: AccountId,
  version: number,
  change: PersonChange,
): Promise<Changed<Person>> {
  await holdCoordinator(sql, municipality, by)
  const before = await personOf(sql, municipality, account, { nowMs })
  if (before.version !== version) throw new Problem('version_changed')
  if (account === by.id && change.role !== 'coordinator') {
    throw await refusalOfOwnAccess(sql, municipality, account)
  }
  const { name, role } = change
  const changed = await sql.all(
    `UPDATE account SET name = $3, role = $4, version = version + 1
     WHERE municipality = $1 AND id = $2 AND version = $5 RETURNING version`,
    [municipality, account, name, role, version],
  )
  if (changed.length === 0) throw new Problem('version_changed')
  const units = unitsOf(change)
  await giveUnits(sql, municipality, account, units)
  await noteAct(sql, random, municipality, {
    by,
    act: 'person_changed',
    subject: account,
    details: { name: before.name },
    ...differing(before, { name, role, units }),
    nowMs,
    request,
  })
  return {
    result: await personOf(sql, municipality, account, { nowMs, issuer }),
    ended: [{ is: 'access', municipality, id: account, version: version + 1, role, units }],
  }
}

/**
 * Takes somebody's access away, with all that leads to it: sessions, links and passkeys.
 *
 * @throws Problem not_found, version_changed, own_access, last_coordinator
 */
export async function removePerson(
  { sql, random, municipality, by, nowMs, request }: Acting,
  account: AccountId,
  version: number,
): Promise<Revocation[]> {
  await holdCoordinator(sql, municipality, by)
  const before = await personOf(sql, municipality, account, { nowMs })
  if (account === by.id) throw await refusalOfOwnAccess(sql, municipality, account)
  const removed = await sql.all(
    'DELETE FROM account WHERE municipality = $1 AND id = $2 AND version = $3 RETURNING id',
    [municipality, account, version],
  )
  if (removed.length === 0) throw new Problem('version_changed')
  const sessions = await dropAccess(sql, municipality, account)
  const details = { name: before.name, role: before.role, units: before.units }
  await noteAct(sql, random, municipality, {
    by,
    act: 'person_removed',
    subject: account,
    details,
    nowMs,
    request,
  })
  return [
    { is: 'account', municipality, id: account },
    ...sessions.map((hash): Revocation => ({ is: 'session', municipality, hash: hexOf(hash) })),
  ]
}

/** A new personal link. Whatever link could be used before it ends; a demo's stay. */
export async function renewLink(
  acting: Acting,
  account: AccountId,
  days: number,
): Promise<Changed<PersonalLink>> {
  const { sql, random, municipality, by, nowMs, request } = acting
  await holdCoordinator(sql, municipality, by)
  const { name } = await personOf(sql, municipality, account, { nowMs })
  const old = await sql.all<{ secret_hash: Uint8Array }>(
    `UPDATE sign_in_link SET expires = 0 WHERE municipality = $1 AND account = $2
       AND reusable = 0 AND expires > 0 RETURNING secret_hash`,
    [municipality, account],
  )
  const link = await addPersonalLink(acting, account, days)
  await noteAct(sql, random, municipality, {
    by,
    act: 'link_renewed',
    subject: account,
    details: { name, until: link.until },
    nowMs,
    request,
  })
  return {
    result: link,
    ended: old.map((each) => ({ is: 'link', municipality, hash: hexOf(each.secret_hash) })),
  }
}

async function addPersonalLink(
  { sql, random, municipality, nowMs }: Acting,
  account: AccountId,
  days: number,
): Promise<PersonalLink> {
  const expiresMs = nowMs + days * dayMs
  const link = { account, purpose: 'personal', expiresMs, reusable: false }
  const secret = await addSignInLink(sql, random, municipality, link)
  return { secret, until: instantOf(expiresMs) }
}

/** Only leads are given units: the others see all of them, or none. */
const unitsOf = ({ role, units }: PersonChange): UnitId[] =>
  role === 'lead' ? [...new Set(units)] : []

/** What a change changed of a person, before and after. */
function differing(was: PersonChange, is: PersonChange) {
  const fields = (['name', 'role', 'units'] as const).filter(
    (field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]),
  )
  const of = (person: PersonChange) =>
    Object.fromEntries(fields.map((field) => [field, person[field]]))
  return { before: of(was), after: of(is) }
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
