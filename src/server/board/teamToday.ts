import type { MunicipalityId, UnitId } from '../../contract/id.ts'
import type { TeamAnswer } from '../../contract/team.ts'
import type { Day } from '../../contract/time.ts'
import { isSeenByCounters } from '../../domain/counterCampaign.ts'
import { campaignFor, kindOfDay } from '../../domain/phase.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import type { Reader } from '../store/sql.ts'
import { figuresOfUnitDays } from '../store/tallyQuestions.ts'
import { groupsNow, isGuarded } from './shownWeek.ts'

/**
 * What a unit has counted on a day, for those who count there: exactly what its lead would see of it
 * on the board. Whoever counts is given one unit. So a unit that stands with others, because one of
 * them is small, has no number here.
 */
export async function teamToday(
  sql: Reader,
  shelf: readonly Shelved[],
  { municipality, unit, day }: { municipality: MunicipalityId; unit: UnitId; day: Day },
): Promise<Pick<TeamAnswer, 'shows' | 'figures'>> {
  const mine = shelf.filter(
    ({ campaign, departmentOfUnit }) => isSeenByCounters(campaign) && departmentOfUnit.has(unit),
  )
  const campaign = campaignFor(
    mine.map((each) => each.campaign),
    day,
  )
  const shelved = mine.find((each) => each.campaign === campaign)
  const kind = campaign ? kindOfDay(campaign, day) : 'none'
  if (!shelved || kind === 'none') return { shows: 'no_count' }
  if (kind === 'trial') return { shows: 'trial' }

  const groups = await groupsNow(sql, { municipality, shelved })
  const own = groups.find(({ units }) => units.includes(unit))
  if (!own || own.units.length > 1 || isGuarded(own)) return { shows: 'small' }
  const period = { municipality, campaign: shelved.campaign.id, from: day, to: day }
  const figures = { incoming: 0, outgoing: 0 }
  for (const { direction, n } of await figuresOfUnitDays(sql, period, [unit])) {
    figures[direction] += n
  }
  return { shows: 'figures', figures }
}
