import type { MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { groupsNow, shownInWeek } from '../board/shownWeek.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import type { Reader } from '../store/sql.ts'

/**
 * Whether all that a unit has on a day is shown as its own: it stands with none that is small, and is not
 * small today either. What is moved becomes figures that others see, so nothing may be moved that is
 * not shown already, nor into a unit of which nothing is to be shown.
 */
export async function standsAlone(
  sql: Reader,
  of: { municipality: MunicipalityId; shelved: Shelved },
  { unit, day, today }: { unit: UnitId; day: Day; today: Day },
): Promise<boolean> {
  const now = (await groupsNow(sql, of)).find(({ units }) => units.includes(unit))
  if (!now || now.small.has(unit)) return false
  const groups = await shownInWeek(sql, of, { day, today })
  const own = groups.find(({ units }) => units.includes(unit))
  return own !== undefined && own.units.length === 1 && own.guarded === undefined
}
