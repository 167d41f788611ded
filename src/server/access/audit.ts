import type { MunicipalityId } from '../../contract/id.ts'
import type { Writer } from '../store/sql.ts'
import type { Account } from './accounts.ts'
import { type RandomBytes, randomCode } from './secret.ts'

/** What is noted: acts upon people and upon the ways in, never anything about counting. */
type Act =
  | 'person_invited'
  | 'person_changed'
  | 'person_removed'
  | 'link_renewed'
  | 'passkey_added'
  | 'passkey_removed'
  | 'passkey_counter_behind'
  | 'password_set'
  | 'password_removed'
  | 'recovery_codes_made'
  | 'recovery_code_used'
  | 'sessions_ended'
  | 'person_signed_out'

/**
 * Notes who did what to whom, in the transaction of the act itself. Names are kept as they were:
 * an account may be gone when somebody asks.
 */
export async function noteAct(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  noted: { by: Account; act: Act; subject: string; details?: object; nowMs: number },
): Promise<void> {
  const row = {
    municipality,
    at: noted.nowMs,
    id: randomCode(random, 12),
    account: noted.by.id,
    who: noted.by.name,
    act: noted.act,
    subject: noted.subject,
    details: JSON.stringify(noted.details ?? {}),
  }
  await sql.insert('audit', [row], '')
}
