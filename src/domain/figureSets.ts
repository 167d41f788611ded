import type { Campaign } from '../contract/campaign.ts'
import type { UnitId } from '../contract/id.ts'
import type { Day } from '../contract/time.ts'

/** Fewer people than this who count in a unit make it small, whatever its devices. */
const smallBelowPeople = 5

/**
 * Units that stand together while one of them is small: the core always, each of the others for as
 * long as it is small itself.
 */
export type FigureSet = { core: UnitId[]; others: UnitId[] }

type Departments = Pick<Campaign, 'departments'>['departments']
type CatalogueUnit = Departments[number]['units'][number]

export const hasFewPeople = ({ people }: Pick<CatalogueUnit, 'people'>): boolean =>
  people < smallBelowPeople

/**
 * The sets of a week in which nothing has been counted yet. Those of a department with few people
 * are one set, a single one takes the next unit, the others go by twos, and a department of one
 * unit joins the next. Units that do not count in that week are nobody's cover: each is a set of its own.
 *
 * @param week its Monday and Sunday; without it, all units are taken to count
 */
export function figureSetsOf(
  { departments }: { departments: Departments },
  week?: { from: Day; to: Day },
): FigureSet[] {
  const counts = ({ firstDay, lastDay }: CatalogueUnit) =>
    !week || ((firstDay ?? week.to) <= week.to && (lastDay ?? week.from) >= week.from)
  const counting = departments
    .map(({ units }) => units.filter(counts))
    .filter((units) => units.length > 0)
  const others = departments.flatMap(({ units }) => units.filter((unit) => !counts(unit)))
  return [
    ...joinLone(counting).flatMap(setsOfDepartment),
    ...others.map(({ id }): FigureSet => ({ core: [id], others: [] })),
  ]
}

function setsOfDepartment(units: readonly CatalogueUnit[]): FigureSet[] {
  const few = units.filter(hasFewPeople)
  const others = units.filter((unit) => !hasFewPeople(unit))
  if (few.length === 1) few.push(...others.splice(0, 1))
  const pairs: CatalogueUnit[][] = few.length > 0 ? [few] : []
  while (others.length > 0) pairs.push(others.splice(0, 2))
  const sets = pairs.map((pair, at): FigureSet => {
    const ids = pair.map(({ id }) => id)
    const next = pairs[at + 1]
    // What is left over joins the last pair: a third of it, or a guest beside those with few people.
    const guests = at === pairs.length - 2 && next?.length === 1 ? next.map(({ id }) => id) : []
    return at === 0 && few.length > 0
      ? { core: ids, others: guests }
      : { core: [...ids, ...guests], others: [] }
  })
  return sets.length > 1 && pairs.at(-1)?.length === 1 ? sets.slice(0, -1) : sets
}

/** A department of one unit is taken together with the next, or the one before. */
function joinLone(departments: readonly (readonly CatalogueUnit[])[]): CatalogueUnit[][] {
  const joined = departments.map((units) => [...units])
  for (;;) {
    const lone = joined.findIndex(({ length }) => length === 1)
    if (lone < 0 || joined.length < 2) return joined
    const first = Math.min(lone, joined.length - 2)
    joined.splice(first, 2, [...(joined[first] ?? []), ...(joined[first + 1] ?? [])])
  }
}

/**
 * The sets of a catalogue that is changed when something has been counted in the week. Nobody changes
 * partners before it is over: this morning's figure of one pair less tonight's of another would be a
 * small unit's. So units that are new stand among themselves, and what is left of a set when units go
 * stands as it is. The next week begins with sets of its own.
 */
export function setsInMidWeek(
  before: readonly FigureSet[],
  { departments }: { departments: Departments },
): FigureSet[] {
  const there = new Set(departments.flatMap(({ units }) => units.map(({ id }) => id)))
  const known = new Set(before.flatMap(unitsOfSet))
  const kept = before
    .map(({ core, others }) => ({
      core: core.filter((id) => there.has(id)),
      others: others.filter((id) => there.has(id)),
    }))
    .filter((set) => unitsOfSet(set).length > 0)
  const fresh = departments
    .map((department) => ({
      ...department,
      units: department.units.filter(({ id }) => !known.has(id)),
    }))
    .filter(({ units }) => units.length > 0)
  return [...kept, ...figureSetsOf({ departments: fresh })]
}

export const unitsOfSet = ({ core, others }: FigureSet): UnitId[] => [...core, ...others]
