import type { CampaignDays } from '../../contract/campaign.ts'
import type { CampaignSurroundings } from '../../contract/desk.ts'
import type { CampaignId, MunicipalityId, UnitId } from '../../contract/id.ts'
import { endOf } from '../../domain/inviteTerms.ts'
import { addDays } from '../../domain/moment.ts'
import type { Reader } from '../store/sql.ts'

/** By an invite that is over before anybody counts nobody comes to count. */
function beginOfCount({ count }: CampaignDays): number {
  const [first] = count.toSorted()
  return first ? endOf(addDays(first, -1)) : 0
}

/** What stands around a campaign: read where it lies, so that readiness is never a stored claim. */
export async function surroundingsOf(
  sql: Reader,
  municipality: MunicipalityId,
  { campaign, days, nowMs }: { campaign: CampaignId; days: CampaignDays; nowMs: number },
): Promise<CampaignSurroundings> {
  const units = async (text: string, ...parameters: (string | number)[]) =>
    (await sql.all<{ unit: string }>(text, [municipality, ...parameters])).map(
      ({ unit }) => unit as UnitId,
    )
  const [row] = await sql.all<{ n: number }>(
    `SELECT count(*) AS n FROM account WHERE municipality = $1 AND role = 'coordinator'`,
    [municipality],
  )
  return {
    coordinators: row?.n ?? 0,
    led: await units(
      'SELECT DISTINCT unit FROM account_unit WHERE municipality = $1 ORDER BY unit',
    ),
    invited: await units(
      `SELECT DISTINCT unit FROM invite
       WHERE municipality = $1 AND revoked = 0 AND uses < max_uses AND expires > $2 ORDER BY unit`,
      Math.max(nowMs, beginOfCount(days)),
    ),
    tried: await units(
      `SELECT unit FROM tally_unit WHERE municipality = $1 AND campaign = $2 AND trial = 1 AND n > 0
       UNION SELECT unit FROM tally_quiet
       WHERE municipality = $1 AND campaign = $2 AND trial = 1 AND n > 0 ORDER BY unit`,
      campaign,
    ),
  }
}
