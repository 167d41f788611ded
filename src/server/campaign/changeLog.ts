import type { CampaignChange, LoggedChange } from '../../contract/desk.ts'
import type { AccountId, CampaignId, MunicipalityId } from '../../contract/id.ts'
import { instantOf } from '../../domain/moment.ts'
import type { Reader, Writer } from '../store/sql.ts'

/** Who saved, and when. Nobody where it came from a file. */
export type Author = { account: AccountId; name: string } | undefined

/** Notes in the saving's own transaction what a version changed, and who did it. */
export async function logChange(
  sql: Writer,
  municipality: MunicipalityId,
  saved: {
    campaign: CampaignId
    version: number
    nowMs: number
    author: Author
    changes: readonly CampaignChange[]
  },
): Promise<void> {
  const { campaign, version, nowMs, author, changes } = saved
  const row = {
    municipality,
    campaign,
    version,
    at: nowMs,
    account: author?.account ?? null,
    who: author?.name ?? null,
    changes: JSON.stringify(changes),
  }
  await sql.insert('campaign_change', [row], '')
}

type ChangeRow = { version: number; at: number; who: string | null; changes: string }

/** What has been changed in a campaign, the latest first. */
export async function changesOf(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: CampaignId,
): Promise<LoggedChange[]> {
  const rows = await sql.all<ChangeRow>(
    `SELECT version, at, who, changes FROM campaign_change
     WHERE municipality = $1 AND campaign = $2 ORDER BY version DESC`,
    [municipality, campaign],
  )
  return rows.map(({ version, at, who, changes }) => ({
    version,
    at: instantOf(at),
    ...(who !== null && { who }),
    changes: JSON.parse(changes) as CampaignChange[],
  }))
}
