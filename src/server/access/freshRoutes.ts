import type { AccountId, MunicipalityId } from '../../contract/id.ts'
import type { RouteName } from '../../contract/routes.ts'
import type { Reader } from '../store/sql.ts'
import { identitiesOf } from './identities.ts'
import type { Session } from './sessions.ts'

/** How long somebody counts as having just proved to be there. */
export const freshForMs = 10 * 60 * 1000

/**
 * Which routes want that somebody has just proved to be there, because what they do reaches far and
 * a browser that was left open would do. `unless_first`: whoever has no way in but the link that is
 * spent may make their first one, and pair a screen.
 */
const freshRoutes: Partial<Record<RouteName, 'always' | 'unless_first'>> = {
  weekTotals: 'always',
  cells: 'always',
  control: 'always',
  bundle: 'always',
  workbook: 'always',
  extractCsv: 'always',
  extractXlsx: 'always',
  extractJson: 'always',
  boardCellsCsv: 'always',
  auditExport: 'always',
  setRetention: 'always',
  makeReadingAddress: 'always',
  // A lead may come by a link alone, and has nothing else to prove it by.
  pairScreen: 'unless_first',
  signOff: 'always',
  addPerson: 'always',
  changePerson: 'always',
  removePerson: 'always',
  renewLink: 'always',
  endSessionsOf: 'always',
  preparePasskey: 'unless_first',
  addPasskey: 'unless_first',
  removePasskey: 'always',
  setPassword: 'unless_first',
  removePassword: 'always',
  makeRecoveryCodes: 'always',
  removeIdentity: 'always',
}

export const isFresh = ({ freshMs }: Pick<Session, 'freshMs'>, nowMs: number): boolean =>
  freshMs !== undefined && nowMs - freshMs <= freshForMs

/** Whether a session has to be confirmed before it gets through to a route. */
export async function mustConfirm(
  sql: Reader,
  municipality: MunicipalityId,
  name: RouteName,
  { session, nowMs, issuer }: { session: Session; nowMs: number; issuer: string | undefined },
): Promise<boolean> {
  const wanted = freshRoutes[name]
  if (wanted === undefined || isFresh(session, nowMs)) return false
  return wanted === 'always' || hasWayIn(sql, municipality, session.account.id, issuer)
}

/** Whether somebody can come in by themselves, without a new link from a coordinator. */
export async function hasWayIn(
  sql: Reader,
  municipality: MunicipalityId,
  account: AccountId,
  issuer: string | undefined,
): Promise<boolean> {
  for (const table of ['passkey', 'password']) {
    const found = await sql.all(
      `SELECT account FROM ${table} WHERE municipality = $1 AND account = $2 LIMIT 1`,
      [municipality, account],
    )
    if (found.length > 0) return true
  }
  // Who they are at a provider that is set up no more leads nowhere.
  return (await identitiesOf(sql, municipality, account, issuer)).length > 0
}
