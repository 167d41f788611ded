import type { Campaign } from '../../contract/campaign.ts'
import type { CampaignId, MunicipalityId, UnitId } from '../../contract/id.ts'
import { carriedSets, type FigureSet, figureSetsOf } from '../../domain/figureSets.ts'
import type { Reader, Writer } from '../store/sql.ts'

/** Which units of a campaign stand together, as they were divided when it was last saved. */
export async function readFigureSets(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: CampaignId,
): Promise<FigureSet[]> {
  const rows = await sql.all<{ unit: UnitId; nth: number; core: number }>(
    `SELECT unit, nth, core FROM figure_set
     WHERE municipality = $1 AND campaign = $2 ORDER BY nth, place`,
    [municipality, campaign],
  )
  return [...Map.groupBy(rows, ({ nth }) => nth).values()].map((set) => ({
    core: set.filter(({ core }) => core === 1).map(({ unit }) => unit),
    others: set.filter(({ core }) => core === 0).map(({ unit }) => unit),
  }))
}

/**
 * Divides the units of a campaign that is being saved. Until something has been counted that is
 * settled by the catalogue alone; from then on nobody changes partners.
 *
 * @param before the campaign as it is stored, if it is
 */
export async function saveFigureSets(
  sql: Writer,
  municipality: MunicipalityId,
  before: Campaign | undefined,
  after: Campaign,
): Promise<void> {
  const asked = [municipality, after.id]
  const counted = await sql.all(
    'SELECT n FROM tally_unit WHERE municipality = $1 AND campaign = $2 AND trial = 0 LIMIT 1',
    asked,
  )
  const known = await readFigureSets(sql, municipality, after.id)
  const sets =
    before && counted.length > 0
      ? carriedSets(known.length > 0 ? known : figureSetsOf(before), after)
      : figureSetsOf(after)
  await sql.all('DELETE FROM figure_set WHERE municipality = $1 AND campaign = $2', asked)
  const rows = sets.flatMap(({ core, others }, nth) =>
    [...core, ...others].map((unit, place) => ({
      ...{ municipality, campaign: after.id, unit, nth, place },
      core: place < core.length ? 1 : 0,
    })),
  )
  await sql.insert('figure_set', rows, '')
}
