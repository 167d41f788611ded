import type {
  AccountId,
  CampaignId,
  DepartmentId,
  MunicipalityId,
  UnitId,
} from '../../contract/id.ts'
import { ScreenId } from '../../contract/screen.ts'
import type { Day } from '../../contract/time.ts'
import { dayNumber, dayOfNumber } from '../store/calendar.ts'
import type { Reader, Row, Writer } from '../store/sql.ts'
import { codeForgottenMs } from './screenCode.ts'
import { hashOf, randomCode, type RandomBytes } from './secret.ts'

/** A screen as it is stored. */
export type StoredScreen = {
  id: ScreenId
  campaign: CampaignId
  name: string
  department: DepartmentId | undefined
  unit: UnitId | undefined
  /** The units that whoever paired it was given then; undefined for all. */
  given: ReadonlySet<UnitId> | undefined
  /** Whether it has been heard from. */
  paired: boolean
  account: AccountId
  who: string
  madeMs: number
  seen: Day | undefined
}

type ScreenRow = Row & {
  id: ScreenId
  campaign: CampaignId
  name: string
  department: DepartmentId | null
  unit: UnitId | null
  given: string | null
  paired: number
  account: AccountId
  who: string
  made: number
  seen: number | null
}
const columns = `id, campaign, name, department, unit, given, account, who, made, seen,
  CASE WHEN secret_hash IS NULL THEN 0 ELSE 1 END AS paired`

const screenOf = (row: ScreenRow): StoredScreen => ({
  ...{ id: row.id, campaign: row.campaign, name: row.name, account: row.account, who: row.who },
  department: row.department ?? undefined,
  unit: row.unit ?? undefined,
  given: row.given === null ? undefined : new Set(row.given.split(',') as UnitId[]),
  paired: row.paired === 1,
  madeMs: row.made,
  seen: row.seen === null ? undefined : dayOfNumber(row.seen),
})

/** The screens of a campaign, the newest first; those that were never heard from are soon none. */
export async function screensOf(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: CampaignId,
  nowMs: number,
): Promise<StoredScreen[]> {
  const rows = await sql.all<ScreenRow>(
    `SELECT ${columns} FROM screen WHERE municipality = $1 AND campaign = $2
       AND (secret_hash IS NOT NULL OR made > $3) ORDER BY made DESC, id`,
    [municipality, campaign, nowMs - codeForgottenMs],
  )
  return rows.map(screenOf)
}

/** The screen that a cookie's secret is of. */
export async function screenBySecret(
  sql: Reader,
  municipality: MunicipalityId,
  secret: string,
): Promise<StoredScreen | undefined> {
  const [row] = await sql.all<ScreenRow>(
    `SELECT ${columns} FROM screen WHERE municipality = $1 AND secret_hash = $2`,
    [municipality, hashOf(secret)],
  )
  return row && screenOf(row)
}

/** Notes what a screen may show that shows a code. Undefined where the code has been typed before. */
export async function addScreen(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  made: Pick<
    StoredScreen,
    'campaign' | 'name' | 'department' | 'unit' | 'given' | 'account' | 'who'
  > & { codeHash: Uint8Array; nowMs: number },
): Promise<StoredScreen | undefined> {
  const { campaign, name, department = null, unit = null, given, account, who } = made
  const { codeHash, nowMs } = made
  const known = await sql.all(
    'SELECT id FROM screen WHERE municipality = $1 AND code_hash = $2 AND made > $3',
    [municipality, codeHash, nowMs - codeForgottenMs],
  )
  if (known.length > 0) return undefined
  const id = ScreenId.parse(randomCode(random, 12))
  const all = given ? [...given].join() : null
  const row = { id, campaign, name, department, unit, given: all, account, who, made: nowMs }
  const stored = { municipality, ...row, code_hash: codeHash, secret_hash: null, seen: null }
  await sql.insert('screen', [stored], '')
  return screenOf({ ...row, paired: 0, seen: null })
}

/** The code that a screen shows, and the secret of the cookie that it will have. */
type Claim = { codeHash: Uint8Array; secret: string }

/**
 * Makes the screen that shows a code the one that somebody has typed it for. Whoever asks again with the
 * same secret, because the answer was lost, is that screen still.
 *
 * @returns whether it is
 */
export async function claimScreen(
  sql: Writer,
  municipality: MunicipalityId,
  { codeHash, secret, nowMs }: Claim & { nowMs: number },
): Promise<boolean> {
  const claimed = await sql.all(
    `UPDATE screen SET secret_hash = $3 WHERE municipality = $1 AND code_hash = $2
       AND (secret_hash IS NULL OR secret_hash = $3) AND made > $4 RETURNING id`,
    [municipality, codeHash, hashOf(secret), nowMs - codeForgottenMs],
  )
  return claimed.length > 0
}

/** Whether somebody has typed a code: asked over and over, and so by reading alone. */
export async function isCodeTyped(
  sql: Reader,
  municipality: MunicipalityId,
  { codeHash, secret }: Claim,
): Promise<boolean> {
  const found = await sql.all(
    `SELECT id FROM screen WHERE municipality = $1 AND code_hash = $2
       AND (secret_hash IS NULL OR secret_hash = $3)`,
    [municipality, codeHash, hashOf(secret)],
  )
  return found.length > 0
}

/** Notes the day, once a day: the desk says which screens nobody looks at any more. */
export async function noteScreenSeen(
  sql: Writer,
  municipality: MunicipalityId,
  id: ScreenId,
  today: Day,
): Promise<void> {
  await sql.all('UPDATE screen SET seen = $3 WHERE municipality = $1 AND id = $2', [
    ...[municipality, id],
    dayNumber(today),
  ])
}

/** Ends one for good. */
export async function dropScreen(
  sql: Writer,
  municipality: MunicipalityId,
  id: string,
): Promise<void> {
  await sql.all('DELETE FROM screen WHERE municipality = $1 AND id = $2', [municipality, id])
}

/** Ends all that show a campaign. */
export async function dropScreensOf(
  sql: Writer,
  municipality: MunicipalityId,
  campaign: CampaignId,
): Promise<void> {
  await sql.all('DELETE FROM screen WHERE municipality = $1 AND campaign = $2', [
    municipality,
    campaign,
  ])
}
