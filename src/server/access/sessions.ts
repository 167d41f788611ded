import type { AccountId, MunicipalityId, UnitId } from '../../contract/id.ts'
import { dayOf } from '../../domain/moment.ts'
import { dayNumber } from '../store/calendar.ts'
import type { OpenedBy, SessionHandle } from '../../contract/staffSession.ts'
import type { Writer } from '../store/sql.ts'
import { Problem } from '../http/problem.ts'
import type { Account } from './accounts.ts'
import { noteAct } from './audit.ts'
import { hashOf, type RandomBytes, randomCode, randomSecret } from './secret.ts'

const handleLength = 12

/** How a session came about, as its owner is told. */
export type Opening = {
  by: OpenedBy
  /** Which kind of browser, as `coarseBrowser` writes it. */
  browser: string
}

/** A session that is alive, with whose it is and what is given to them. */
export type Session = {
  account: Account
  units: UnitId[]
  hash: Uint8Array
  createdMs: number
  /** When somebody last proved to be there, by a link, a passkey, a password or a code. */
  freshMs: number | undefined
  opening: { by: OpenedBy | null; browser: string | null }
  cameFrom: Account | undefined
}

/**
 * Becomes again who one was before the last link was opened. No session gains time by it, and nobody
 * has proved anything: the last proof is as old as the first sign-in that this one goes back to.
 */
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
    freshMs: before.createdMs,
    opening: { by: null, browser: before.opening.browser },
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

/** Who becomes whom, by what, and by which request. */
type Becoming = {
  account: AccountId
  before: Session | undefined
  opening: Opening
  /** When they proved who they are; now, where nothing is said. Nothing is known of it: undefined. */
  freshMs?: number | undefined
  nowMs: number
  request?: string | undefined
}

/**
 * Becomes somebody by a real sign-in of any kind. Who was signed in before is remembered, so that a switch
 * back can be offered; a session that can be switched back to goes on in this one, and so does its
 * longest time.
 */
export async function become(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  becoming: Becoming,
): Promise<string> {
  const { account, before, opening, nowMs, request } = becoming
  const other = before?.account.id === account ? undefined : before
  const secret = await openSession(sql, random, municipality, {
    account,
    cameFrom: other?.account.id ?? null,
    createdMs: other?.createdMs,
    freshMs: 'freshMs' in becoming ? becoming.freshMs : nowMs,
    opening,
    nowMs,
    before,
  })
  const [by] = await sql.all<Account>(
    'SELECT id, name, role FROM account WHERE municipality = $1 AND id = $2',
    [municipality, account],
  )
  const details = { how: opening.by }
  const noted = { act: 'signed_in', subject: account, details, nowMs, request } as const
  if (by) await noteAct(sql, random, municipality, { by, ...noted })
  return secret
}

/** The same person has proved to be there. The secret is new, and the session gains no time. */
export function refreshSession(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  { before, nowMs }: { before: Session; nowMs: number },
): Promise<string> {
  return openSession(sql, random, municipality, {
    account: before.account.id,
    cameFrom: before.cameFrom?.id ?? null,
    createdMs: before.createdMs,
    freshMs: nowMs,
    opening: before.opening,
    nowMs,
    before,
  })
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
    freshMs: number | undefined
    opening: Session['opening']
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
    handle: randomCode(random, handleLength) as SessionHandle,
    opened_by: opened.opening.by,
    browser: opened.opening.browser,
    fresh: opened.freshMs ?? null,
  }
  await sql.insert('session', [row], '')
  await noteAccountSeen(sql, municipality, opened.account, opened.nowMs)
  return secret
}

/** The day, and nothing finer: it tells whether an access is in use, not when somebody works. */
export async function noteAccountSeen(
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
