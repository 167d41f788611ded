import type { BoardAnswer, Coverage, UnitGroup } from '../contract/tally.ts'
import type { Day } from '../contract/time.ts'
import { rollUp } from './rollup.ts'

type Weeks = readonly [BoardAnswer, ...BoardAnswer[]]

/**
 * Several weeks as one, each in the groups it is shown in. Units that stood together in some weeks and
 * not in others have a figure for each way of standing, without the days on which they stood otherwise:
 * so each is a sum of whole groups, and all of them together are the total.
 *
 * @param daysOf the count days of a week that have come, in order
 */
export function sumOfWeeks(
  weeks: Weeks,
  daysOf: (week: Pick<BoardAnswer, 'from' | 'to'>) => readonly Day[],
): BoardAnswer {
  const [first] = weeks
  const last = weeks.at(-1) ?? first
  const { missing } = last
  const units = new Map(weeks.flatMap((week) => week.units.map((each) => [each.unit, each])))
  const isUncovered = ({ figures, without }: UnitGroup) => !figures || without !== undefined
  const uncovered = new Set(
    weeks.flatMap((week) => week.groups.filter(isUncovered).flatMap((group) => group.units)),
  )
  const corrected = correctedIn(weeks)
  const late = apartIn(weeks, 'late')
  const otherwise = apartIn(weeks, 'otherwise')
  return {
    campaign: first.campaign,
    from: first.from,
    to: last.to,
    at: first.at,
    // A unit of which some day is not shown in some week is not covered.
    covers: { units: units.size - uncovered.size, of: units.size },
    units: [...units.values()].map(({ unit, department }) => {
      const own = weeks.flatMap((week) => week.units.filter((each) => each.unit === unit))
      const did = (wanted: string) => own.some(({ activity }) => activity === wanted)
      return {
        unit,
        department,
        activity: did('counted') ? 'counted' : did('quiet') ? 'quiet' : 'silent',
        coverage: sumOfCoverage(own.map(({ coverage }) => coverage)),
      }
    }),
    groups: groupsOf(weeks, daysOf),
    pooled: [...new Set(weeks.flatMap(({ pooled }) => pooled))],
    cells: rollUp(
      weeks.flatMap(({ cells }) => cells.map((cell) => ({ taskArea: undefined, ...cell }))),
      ['direction', 'channel', 'taskArea'],
    ),
    ...(corrected.length > 0 && { corrected }),
    kinds: rollUp(
      weeks.flatMap(({ kinds }) => kinds.map((kind) => ({ contactType: undefined, ...kind }))),
      ['direction', 'channel', 'contactType', 'misdirected', 'afterwards'],
    ),
    ...(late && { late }),
    ...(otherwise && { otherwise }),
    ...(missing && { missing }),
  }
}

const correctedIn = (weeks: Weeks) =>
  rollUp(
    weeks.flatMap(({ corrected = [] }) =>
      corrected.map((each) => ({ taskArea: undefined, ...each })),
    ),
    ['direction', 'channel', 'taskArea'],
  )

/** Where something came late in one week, the others are of its base too; so where a screen spoke otherwise. */
function apartIn(weeks: Weeks, which: 'late' | 'otherwise'): BoardAnswer['late'] {
  const all = weeks.flatMap((week) => week[which] ?? [])
  if (all.length === 0) return undefined
  return [...Map.groupBy(all, ({ direction }) => direction)].map(([direction, some]) => ({
    direction,
    n: some.reduce((sum, { n }) => sum + n, 0),
    of: some.reduce((sum, { of }) => sum + of, 0),
  }))
}

/** Every way in which units stand together in some week, with what they have in those weeks. */
function groupsOf(weeks: Weeks, daysOf: (week: BoardAnswer) => readonly Day[]): UnitGroup[] {
  const keyOf = ({ units }: UnitGroup) => units.toSorted().join()
  const ways = Map.groupBy(
    weeks.flatMap(({ groups }) => groups),
    keyOf,
  )
  const all = [...ways].map(([key, groups]): UnitGroup => {
    const units = groups[0]?.units ?? []
    const corrected = rollUp(
      groups.flatMap((each) => each.corrected ?? []),
      ['direction', 'channel'],
    )
    const beside = corrected.length > 0 ? { corrected } : {}
    const shown = groups.filter(({ figures }) => figures)
    if (shown.length === 0) return { units, ...beside }
    const without = weeks.flatMap((week) => {
      const own = week.groups.find((group) => keyOf(group) === key)
      return own?.figures ? (own.without ?? []) : daysOf(week)
    })
    const figures = rollUp(
      shown.flatMap((each) => each.figures ?? []),
      ['direction', 'channel'],
    )
    return { units, figures, ...beside, ...(without.length > 0 && { without }) }
  })
  // How units stood while they had nothing is told only of those of whom there is nothing else to tell.
  const told = all.filter(({ figures, corrected }) => corrected || figures?.length !== 0)
  const known = new Set(told.flatMap(({ units }) => units))
  return all.filter((group) => {
    if (told.includes(group)) return true
    const isNew = group.units.some((unit) => !known.has(unit))
    for (const unit of group.units) known.add(unit)
    return isNew
  })
}

const sumOfCoverage = (parts: readonly Coverage[]): Coverage => {
  const sum = (of: 'expected' | 'counted' | 'quiet' | 'beyond') =>
    parts.reduce((total, part) => total + part[of], 0)
  return {
    expected: sum('expected'),
    counted: sum('counted'),
    quiet: sum('quiet'),
    missing: parts.flatMap(({ missing }) => missing),
    beyond: sum('beyond'),
  }
}
