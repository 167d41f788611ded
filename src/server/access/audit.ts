import type { Act } from '../../contract/audit.ts'
import type { MunicipalityId } from '../../contract/id.ts'
import { appendToChain } from '../audit/chain.ts'
import type { Writer } from '../store/sql.ts'
import type { Account } from './accounts.ts'
import type { RandomBytes } from './secret.ts'

/**
 * Who acts: somebody of the staff, an operator at the console, the server by itself, or a spreadsheet
 * at a reading address.
 */
export type Actor = Account | 'console' | 'server' | { reader: string }

/** What is noted of an act. */
export type Noting = {
  by: Actor
  act: Act
  subject: string
  details?: object
  /** What was changed, as it was and as it became; only what differs. */
  before?: object
  after?: object
  nowMs: number
  /** The request it came by, as the server's log names it. */
  request?: string | undefined
}

/**
 * Notes who did what to whom, in the transaction of the act itself: both are committed or neither.
 * Names are kept as they were, since an account may be gone when somebody asks. Call it last in the
 * transaction, after every row the act itself writes. What is given must hold no secret, no CPR
 * number, no device's id and nothing that was counted.
 */
export async function noteAct(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  noted: Noting,
): Promise<void> {
  const { by, act, subject, details = {}, before, after, nowMs, request } = noted
  const actor =
    typeof by === 'string'
      ? { account: null, who: '', role: by }
      : 'reader' in by
        ? { account: null, who: by.reader, role: 'reader' as const }
        : { account: by.id, who: by.name, role: by.role }
  const row = { at: nowMs, act, ...actor, subject, was: before, became: after, details, request }
  await appendToChain(sql, random, municipality, { nowMs, noted: [row] })
}
