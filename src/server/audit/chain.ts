import type { Act, ActorRole, AuditHead } from '../../contract/audit.ts'
import type { AccountId, MunicipalityId } from '../../contract/id.ts'
import { type RandomBytes, randomCode } from '../access/secret.ts'
import type { Reader, Writer } from '../store/sql.ts'
import { type AuditRow, beginning, hashOfRow, oneLine } from './auditRow.ts'
import { takePending } from './pendingActs.ts'

/** What is to be noted, before it has its place in the chain. */
export type Noted = {
  at: number
  act: Act
  account: AccountId | null
  who: string
  role: ActorRole
  subject: string
  was?: object | undefined
  became?: object | undefined
  details: object
  request?: string | undefined
}

type Loose = Omit<AuditRow, 'municipality' | 'number' | 'previous' | 'hash' | 'salt'>

/**
 * Adds to a municipality's chain, in the transaction of what is noted. The row of the head is the
 * lock, and the last one that an act takes: whoever holds it waits for nobody, so nobody waits in a
 * circle. Before it come the acts from before there was a chain, and what has been counted up since.
 */
export async function appendToChain(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  { nowMs, noted }: { nowMs: number; noted: readonly Noted[] },
): Promise<AuditHead> {
  const head = await holdHead(sql, municipality)
  const old = await takeUnchained(sql, municipality)
  const counted = await takePending(sql, municipality, nowMs)
  const began = head.number === 0 ? [beganWith(old.length, nowMs)] : []
  const loose = [...began, ...old, ...counted.map(looseOf), ...noted.map(looseOf)]
  if (loose.length === 0) return head

  let { number, hash: previous } = head
  const rows: AuditRow[] = loose.map((each) => {
    number += 1
    const row = { municipality, number, ...each, salt: randomCode(random, 16), previous }
    previous = hashOfRow(row)
    return { ...row, hash: previous }
  })
  await sql.insert('audit_entry', rows, '')
  await sql.all('UPDATE audit_head SET number = $2, hash = $3 WHERE municipality = $1', [
    municipality,
    number,
    previous,
  ])
  return { number, hash: previous }
}

/** The end of the chain as it is now; undefined where nothing was ever noted. */
export async function headOf(
  sql: Reader,
  municipality: MunicipalityId,
): Promise<AuditHead | undefined> {
  const [head] = await sql.all<AuditHead>(
    'SELECT number, hash FROM audit_head WHERE municipality = $1',
    [municipality],
  )
  return head
}

/** Whether anything is to be taken into the chain that is not in it yet: reading it may write nothing. */
export async function isBehind(
  sql: Reader,
  municipality: MunicipalityId,
  nowMs: number,
): Promise<boolean> {
  const waiting = await sql.all(
    `SELECT 1 AS waits FROM audit WHERE municipality = $1
     UNION ALL SELECT 1 AS waits FROM audit_pending WHERE municipality = $1 AND until <= $2 LIMIT 1`,
    [municipality, nowMs],
  )
  return waiting.length > 0
}

/** Holds the head until the transaction is through; makes it where there is none. */
export async function holdHead(sql: Writer, municipality: MunicipalityId): Promise<AuditHead> {
  const hold = () =>
    sql.all<AuditHead>(
      'UPDATE audit_head SET number = number WHERE municipality = $1 RETURNING number, hash',
      [municipality],
    )
  const [held] = await hold()
  if (held) return held
  const row = { municipality, number: 0, hash: beginning }
  await sql.insert('audit_head', [row], 'ON CONFLICT (municipality) DO NOTHING')
  const [made] = await hold()
  if (!made) throw new Error('the head of the log is gone')
  return made
}

type UnchainedRow = {
  at: number
  id: string
  account: AccountId
  who: string
  act: string
  subject: string
  details: string
}

/** What was noted before there was a chain, by this server or by one of the version before. */
async function takeUnchained(sql: Writer, municipality: MunicipalityId): Promise<Loose[]> {
  const rows = await sql.all<UnchainedRow>(
    `DELETE FROM audit WHERE municipality = $1
     RETURNING at, id, account, who, act, subject, details`,
    [municipality],
  )
  return rows
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ at, account, who, act, subject, details }) => ({
      ...{ at, act, account, who: oneLine(who), role: 'unknown', subject: oneLine(subject) },
      ...{ was: null, became: null, details, request: null, imported: 1 },
    }))
}

const beganWith = (imported: number, nowMs: number): Loose =>
  looseOf({
    ...{ at: nowMs, act: 'log_began', account: null, who: '', role: 'server', subject: '' },
    details: { imported },
  })

const looseOf = ({ was, became, details, request, who, subject, ...noted }: Noted): Loose => ({
  ...noted,
  who: oneLine(who),
  subject: oneLine(subject),
  was: was ? JSON.stringify(was) : null,
  became: became ? JSON.stringify(became) : null,
  details: JSON.stringify(details),
  request: request === undefined ? null : oneLine(request),
  imported: 0,
})
