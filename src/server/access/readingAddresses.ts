import type { Dimension } from '../../contract/extract.ts'
import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import {
  ReadingId,
  type MadeReadingAddress,
  type ReadingAddress,
} from '../../contract/readingAddress.ts'
import type { Day } from '../../contract/time.ts'
import { instantOf } from '../../domain/moment.ts'
import { hashOf, randomCode, randomSecret, type RandomBytes, sameBytes } from './secret.ts'
import { dayNumber, dayOfNumber } from '../store/calendar.ts'
import type { Reader, Writer } from '../store/sql.ts'

type ReadingRow = {
  id: ReadingId
  campaign: CampaignId
  name: string
  dimensions: string
  secret_hash: Uint8Array
  made: number
  who: string
  seen: number | null
}
const columns = 'id, campaign, name, dimensions, secret_hash, made, who, seen'

const addressOf = (row: ReadingRow): ReadingAddress => ({
  id: row.id,
  campaign: row.campaign,
  name: row.name,
  by: row.dimensions.split(',') as Dimension[],
  made: instantOf(row.made),
  who: row.who,
  ...(row.seen !== null && { read: dayOfNumber(row.seen) }),
})

/** The reading addresses of a campaign, the newest first. */
export async function readingAddressesOf(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: CampaignId,
): Promise<ReadingAddress[]> {
  const rows = await sql.all<ReadingRow>(
    `SELECT ${columns} FROM reading_address
     WHERE municipality = $1 AND campaign = $2 ORDER BY made DESC, id`,
    [municipality, campaign],
  )
  return rows.map(addressOf)
}

/** Makes one, with a password that is stored as its hash alone. */
export async function addReadingAddress(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  made: {
    campaign: CampaignId
    name: string
    by: readonly Dimension[]
    nowMs: number
    who: string
  },
): Promise<MadeReadingAddress> {
  const password = randomSecret(random)
  const { campaign, name, by, nowMs, who } = made
  const id = ReadingId.parse(randomCode(random, 10))
  const row = { id, campaign, name, dimensions: by.join(), made: nowMs, who, seen: null }
  const stored = { municipality, ...row, secret_hash: hashOf(password) }
  await sql.insert('reading_address', [stored], '')
  return { address: addressOf({ ...row, secret_hash: stored.secret_hash }), password }
}

/** The address that a user name, as anybody may send it, and a password open, or undefined. */
export async function openedBy(
  sql: Reader,
  municipality: MunicipalityId,
  { id: name, password }: { id: string; password: string },
): Promise<ReadingAddress | undefined> {
  // No engine is asked for what no address is called: PostgreSQL takes no NUL, and would fail.
  const { data: id } = ReadingId.safeParse(name)
  if (id === undefined) return undefined
  const [row] = await sql.all<ReadingRow>(
    `SELECT ${columns} FROM reading_address WHERE municipality = $1 AND id = $2`,
    [municipality, id],
  )
  return row && sameBytes(hashOf(password), row.secret_hash) ? addressOf(row) : undefined
}

/** Notes the day, once a day: the desk says which addresses nobody reads any more. */
export async function noteRead(
  sql: Writer,
  municipality: MunicipalityId,
  id: ReadingId,
  today: Day,
): Promise<void> {
  await sql.all('UPDATE reading_address SET seen = $3 WHERE municipality = $1 AND id = $2', [
    municipality,
    id,
    dayNumber(today),
  ])
}

/** Ends one for good, and gives what it was called. Undefined where there is none. */
export async function dropReadingAddress(
  sql: Writer,
  municipality: MunicipalityId,
  id: string,
): Promise<{ name: string; campaign: CampaignId } | undefined> {
  const [row] = await sql.all<{ name: string; campaign: CampaignId }>(
    'DELETE FROM reading_address WHERE municipality = $1 AND id = $2 RETURNING name, campaign',
    [municipality, id],
  )
  return row
}
