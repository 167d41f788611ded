import type { Role } from '../../contract/account.ts'
import type { AccountId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { OpenedBy } from '../../contract/staffSession.ts'
import type { Reader, Writer } from '../store/sql.ts'
import { hashOf } from './secret.ts'
import { noteAccountSeen, type Session } from './sessions.ts'

const minute = 60 * 1000
const idleMs = 60 * minute
const absoluteMs = 12 * 60 * minute
/** The reading of `seen` that a request must be beyond to be written down: not every poll is. */
const seenEveryMs = minute

type SessionRow = {
  created: number
  seen: number
  fresh: number | null
  opened_by: OpenedBy | null
  browser: string | null
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
    `SELECT session.created, session.seen, session.fresh, session.opened_by, session.browser, account.id, account.name, account.role,
       earlier.id AS before_id, earlier.name AS before_name, earlier.role AS before_role
     FROM session
     JOIN account ON account.municipality = session.municipality AND account.id = session.account
     LEFT JOIN account AS earlier
       ON earlier.municipality = session.municipality AND earlier.id = session.came_from
     WHERE session.municipality = $1 AND session.secret_hash = $2`,
    [municipality, hash],
  )
  if (!row || !isAlive(row, nowMs)) return undefined
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
    freshMs: row.fresh ?? undefined,
    opening: { by: row.opened_by, browser: row.browser },
    cameFrom,
  }
  return { session, stale: nowMs - row.seen > seenEveryMs }
}

/** Whether a session can still be used, by when it began and when it was last used. */
export const isAlive = (
  { created, seen }: { created: number; seen: number },
  nowMs: number,
): boolean => nowMs - created <= absoluteMs && nowMs - seen <= idleMs

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
