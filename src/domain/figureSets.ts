import type { Campaign } from '../contract/campaign.ts'
import type { UnitId } from '../contract/id.ts'

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
 * The sets of a catalogue in which nothing has been counted. Those of a department with few people
 * are one set, a single one takes the next unit, the others go by twos, and a department of one
 * unit joins the next.
 */
export const figureSetsOf = ({ departments }: { departments: Departments }): FigureSet[] =>
  joinLone(departments.map(({ units }) => units)).flatMap((units) => {
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
  })

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
 * The sets of a catalogue that is changed when something has been counted. Nobody changes partners:
 * yesterday's figure of one pair less today's of another would be a small unit's. New units make
 * sets of their own, and one alone joins a set of its department; what is left of a set when units
 * go joins its neighbour.
 */
export function carriedSets(
  before: readonly FigureSet[],
  { departments }: { departments: Departments },
): FigureSet[] {
  const there = new Set(departments.flatMap(({ units }) => units.map(({ id }) => id)))
  const known = new Set(before.flatMap(unitsOfSet))
  const sets = before
    .map(({ core, others }) => ({
      core: core.filter((id) => there.has(id)),
      others: others.filter((id) => there.has(id)),
    }))
    .filter((set) => unitsOfSet(set).length > 0)
  for (const department of departments) {
    const fresh = department.units.filter(({ id }) => !known.has(id))
    if (fresh.length > 1 || sets.length === 0) {
      sets.push(...figureSetsOf({ departments: [{ ...department, units: fresh }] }))
      continue
    }
    const own = new Set(department.units.map(({ id }) => id))
    const host = sets.findLast((set) => unitsOfSet(set).some((id) => own.has(id))) ?? sets.at(-1)
    host?.others.push(...fresh.map(({ id }) => id))
  }
  return joinRemains(sets)
}

function joinRemains(sets: readonly FigureSet[]): FigureSet[] {
  const joined = [...sets]
  for (;;) {
    const lone = joined.findIndex((set) => unitsOfSet(set).length === 1)
    if (lone < 0 || joined.length < 2) return joined
    const first = Math.min(lone, joined.length - 2)
    const pair = joined.slice(first, first + 2)
    joined.splice(first, 2, {
      core: pair.flatMap(({ core }) => core),
      others: pair.flatMap(({ others }) => others),
    })
  }
}

export const unitsOfSet = ({ core, others }: FigureSet): UnitId[] => [...core, ...others]
