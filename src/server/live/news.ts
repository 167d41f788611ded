import type { UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import type { ShownGroup } from '../board/shownWeek.ts'
import type { Standing } from './standings.ts'

type Units = ReadonlyMap<UnitId, Standing>

/** The units whose figures are others than before, and those whose row says something else. */
export type Changes = { figures: ReadonlySet<UnitId>; activity: ReadonlySet<UnitId> }

/** What has changed from one reading to the next. */
export function changesBetween(before: Units, now: Units): Changes {
  const figures = new Set<UnitId>()
  const activity = new Set<UnitId>()
  for (const unit of new Set([...before.keys(), ...now.keys()])) {
    const [was, is] = [before.get(unit), now.get(unit)]
    if ((was?.figures ?? '') !== (is?.figures ?? '')) figures.add(unit)
    if ((was?.activity ?? 'silent') !== (is?.activity ?? 'silent')) activity.add(unit)
  }
  return { figures, activity }
}

/** What a board is of: the units given to its reader, and those it is narrowed to; undefined for all. */
export type Shown = {
  given: ReadonlySet<UnitId> | undefined
  asked?: ReadonlySet<UnitId> | undefined
}

/**
 * Whether a reader is to be told. Only of what their board shows: were they told of a contact in a
 * group of units whose figures of the day are kept back, counting what they are told would give it.
 */
export function isNewsFor(
  { given, asked }: Shown,
  { figures, activity }: Changes,
  { groups: all, day }: { groups: readonly ShownGroup[]; day: Day },
): boolean {
  const isGiven = (unit: UnitId) => given?.has(unit) ?? true
  const groups = all.filter(({ units }) => !asked || units.some((unit) => asked.has(unit)))
  const stands = (unit: UnitId) => !asked || groups.some(({ units }) => units.includes(unit))
  if ([...activity].some((unit) => isGiven(unit) && stands(unit))) return true
  return groups.some(
    (group) =>
      group.units.some((unit) => figures.has(unit)) &&
      group.units.every(isGiven) &&
      isShownOn(group, day),
  )
}

const isShownOn = ({ guarded }: ShownGroup, day: Day): boolean =>
  !guarded || guarded.parts.some(({ together, days }) => !together && days.includes(day))
