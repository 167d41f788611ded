import type { Campaign } from '../../contract/campaign.ts'
import type { CampaignId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { boundsOfWeek } from '../../domain/countWeek.ts'
import { type FigureSet, figureSetsOf, setsInMidWeek } from '../../domain/figureSets.ts'
import { addDays, weekOf } from '../../domain/moment.ts'
import { dayNumber, dayOfNumber } from '../store/calendar.ts'
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
 * Divides the units of a campaign that is being saved. Until something has been counted in the week
 * that is settled by the catalogue alone; from then on nobody changes partners till the next.
 *
 * @param before the campaign as it is stored, if it is
 */
export async function saveFigureSets(
  sql: Writer,
  municipality: MunicipalityId,
  before: Campaign | undefined,
  after: Campaign,
): Promise<void> {
  const [row] = await sql.all<{ settled_to: number | null }>(
    'SELECT settled_to FROM campaign WHERE municipality = $1 AND id = $2',
    [municipality, after.id],
  )
  const settledTo = row?.settled_to ?? undefined
  const monday = settledTo === undefined ? undefined : addDays(dayOfNumber(settledTo), 1)
  const week = monday && boundsOfWeek(weekOf(monday))
  if (!before || !(await isBegun(sql, municipality, after.id, monday))) {
    return writeSets(sql, municipality, after, figureSetsOf(after, week))
  }
  const known = await readFigureSets(sql, municipality, after.id)
  const sets = setsInMidWeek(known.length > 0 ? known : figureSetsOf(before, week), after)
  return writeSets(sql, municipality, after, sets)
}

/**
 * Divides the units anew for a week. Its figures and those of other weeks are shown in groups of their
 * own (settleWeeks.ts), so whoever changes partners now gives nobody away.
 */
export async function beginWeek(
  sql: Writer,
  municipality: MunicipalityId,
  campaign: Campaign,
  week: { from: Day; to: Day },
): Promise<void> {
  if (await isBegun(sql, municipality, campaign.id, week.from)) return
  await writeSets(sql, municipality, campaign, figureSetsOf(campaign, week))
}

/** Whether anything has been counted since a day. */
async function isBegun(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: CampaignId,
  from: Day | undefined,
): Promise<boolean> {
  const counted = await sql.all(
    `SELECT n FROM tally_unit
     WHERE municipality = $1 AND campaign = $2 AND trial = 0 AND day >= $3 LIMIT 1`,
    [municipality, campaign, from === undefined ? 0 : dayNumber(from)],
  )
  return counted.length > 0
}

async function writeSets(
  sql: Writer,
  municipality: MunicipalityId,
  { id: campaign }: Campaign,
  sets: readonly FigureSet[],
): Promise<void> {
  await sql.all('DELETE FROM figure_set WHERE municipality = $1 AND campaign = $2', [
    municipality,
    campaign,
  ])
  const rows = sets.flatMap(({ core, others }, nth) =>
    [...core, ...others].map((unit, place) => ({
      ...{ municipality, campaign, unit, nth, place },
      core: place < core.length ? 1 : 0,
    })),
  )
  await sql.insert('figure_set', rows, '')
}
