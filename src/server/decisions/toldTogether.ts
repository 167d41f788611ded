import type { MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { boundsOfWeek } from '../../domain/countWeek.ts'
import { groupsOfKept, newcomersTo } from '../../domain/keptWeek.ts'
import { weekOf } from '../../domain/moment.ts'
import type { FigureGroup } from '../../domain/smallUnits.ts'
import { groupsNow, isGuarded, isOver } from '../board/shownWeek.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import { keptWeek } from '../campaign/settleWeeks.ts'
import type { Reader } from '../store/sql.ts'

/** With whom a unit is told of, and whether it stands for itself: then its figures are nobody's secret. */
export type ToldWith = { units: UnitId[]; alone: boolean }

/**
 * With whom each unit's waiting entries are told of on a day: those its figures of that week are shown
 * with (decision 006). What waits is not counted yet, so a small unit that has counted nothing has
 * something to hide all the same, and so has one that is new in a week that is over.
 */
export function openTogether(
  sql: Reader,
  { municipality, shelved, today }: { municipality: MunicipalityId; shelved: Shelved; today: Day },
): (unit: UnitId, day: Day) => Promise<ToldWith> {
  const { campaign, sets } = shelved
  const known = new Map<Day, Promise<FigureGroup[]>>()

  async function groupsIn(from: Day, to: Day): Promise<FigureGroup[]> {
    const kept = isOver(to, today)
      ? await keptWeek(sql, municipality, campaign.id, from)
      : undefined
    if (!kept) return groupsNow(sql, { municipality, shelved })
    return groupsOfKept(kept, campaign, sets, new Set(newcomersTo(kept, campaign)))
  }

  return async (unit, day) => {
    const { from, to } = boundsOfWeek(weekOf(day))
    const groups = known.get(from) ?? groupsIn(from, to)
    known.set(from, groups)
    const group = (await groups).find(({ units }) => units.includes(unit))
    if (!group) return { units: [unit], alone: false }
    return { units: group.units, alone: group.units.length === 1 && !isGuarded(group) }
  }
}
