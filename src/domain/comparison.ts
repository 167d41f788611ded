import type { Campaign } from '../contract/campaign.ts'
import type { Direction } from '../contract/entry.ts'
import type { ChannelId, TaskAreaId, UnitId } from '../contract/id.ts'
import type { BoardAnswer } from '../contract/tally.ts'
import { totalOf } from './rollup.ts'

type Side = { campaign: Pick<Campaign, 'taskAreas'>; answer: BoardAnswer }
type Part = { direction: Direction; channel: ChannelId; n: number }

/** What two boards have of the same units and task areas. */
export type Comparison = {
  /** What is compared, now and then: of a direction, or of a channel in it. */
  at: (direction: Direction, channel?: ChannelId) => { now: number; before: number }
  /** How many of the units and of the task areas that the board of now shows are in it. */
  units: { n: number; of: number }
  areas: { n: number; of: number }
  /** Whether neither board has anything else: then what is told by neither is of the same, too. */
  isAll: boolean
}

/** Why two boards have nothing to compare: other units, or other units as well as other task areas. */
export type Incomparable = 'units' | 'units_and_areas'

/**
 * Compares two boards. Each shows its own groups, and a figure of either is a sum of whole ones; so what
 * is compared is made of units that are whole groups on both sides. Only task areas are compared that
 * both campaigns have: their packages change, and a channel grows by what is counted on.
 *
 * A board tells channels by group, and areas of all groups together. Where the two differ in both, a
 * figure of the same units and the same areas is on neither.
 *
 * @param area the one task area that is meant, where it is not all
 */
export function comparisonOf(now: Side, then: Side, area?: TaskAreaId): Comparison | Incomparable {
  const [shown, before] = [groupsIn(now.answer), groupsIn(then.answer)]
  const same = sameUnits(shown, before)
  if (same.size === 0) return 'units'
  const units = { n: same.size, of: shown.flat().length }
  const [mine, others] = [areasIn(now.answer), areasIn(then.answer)]
  const isKnown = ({ campaign }: Side, id: TaskAreaId) =>
    campaign.taskAreas.some((each) => each.id === id)
  const isAlike = mine.every((id) => isKnown(then, id)) && others.every((id) => isKnown(now, id))
  const isAllUnits = units.n === units.of && before.flat().length === same.size
  if (isAlike && area === undefined) {
    const covers = { units, areas: { n: mine.length, of: mine.length }, isAll: isAllUnits }
    return compared(figuresOf(now.answer, same), figuresOf(then.answer, same), covers)
  }
  if (!isAllUnits) return 'units_and_areas'
  const pooled = new Set([...now.answer.pooled, ...then.answer.pooled])
  const isIn = (id: TaskAreaId | undefined): id is TaskAreaId =>
    id !== undefined &&
    (area === undefined || id === area) &&
    !pooled.has(id) &&
    isKnown(now, id) &&
    isKnown(then, id)
  const asked = area === undefined ? mine : [area]
  const areas = { n: asked.filter(isIn).length, of: asked.length }
  if (areas.n === 0) return 'units_and_areas'
  const cellsIn = ({ answer }: Side) => answer.cells.filter((cell) => isIn(cell.taskArea))
  return compared(cellsIn(now), cellsIn(then), { units, areas, isAll: false })
}

const compared = (
  now: readonly Part[],
  then: readonly Part[],
  covers: Omit<Comparison, 'at'>,
): Comparison => {
  const sum = (parts: readonly Part[], direction: Direction, channel?: ChannelId) =>
    totalOf(
      parts.filter(
        (part) =>
          part.direction === direction && (channel === undefined || part.channel === channel),
      ),
    )
  return {
    at: (...of) => ({ now: sum(now, ...of), before: sum(then, ...of) }),
    ...covers,
  }
}

/** The groups of whose figures a board is made. */
const groupsIn = ({ groups }: BoardAnswer): UnitId[][] =>
  groups.filter(({ figures }) => figures).map(({ units }) => units)

const figuresOf = ({ groups }: BoardAnswer, units: ReadonlySet<UnitId>): Part[] =>
  groups
    .filter((group) => group.units.every((unit) => units.has(unit)))
    .flatMap(({ figures = [] }) => figures)

/** The task areas of which a board has something, those that stand together included. */
const areasIn = ({ cells, pooled }: BoardAnswer): TaskAreaId[] => [
  ...new Set([...cells.flatMap(({ taskArea }) => taskArea ?? []), ...pooled]),
]

/** The units that both sides show, less those of any group that the other side has not whole. */
function sameUnits(groups: readonly UnitId[][], others: readonly UnitId[][]): Set<UnitId> {
  const all = [...groups, ...others]
  const theirs = new Set(others.flat())
  const same = new Set(groups.flat().filter((unit) => theirs.has(unit)))
  for (let before = -1; before !== same.size; ) {
    before = same.size
    for (const group of all) {
      if (group.every((unit) => same.has(unit))) continue
      for (const unit of group) same.delete(unit)
    }
  }
  return same
}
