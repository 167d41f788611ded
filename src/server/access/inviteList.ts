import type { Role } from '../../contract/account.ts'
import type { Campaign } from '../../contract/campaign.ts'
import type { MunicipalityId, UnitId } from '../../contract/id.ts'
import type { InviteId, InviteSummary } from '../../contract/invite.ts'
import type { Day } from '../../contract/time.ts'
import { isNearlyUsed } from '../../domain/inviteTerms.ts'
import { instantOf } from '../../domain/moment.ts'
import { dayOfNumber } from '../store/calendar.ts'
import type { Reader, Writer } from '../store/sql.ts'
import { inviteOn } from './inviteOn.ts'
import type { InviteRow } from './invites.ts'

type ListedRow = InviteRow & { made: number | null; made_by: Role | null }

const columns = 'id, unit, expires, max_uses, uses, revoked, made, made_by'

/** The invites to units that somebody is given, newest first, as they are good on a day. */
export async function invitesTo(
  sql: Reader,
  municipality: MunicipalityId,
  given: (unit: UnitId) => boolean,
  { campaigns, today }: { campaigns: readonly Campaign[]; today: Day },
): Promise<InviteSummary[]> {
  const rows = await sql.all<ListedRow>(
    `SELECT ${columns} FROM invite WHERE municipality = $1
     ORDER BY COALESCE(made, 0) DESC, expires DESC, id`,
    [municipality],
  )
  return rows
    .filter(({ unit }) => given(unit))
    .map((row) => {
      const { unit: leadsTo, expires } = inviteOn(row, campaigns, today)
      const summary = summaryOf({ ...row, expires })
      return leadsTo === row.unit ? summary : { ...summary, leadsTo }
    })
}

/** Those by which people still join, but not many more. */
export async function nearlyUsedTo(
  sql: Reader,
  municipality: MunicipalityId,
  given: (unit: UnitId) => boolean,
  nowMs: number,
): Promise<InviteSummary[]> {
  const rows = await sql.all<ListedRow>(
    `SELECT ${columns} FROM invite WHERE municipality = $1 AND revoked = 0 AND expires > $2
       AND uses * 5 >= max_uses * 4 ORDER BY unit, id`,
    [municipality, nowMs],
  )
  return rows
    .filter(({ unit }) => given(unit))
    .map(summaryOf)
    .filter(isNearlyUsed)
}

/** Raises an invite from what its reader saw; gives it as it is now, raised by them or another. */
export async function raiseInvite(
  sql: Writer,
  municipality: MunicipalityId,
  id: InviteId,
  { from, to }: { from: number; to: number },
): Promise<{ raised: boolean; invite: InviteSummary | undefined }> {
  const raised = await sql.all(
    `UPDATE invite SET max_uses = $4
     WHERE municipality = $1 AND id = $2 AND max_uses = $3 AND revoked = 0 RETURNING id`,
    [municipality, id, from, to],
  )
  return { raised: raised.length > 0, invite: await inviteSummary(sql, municipality, id) }
}

/** One invite as its list tells of it. */
export async function inviteSummary(
  sql: Reader,
  municipality: MunicipalityId,
  id: InviteId,
): Promise<InviteSummary | undefined> {
  const [row] = await sql.all<ListedRow>(
    `SELECT ${columns} FROM invite WHERE municipality = $1 AND id = $2`,
    [municipality, id],
  )
  return row && summaryOf(row)
}

const summaryOf = (row: ListedRow): InviteSummary => ({
  id: row.id,
  unit: row.unit,
  ...(row.made !== null && {
    made: { day: dayOfNumber(row.made), ...(row.made_by && { by: row.made_by }) },
  }),
  expires: instantOf(row.expires),
  uses: row.uses,
  maxUses: row.max_uses,
  revoked: row.revoked === 1,
})
