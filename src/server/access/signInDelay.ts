import type { MunicipalityId } from '../../contract/id.ts'
import { Problem } from '../http/problem.ts'
import type { Writer } from '../store/sql.ts'
import { keyedHashOf } from './secret.ts'

const freeTries = 5
const firstDelayMs = 15_000
const longestDelayMs = 15 * 60_000
const forgottenAfterMs = 24 * 60 * 60_000

/** How long a name is left alone after so many wrong tries in a row: doubled each time. */
const delayAfter = (wrong: number): number =>
  wrong < freeTries ? 0 : Math.min(firstDelayMs * 2 ** (wrong - freeTries), longestDelayMs)

/**
 * A user name as delays are kept for it. What is typed may be anything, a password in the wrong
 * field too, so nobody who reads the store can tell what it was.
 */
export const delayName = (key: Uint8Array, userName: string): Uint8Array =>
  keyedHashOf(key, 'user-name', userName)

/**
 * Takes one try of a name, before anything is checked: tries at once are counted one by one. The
 * same for names that nobody has. A try that succeeds is given back by `forgetTries`.
 *
 * @throws Problem sign_in_later
 */
export async function takeTry(
  sql: Writer,
  municipality: MunicipalityId,
  name: Uint8Array,
  nowMs: number,
): Promise<void> {
  const row = { municipality, name, wrong: 1, last: nowMs, until: 0 }
  const [taken] = await sql.insert<{ wrong: number }>(
    'sign_in_delay',
    [row],
    `ON CONFLICT (municipality, name) DO UPDATE SET
       wrong = CASE WHEN sign_in_delay.last < excluded.last - ${forgottenAfterMs} THEN 1
         ELSE sign_in_delay.wrong + 1 END,
       last = excluded.last
     WHERE sign_in_delay.until <= excluded.last RETURNING wrong`,
  )
  if (!taken) {
    const [held] = await sql.all<{ until: number }>(
      'SELECT until FROM sign_in_delay WHERE municipality = $1 AND name = $2',
      [municipality, name],
    )
    const waitMs = Math.max((held?.until ?? nowMs) - nowMs, 1000)
    throw new Problem('sign_in_later', { retryAfter: Math.ceil(waitMs / 1000) })
  }
  await sql.all('UPDATE sign_in_delay SET until = $3 WHERE municipality = $1 AND name = $2', [
    municipality,
    name,
    nowMs + delayAfter(taken.wrong),
  ])
  await sql.all('DELETE FROM sign_in_delay WHERE municipality = $1 AND last < $2', [
    municipality,
    nowMs - forgottenAfterMs,
  ])
}

/** Whoever got in starts anew. */
export async function forgetTries(
  sql: Writer,
  municipality: MunicipalityId,
  name: Uint8Array,
): Promise<void> {
  await sql.all('DELETE FROM sign_in_delay WHERE municipality = $1 AND name = $2', [
    municipality,
    name,
  ])
}
