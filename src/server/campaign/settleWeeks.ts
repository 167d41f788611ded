import type { Campaign } from '../../contract/campaign.ts'
import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { boundsOfWeek, countWeeksOf } from '../../domain/countWeek.ts'
import { type KeptWeek, keptWeekOf } from '../../domain/keptWeek.ts'
import { addDays, weekOf } from '../../domain/moment.ts'
import { figureGroupsOf } from '../../domain/smallUnits.ts'
import { dayNumber } from '../store/calendar.ts'
import type { Reader, Writer } from '../store/sql.ts'
import { contributingDevices } from '../store/tallyQuestions.ts'
import type { Shelved } from './campaignShelf.ts'
import { beginWeek } from './figureSets.ts'

/**
 * Keeps with every week that is over how its figures are shown, and begins the new one with sets of its
 * own. Whatever may make a unit larger or change the catalogue calls this first, in its own
 * transaction: so what is kept is what was the case when the week ended, whoever comes first.
 */
export async function settleWeeks(
  sql: Writer,
  municipality: MunicipalityId,
  { campaign, sets, settledTo }: Shelved,
  today: Day,
): Promise<void> {
  const week = boundsOfWeek(weekOf(today))
  const sunday = addDays(week.from, -1)
  if (settledTo !== undefined && settledTo >= sunday) return
  // The row is the lock: of two that come at once the second finds it done.
  const mine = await sql.all(
    `UPDATE campaign SET settled_to = $3 WHERE municipality = $1 AND id = $2
       AND (settled_to IS NULL OR settled_to < $3) RETURNING id`,
    [municipality, campaign.id, dayNumber(sunday)],
  )
  if (mine.length === 0) return
  const over = countWeeksOf(campaign.days)
    .map((each) => boundsOfWeek(each))
    .filter(({ to }) => to <= sunday && (settledTo === undefined || to > settledTo))
  await keepWeeks(sql, municipality, { campaign, sets }, over)
  await beginWeek(sql, municipality, campaign, week)
}

/**
 * Keeps the same of weeks that have only now been made weeks of the campaign, and were over by then: the
 * turn of the week has passed them by, and their days would come apart with the next device that joins.
 */
export async function settleAddedWeeks(
  sql: Writer,
  municipality: MunicipalityId,
  { campaign, sets, settledTo }: Shelved,
  before: Campaign,
): Promise<void> {
  const known = countWeeksOf(before.days)
  const added = countWeeksOf(campaign.days)
    .filter((each) => !known.includes(each))
    .map((each) => boundsOfWeek(each))
    .filter(({ to }) => settledTo !== undefined && to <= settledTo)
  await keepWeeks(sql, municipality, { campaign, sets }, added)
}

async function keepWeeks(
  sql: Writer,
  municipality: MunicipalityId,
  { campaign, sets }: Pick<Shelved, 'campaign' | 'sets'>,
  over: readonly { from: Day }[],
): Promise<void> {
  if (over.length === 0) return
  const devices = await contributingDevices(sql, municipality, campaign.id)
  const kept = JSON.stringify(keptWeekOf(campaign, figureGroupsOf(campaign, sets, devices)))
  const rows = over.map(({ from }) => {
    return { municipality, campaign: campaign.id, monday: dayNumber(from), kept }
  })
  await sql.insert('week_groups', rows, 'ON CONFLICT (municipality, campaign, monday) DO NOTHING')
}

/** How a week's figures are shown since it ended; undefined while nothing has happened since. */
export async function keptWeek(
  sql: Reader,
  municipality: MunicipalityId,
  campaign: CampaignId,
  monday: Day,
): Promise<KeptWeek | undefined> {
  const [row] = await sql.all<{ kept: string }>(
    'SELECT kept FROM week_groups WHERE municipality = $1 AND campaign = $2 AND monday = $3',
    [municipality, campaign, dayNumber(monday)],
  )
  return row && (JSON.parse(row.kept) as KeptWeek)
}
