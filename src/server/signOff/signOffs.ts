import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import type { SignOff } from '../../contract/signOff.ts'
import { instantOf } from '../../domain/moment.ts'
import type { Reader } from '../store/sql.ts'

type SignOffRow = {
  revision: number
  at: number
  who: string
  n: number
  /** Nothing where the server of then knew of no corrections. */
  corrected: number | null
  log_number: number
  log_hash: string
}

/** The revisions of a campaign's figures, the first one first. */
export async function signOffsOf(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: CampaignId,
): Promise<SignOff[]> {
  const rows = await sql.all<SignOffRow>(
    `SELECT revision, at, who, n, corrected, log_number, log_hash FROM sign_off
     WHERE municipality = $1 AND campaign = $2 ORDER BY revision`,
    [municipality, campaign],
  )
  return rows.map(
    ({ revision, at, who, n, corrected, log_number: number, log_hash: hash }, nth) => {
      const before = rows[nth - 1]
      const since = (corrected ?? 0) - (before?.corrected ?? 0)
      return {
        ...{ revision, at: instantOf(at), who, n },
        ...(corrected !== null && corrected !== 0 && { corrected }),
        ...(before && { difference: n - before.n }),
        ...(before && since !== 0 && { correctedDifference: since }),
        log: { number, hash },
      }
    },
  )
}

/**
 * Whether staff have corrected since the last revision: what they moved comes to nothing, and stands
 * elsewhere all the same. Of a revision that a server of before signed that is not known.
 */
export async function isRearranged(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: CampaignId,
): Promise<boolean> {
  const [signed] = await sql.all<{ acts: number | null }>(
    `SELECT acts FROM sign_off WHERE municipality = $1 AND campaign = $2
     ORDER BY revision DESC LIMIT 1`,
    [municipality, campaign],
  )
  const known = signed?.acts ?? null
  return known !== null && known !== (await actsIn(sql, municipality, campaign))
}

/** How many acts on corrections there are. */
export async function actsIn(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: CampaignId,
): Promise<number> {
  const [row] = await sql.all<{ n: number }>(
    'SELECT count(*) AS n FROM correction_act WHERE municipality = $1 AND campaign = $2',
    [municipality, campaign],
  )
  return row?.n ?? 0
}

/** The counted contacts of a whole campaign, as its tallies have them. */
export async function countedContacts(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: CampaignId,
): Promise<number> {
  const [row] = await sql.all<{ n: number }>(
    `SELECT CAST(COALESCE(sum(n), 0) AS BIGINT) AS n FROM tally_unit
     WHERE municipality = $1 AND campaign = $2 AND trial = 0`,
    [municipality, campaign],
  )
  return row?.n ?? 0
}
