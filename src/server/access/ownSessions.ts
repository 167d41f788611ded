import type { AccountId, MunicipalityId } from '../../contract/id.ts'
import type { OpenedBy, SessionHandle, StaffSession } from '../../contract/staffSession.ts'
import { instantOf } from '../../domain/moment.ts'
import type { Reader, Writer } from '../store/sql.ts'
import { browserIn } from './coarseBrowser.ts'
import { sameBytes } from './secret.ts'
import { isAlive } from './livingSession.ts'
import type { Session } from './sessions.ts'

const halfHourMs = 30 * 60 * 1000
const halfHourOf = (ms: number) => instantOf(ms - (ms % halfHourMs))

/** Where somebody is signed in, the latest first. Each is told by its handle alone. */
export async function sessionsOf(
  sql: Reader,
  municipality: MunicipalityId,
  { account, hash }: Session,
  nowMs: number,
): Promise<StaffSession[]> {
  const rows = await sql.all<{
    secret_hash: Uint8Array
    handle: SessionHandle
    opened_by: OpenedBy | null
    browser: string | null
    created: number
    seen: number
  }>(
    `SELECT secret_hash, handle, opened_by, browser, created, seen FROM session
     WHERE municipality = $1 AND account = $2 AND handle IS NOT NULL ORDER BY seen DESC, handle`,
    [municipality, account.id],
  )
  return rows
    .filter((row) => isAlive(row, nowMs))
    .map(({ secret_hash, handle, opened_by, browser, created, seen }) => ({
      handle,
      current: sameBytes(secret_hash, hash),
      ...(opened_by && { openedBy: opened_by }),
      ...browserIn(browser),
      opened: halfHourOf(created),
      used: halfHourOf(seen),
    }))
}

/** Ends one of somebody's own sessions; gives the hashes of what ended. */
export const endByHandle = (
  sql: Writer,
  municipality: MunicipalityId,
  account: AccountId,
  handle: SessionHandle,
): Promise<Uint8Array[]> =>
  ended(sql, 'municipality = $1 AND account = $2 AND handle = $3', [municipality, account, handle])

/**
 * Ends all sessions of somebody, and those in which they can be switched back to; but not `except`.
 * Gives the hashes of what ended.
 */
export async function endAllOf(
  sql: Writer,
  municipality: MunicipalityId,
  account: AccountId,
  except?: Uint8Array,
): Promise<Uint8Array[]> {
  await sql.all(
    `UPDATE session SET came_from = NULL WHERE municipality = $1 AND came_from = $2
     ${except ? 'AND secret_hash <> $3' : ''}`,
    [municipality, account, ...(except ? [except] : [])],
  )
  return ended(sql, `municipality = $1 AND account = $2 ${except ? 'AND secret_hash <> $3' : ''}`, [
    municipality,
    account,
    ...(except ? [except] : []),
  ])
}

async function ended(sql: Writer, which: string, parameters: (string | Uint8Array)[]) {
  const rows = await sql.all<{ secret_hash: Uint8Array }>(
    `DELETE FROM session WHERE ${which} RETURNING secret_hash`,
    parameters,
  )
  return rows.map(({ secret_hash }) => secret_hash)
}
