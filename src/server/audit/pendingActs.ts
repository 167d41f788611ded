import type { Act } from '../../contract/audit.ts'
import type { MunicipalityId } from '../../contract/id.ts'
import { dayOf, instantOf } from '../../domain/moment.ts'
import type { Writer } from '../store/sql.ts'
import type { Noted } from './chain.ts'

const halfHourMs = 30 * 60 * 1000
const dayMs = 24 * 60 * 60 * 1000

/**
 * What is counted rather than noted one by one, and for how long at a time: refused sign-ins and
 * joinings, with which an attacker could fill the disk, and uses of an invite, which are devices'.
 */
const spans = {
  sign_in_refused: halfHourMs,
  join_refused: halfHourMs,
  invite_used: dayMs,
} as const satisfies Partial<Record<Act, number>>
type CountedAct = keyof typeof spans

/**
 * Counts an act up. It waits for no lock but the one of its own counter, and never for the chain:
 * joining depends on no log. The subject is of a closed list or an invite's id, so that there are
 * few counters.
 */
export async function countAct(
  sql: Writer,
  municipality: MunicipalityId,
  {
    act,
    subject,
    details = {},
    nowMs,
  }: { act: CountedAct; subject: string; details?: object; nowMs: number },
): Promise<void> {
  const span = spans[act]
  const since = nowMs - (nowMs % span)
  const row = { municipality, act, subject, since, until: since + span }
  await sql.insert(
    'audit_pending',
    [{ ...row, details: JSON.stringify(details), n: 1 }],
    `ON CONFLICT (municipality, act, subject, since) DO UPDATE SET n = audit_pending.n + 1`,
  )
}

type PendingRow = {
  act: CountedAct
  subject: string
  since: number
  until: number
  details: string
  n: number
}

/** What was counted in half-hours and days that are over, and is to stand in the chain now. */
export async function takePending(
  sql: Writer,
  municipality: MunicipalityId,
  nowMs: number,
): Promise<Noted[]> {
  const rows = await sql.all<PendingRow>(
    `DELETE FROM audit_pending WHERE municipality = $1 AND until <= $2
     RETURNING act, subject, since, until, details, n`,
    [municipality, nowMs],
  )
  return rows
    .toSorted((a, b) => a.until - b.until || (a.act + a.subject < b.act + b.subject ? -1 : 1))
    .map(({ act, subject, since, until, details, n }) => ({
      ...{ at: until, act, account: null, who: '', role: 'server', subject },
      details: {
        ...(JSON.parse(details) as object),
        n,
        ...(spans[act] === dayMs
          ? { day: dayOf(since) }
          : { from: instantOf(since), to: instantOf(until) }),
      },
    }))
}
