import type { MunicipalityId, UnitId } from '../../contract/id.ts'
import type { MissingNumbers } from '../../contract/tally.ts'
import type { Day } from '../../contract/time.ts'
import type { FigureGroup } from '../../domain/smallUnits.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import { missingNumbers } from '../store/missingNumbers.ts'
import type { Reader } from '../store/sql.ts'
import { groupsNow, isGuarded } from './shownWeek.ts'

/** Numbers that have not come, in the live partition, also when the week is over: they are no week totals. */
export async function missingInGroups(
  sql: Reader,
  {
    municipality,
    shelved,
    given,
    about,
    today,
  }: {
    municipality: MunicipalityId
    shelved: Shelved
    given?: ReadonlySet<UnitId> | undefined
    /** The units that are asked about; without it, all. */
    about?: ReadonlySet<UnitId>
    today: Day
  },
): Promise<MissingNumbers[]> {
  const campaign = shelved.campaign.id
  const missing = await missingNumbers(sql, { municipality, campaign, today })
  if (missing.size === 0) return []
  const groups = await groupsNow(sql, { municipality, shelved })
  const isLone = (group: FigureGroup) => group.units.length === 1 && isGuarded(group)
  // Small units that stand alone, as those do that count no more, are told of together.
  const lone = groups.filter(isLone).flatMap(({ units }) => units)
  const told = groups.filter((group) => !isLone(group)).map(({ units }) => ({ units }))
  return [...told, ...(lone.length > 1 ? [{ units: lone }] : [])]
    .filter(({ units }) =>
      units.every((unit) => (given?.has(unit) ?? true) && (about?.has(unit) ?? true)),
    )
    .map(({ units }) => ({ units, n: sumOf(units.map((unit) => missing.get(unit) ?? 0)) }))
    .filter(({ n }) => n > 0)
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0)
