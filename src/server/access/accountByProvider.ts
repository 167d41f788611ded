import { AccountId, type MunicipalityId } from '../../contract/id.ts'
import type { SignInFault } from '../../contract/provider.ts'
import { dayOf } from '../../domain/moment.ts'
import type { Revocation } from '../ops/revocations.ts'
import type { Writer } from '../store/sql.ts'
import { type Account, addAccount, dropAccess, giveUnits } from './accounts.ts'
import { noteAct } from './audit.ts'
import { addIdentity, type Subject, useIdentity } from './identities.ts'
import { personOf } from './people.ts'
import type { Given } from './providerClaims.ts'
import type { RandomBytes } from './secret.ts'

type Coming = {
  sql: Writer
  random: RandomBytes
  municipality: MunicipalityId
  who: Subject & { name: string }
  /** What the claims give; undefined where they give nothing, or nothing is mapped. */
  given: Given | undefined
  isMapped: boolean
  nowMs: number
}

/** Whose access it is, or why there is none; and what a restore must not undo. */
type Outcome = ({ account: AccountId } | { fault: SignInFault }) & { ended: Revocation[] }

/**
 * The account of somebody who has signed in at the provider. One that was made by claims follows
 * them; one that was connected is as the coordinators have made it.
 */
export async function accountByProvider(coming: Coming): Promise<Outcome> {
  const { sql, municipality, who, given, isMapped, nowMs } = coming
  const known = await useIdentity(sql, municipality, who, dayOf(nowMs))
  if (known && !known.gives) return { account: known.account, ended: [] }
  if (known) return given ? follow(coming, known.account, given) : take(coming, known.account)
  if (!given) return { fault: isMapped ? 'no_role' : 'unknown', ended: [] }
  return { account: await make(coming, given), ended: [] }
}

/** Somebody new. Two browsers at once are one person: whoever comes second finds the first's. */
async function make(
  { sql, random, municipality, who, nowMs }: Coming,
  { role, units = [] }: Given,
): Promise<AccountId> {
  const { issuer, subject, name } = who
  const account = await addAccount(sql, random, municipality, { name, role, units })
  const identity = { issuer, subject, account, gives: true, today: dayOf(nowMs) }
  if (!(await addIdentity(sql, random, municipality, identity))) {
    const first = await useIdentity(sql, municipality, who, identity.today)
    await sql.all('DELETE FROM account WHERE municipality = $1 AND id = $2', [
      municipality,
      account,
    ])
    await dropAccess(sql, municipality, account)
    if (first) return first.account
    throw new Error('an identity is somebody’s, and nobody’s')
  }
  const by = { id: account, name, role }
  const details = { name, how: 'provider' }
  const after = { role, units }
  await noteAct(sql, random, municipality, {
    ...{ by, act: 'person_came', subject: account, after, details, nowMs },
  })
  return account
}

/** Role and units as the claims say now. Every request reads them, so other sessions follow. */
async function follow(
  { sql, random, municipality, nowMs }: Coming,
  account: AccountId,
  given: Given,
): Promise<Outcome> {
  // Held until the change is through: a coordinator may be changing the same person.
  await sql.all('UPDATE account SET version = version WHERE municipality = $1 AND id = $2', [
    municipality,
    account,
  ])
  const { name, role, units, version } = await personOf(sql, municipality, account, { nowMs })
  const to = { role: given.role, units: given.units ?? (role === given.role ? units : []) }
  const sameUnits =
    new Set([...units, ...to.units]).size === Math.max(units.length, to.units.length)
  if (role === to.role && sameUnits && units.length === to.units.length)
    return { account, ended: [] }
  await sql.all('UPDATE account SET role = $3, version = $4 WHERE municipality = $1 AND id = $2', [
    municipality,
    account,
    to.role,
    version + 1,
  ])
  await giveUnits(sql, municipality, account, to.units)
  const details = { name, how: 'provider' }
  const changed = { before: { role, units }, after: to }
  await noteAct(sql, random, municipality, {
    ...{
      by: { id: account, name, role },
      act: 'person_changed',
      subject: account,
      details,
      nowMs,
      ...changed,
    },
  })
  return {
    account,
    ended: [{ is: 'access', municipality, id: account, version: version + 1, ...to }],
  }
}

/** The claims give no role any more: the access that they gave is gone, with all that leads to it. */
async function take(
  { sql, random, municipality, nowMs }: Coming,
  account: AccountId,
): Promise<Outcome> {
  const { name, role, units } = await personOf(sql, municipality, account, { nowMs })
  await sql.all('DELETE FROM account WHERE municipality = $1 AND id = $2', [municipality, account])
  const sessions = await dropAccess(sql, municipality, account)
  const by: Account = { id: account, name, role }
  const details = { name, how: 'provider' }
  const before = { role, units }
  await noteAct(sql, random, municipality, {
    ...{ by, act: 'person_removed', subject: account, before, details, nowMs },
  })
  const ended = sessions.map((hash): Revocation => {
    return { is: 'session', municipality, hash: Buffer.from(hash).toString('hex') }
  })
  return { fault: 'no_role', ended: [{ is: 'account', municipality, id: account }, ...ended] }
}
