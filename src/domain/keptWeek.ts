import type { Campaign } from '../contract/campaign.ts'
import type { TaskAreaId, UnitId } from '../contract/id.ts'
import { type FigureSet, unitsOfSet } from './figureSets.ts'
import type { FigureGroup } from './smallUnits.ts'

/**
 * How the figures of a week are shown from its end on, whatever becomes of its units: one that stops
 * being small later would otherwise take the days apart that stood together, and the last of them
 * would be what is left.
 */
export type KeptWeek = {
  groups: (Pick<FigureGroup, 'units' | 'hasFew'> & { small: UnitId[]; guests: UnitId[] })[]
  /** What the units of groups with a small one counted: null for all areas there were. */
  taskAreas: { unit: UnitId; areas: TaskAreaId[] | null }[]
}

export function keptWeekOf(
  { departments }: Pick<Campaign, 'departments'>,
  groups: readonly FigureGroup[],
): KeptWeek {
  const guarded = new Set(
    groups.filter(({ small }) => small.size > 0).flatMap((each) => each.units),
  )
  return {
    groups: groups.map((group) => ({
      ...group,
      small: [...group.small],
      guests: [...group.guests],
    })),
    taskAreas: departments
      .flatMap(({ units }) => units)
      .filter(({ id }) => guarded.has(id))
      .map(({ id, taskAreas }) => ({ unit: id, areas: taskAreas ?? null })),
  }
}

/** The catalogue with the lists of task areas as they were when the week ended. */
export const catalogueIn = <Catalogue extends Pick<Campaign, 'departments'>>(
  campaign: Catalogue,
  { taskAreas }: KeptWeek,
): Catalogue => {
  const kept = new Map(taskAreas.map(({ unit, areas }) => [unit, areas]))
  return {
    ...campaign,
    departments: campaign.departments.map((department) => ({
      ...department,
      units: department.units.map(({ taskAreas: now, ...unit }) => {
        const areas = kept.has(unit.id) ? kept.get(unit.id) : now
        return areas ? { ...unit, taskAreas: areas } : unit
      }),
    })),
  }
}

/** Units that there were not when the week ended. */
export const newcomersTo = (
  { groups }: KeptWeek,
  { departments }: Pick<Campaign, 'departments'>,
): UnitId[] => {
  const known = new Set(groups.flatMap(({ units }) => units))
  return departments
    .flatMap(({ units }) => units.map(({ id }) => id))
    .filter((id) => !known.has(id))
}

/**
 * The groups of a week that is over, for the units of today. One that is new has nothing to hide in
 * it, unless something was added to the week afterwards: then it stands with those it now has about it.
 *
 * @param late the newcomers of which the week has figures
 */
export function groupsOfKept(
  kept: KeptWeek,
  campaign: Pick<Campaign, 'departments'>,
  sets: readonly FigureSet[],
  late: ReadonlySet<UnitId>,
): FigureGroup[] {
  const there = new Set(campaign.departments.flatMap(({ units }) => units.map(({ id }) => id)))
  const groups = kept.groups
    .map((group) => ({
      units: group.units.filter((unit) => there.has(unit)),
      small: new Set(group.small),
      guests: new Set(group.guests),
      hasFew: group.hasFew,
    }))
    .filter(({ units }) => units.length > 0)
  const alone: UnitId[] = []
  for (const unit of newcomersTo(kept, campaign)) {
    if (!late.has(unit)) {
      groups.push({ units: [unit], small: new Set(), guests: new Set(), hasFew: false })
      continue
    }
    const about = unitsOfSet(
      sets.find((set) => unitsOfSet(set).includes(unit)) ?? { core: [], others: [] },
    )
    const host = groups.find(({ units }) => units.some((each) => about.includes(each)))
    if (!host) alone.push(unit)
    host?.units.push(unit)
    host?.small.add(unit)
    host?.guests.add(unit)
  }
  if (alone.length > 0) {
    groups.push({ units: alone, small: new Set(alone), guests: new Set(), hasFew: true })
  }
  return groups
}
