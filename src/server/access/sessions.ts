import type { Role } from '../../contract/account.ts'
import type { AccountId, MunicipalityId, UnitId } from '../../contract/id.ts'
import { dayOf } from '../../domain/moment.ts'
import { dayNumber } from '../store/calendar.ts'
import type { Reader, Writer } from '../store/sql.ts'
import { Problem } from '../http/problem.ts'
import type { Account } from './accounts.ts'
import { noteAct } from './audit.ts'
import { hashOf, type RandomBytes, randomSecret } from './secret.ts'

const minute = 60 * 1000
const idleMs = 60 * minute
const absoluteMs = 12 * 60 * minute
/** The reading of `seen` that a request must be beyond to be written down: not every poll is. */
const seenEveryMs = minute

/** A session that is alive, with whose it is and what is given to them. */
export type Session = {
  account: Account
  units: UnitId[]
  hash: Uint8Array
  createdMs: number
  cameFrom: Account | undefined
}

/** Becomes again who one was before the last link was opened. No session gains time by it. */
export async function switchBack(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  { before, nowMs, request }: { before: Session; nowMs: number; request?: string },
): Promise<string> {
  if (!before.cameFrom) throw new Problem('not_found')
  const secret = await openSession(sql, random, municipality, {
    account: before.cameFrom.id,
    cameFrom: before.account.id,
    createdMs: before.createdMs,
    nowMs,
    before,
  })
  const details = { from: before.account.name }
  await noteAct(sql, random, municipality, {
    ...{ by: before.cameFrom, act: 'switched_back', subject: before.cameFrom.id },
    ...{ details, nowMs, request },
  })
  return secret
}

/**
 * Becomes somebody by a link or a passkey. Who was signed in before is remembered, so that a switch
 * back can be offered; a session that can be switched back to goes on in this one, and so does its
 * longest time.
 */
export async function become(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  { account, before, nowMs, how, request }: Becoming,
): Promise<string> {
  const other = before?.account.id === account ? undefined : before
  const secret = await openSession(sql, random, municipality, {
    account,
    cameFrom: other?.account.id ?? null,
    createdMs: other?.createdMs,
    nowMs,
    before,
  })
  const [by] = await sql.all<Account>(
    'SELECT id, name, role FROM account WHERE municipality = $1 AND id = $2',
    [municipality, account],
  )
  const details = how === undefined ? {} : { how }
  const noted = { act: 'signed_in', subject: account, details, nowMs, request } as const
  if (by) await noteAct(sql, random, municipality, { by, ...noted })
  return secret
}

/** Who becomes whom; by what, and by which request, the log keeps. */
type Becoming = {
  account: AccountId
  before: Session | undefined
  nowMs: number
  how?: string
  request?: string | undefined
}

/** A session's secret is new at every sign-in, and the one before it ends: nothing to fixate on. */
async function openSession(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  opened: {
    account: AccountId
    cameFrom: AccountId | null
    /** From when its longest time runs: the earliest sign-in it goes back to, or now. */
    createdMs?: number | undefined
    nowMs: number
    before: Session | undefined
  },
): Promise<string> {
  if (opened.before) await endSession(sql, municipality, opened.before)
  const secret = randomSecret(random)
  const row = {
    municipality,
    secret_hash: hashOf(secret),
    account: opened.account,
    created: opened.createdMs ?? opened.nowMs,
    seen: opened.nowMs,
    came_from: opened.cameFrom,
  }
  await sql.insert('session', [row], '')
  await noteAccountSeen(sql, municipality, opened.account, opened.nowMs)
  return secret
}

/** The day, and nothing finer: it tells whether an access is in use, not when somebody works. */
async function noteAccountSeen(
  sql: Writer,
  municipality: MunicipalityId,
  account: AccountId,
  nowMs: number,
): Promise<void> {
  await sql.all(
    `UPDATE account SET seen = $3
     WHERE municipality = $1 AND id = $2 AND (seen IS NULL OR seen < $3)`,
    [municipality, account, dayNumber(dayOf(nowMs))],
  )
}

export async function endSession(sql: Writer, municipality: MunicipalityId, { hash }: Session) {
  await sql.all('DELETE FROM session WHERE municipality = $1 AND secret_hash = $2', [
    municipality,
    hash,
  ])
}

type SessionRow = {
  created: number
  seen: number
  id: AccountId
  name: string
  role: Role
  before_id: AccountId | null
  before_name: string | null
  before_role: Role | null
}

/** The living session of a cookie's secret, and whether its last use is to be written down anew. */
export const findSession = (
  sql: Reader,
  municipality: MunicipalityId,
  secret: string,
  nowMs: number,
) => findSessionOf(sql, municipality, hashOf(secret), nowMs)

/** The same by what is stored of the secret: for who was here, and comes back without the cookie. */
export async function findSessionOf(
  sql: Reader,
  municipality: MunicipalityId,
  hash: Uint8Array,
  nowMs: number,
): Promise<{ session: Session; stale: boolean } | undefined> {
  const [row] = await sql.all<SessionRow>(
    `SELECT session.created, session.seen, account.id, account.name, account.role,
       earlier.id AS before_id, earlier.name AS before_name, earlier.role AS before_role
     FROM session
     JOIN account ON account.municipality = session.municipality AND account.id = session.account
     LEFT JOIN account AS earlier
       ON earlier.municipality = session.municipality AND earlier.id = session.came_from
     WHERE session.municipality = $1 AND session.secret_hash = $2`,
    [municipality, hash],
  )
  if (!row || nowMs - row.created > absoluteMs || nowMs - row.seen > idleMs) return undefined
  const given = await sql.all<{ unit: UnitId }>(
    'SELECT unit FROM account_unit WHERE municipality = $1 AND account = $2 ORDER BY unit',
    [municipality, row.id],
  )
  const { id, name, role, before_id, before_name, before_role } = row
  const cameFrom =
    before_id && before_name && before_role
      ? { id: before_id, name: before_name, role: before_role }
      : undefined
  const session = {
    account: { id, name, role },
    units: given.map(({ unit }) => unit),
    hash,
    createdMs: row.created,
    cameFrom,
  }
  return { session, stale: nowMs - row.seen > seenEveryMs }
}

export async function noteSessionSeen(
  sql: Writer,
  municipality: MunicipalityId,
  { hash, account }: Session,
  nowMs: number,
): Promise<void> {
  await sql.all('UPDATE session SET seen = $3 WHERE municipality = $1 AND secret_hash = $2', [
    municipality,
    hash,
    nowMs,
  ])
  await noteAccountSeen(sql, municipality, account.id, nowMs)
}
