import type { AccountId, MunicipalityId } from '../../contract/id.ts'
import type { Passkey, PasskeyId } from '../../contract/passkey.ts'
import type { Day } from '../../contract/time.ts'
import { Problem } from '../http/problem.ts'
import { dayNumber, dayOfNumber } from '../store/calendar.ts'
import type { Reader, Writer } from '../store/sql.ts'
import type { Account } from './accounts.ts'

/** What is needed to check a proof, and whose it then is. */
export type KnownPasskey = {
  id: PasskeyId
  account: Account
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
}

/** Nobody needs more, and a list that grows without end is no list. */
const mostPerAccount = 20

/** Somebody's own passkeys, the latest first. */
export async function passkeysOf(
  sql: Reader,
  municipality: MunicipalityId,
  account: AccountId,
): Promise<(Passkey & { transports: string[] })[]> {
  const rows = await sql.all<{
    id: PasskeyId
    added: number
    used: number | null
    shared: number
    transports: string
  }>(
    `SELECT id, added, used, shared, transports FROM passkey
     WHERE municipality = $1 AND account = $2 ORDER BY added DESC, id`,
    [municipality, account],
  )
  return rows.map(({ id, added, used, shared, transports }) => ({
    id,
    added: dayOfNumber(added),
    ...(used !== null && { lastUsed: dayOfNumber(used) }),
    shared: shared === 1,
    transports: transports === '' ? [] : transports.split(','),
  }))
}

/**
 * Keeps the public half of a passkey that has been made.
 *
 * @throws Problem passkey_refused where the id is taken, or there are too many
 */
export async function keepPasskey(
  sql: Writer,
  municipality: MunicipalityId,
  passkey: {
    id: string
    account: AccountId
    host: string
    publicKey: Uint8Array
    counter: number
    transports: readonly string[]
    shared: boolean
    today: Day
  },
): Promise<void> {
  const own = await passkeysOf(sql, municipality, passkey.account)
  if (own.length >= mostPerAccount) throw new Problem('passkey_refused')
  const row = {
    municipality,
    id: passkey.id,
    account: passkey.account,
    host: passkey.host,
    public_key: passkey.publicKey,
    counter: passkey.counter,
    transports: passkey.transports.join(','),
    shared: passkey.shared ? 1 : 0,
    added: dayNumber(passkey.today),
    used: null,
  }
  const kept = await sql.insert(
    'passkey',
    [row],
    'ON CONFLICT (municipality, id) DO NOTHING RETURNING id',
  )
  if (kept.length === 0) throw new Problem('passkey_refused')
}

/** @throws Problem not_found, also where it is somebody else's */
export async function dropPasskey(
  sql: Writer,
  municipality: MunicipalityId,
  { id, account }: { id: PasskeyId; account: AccountId },
): Promise<void> {
  const dropped = await sql.all(
    'DELETE FROM passkey WHERE municipality = $1 AND id = $2 AND account = $3 RETURNING id',
    [municipality, id, account],
  )
  if (dropped.length === 0) throw new Problem('not_found')
}

/** The passkey of an id that was made at this host, with whose it is. */
export async function findPasskey(
  sql: Reader,
  municipality: MunicipalityId,
  id: PasskeyId,
  host: string,
): Promise<KnownPasskey | undefined> {
  const [row] = await sql.all<{
    public_key: Uint8Array
    counter: number
    account: AccountId
    name: string
    role: Account['role']
  }>(
    `SELECT passkey.public_key, passkey.counter, account.id AS account, account.name, account.role
     FROM passkey JOIN account
       ON account.municipality = passkey.municipality AND account.id = passkey.account
     WHERE passkey.municipality = $1 AND passkey.id = $2 AND passkey.host = $3`,
    [municipality, id, host],
  )
  if (!row) return undefined
  const { public_key, counter, account, name, role } = row
  return {
    id,
    account: { id: account, name, role },
    publicKey: Uint8Array.from(public_key),
    counter,
  }
}

/**
 * Notes the use of a passkey. Its counter has to be further than it was: of two proofs at once
 * with the same count, one is a copy's. Synchronised passkeys do not count and stay at 0.
 */
export async function notePasskeyUsed(
  sql: Writer,
  municipality: MunicipalityId,
  { id, account }: KnownPasskey,
  { counter, today }: { counter: number; today: Day },
): Promise<boolean> {
  const noted = await sql.all(
    `UPDATE passkey SET counter = $4, used = $5
     WHERE municipality = $1 AND id = $2 AND account = $3
       AND (counter < $4 OR (counter = 0 AND $4 = 0)) RETURNING id`,
    [municipality, id, account.id, counter, dayNumber(today)],
  )
  return noted.length > 0
}
