import type { Look } from './play.ts'
import { type Cell, daysOfWeek, partsOf, type Reading } from './readings.ts'
import { areas, storyWeekOf, storyWeeks, times, types } from './story.ts'

/** A figure that nobody is to be able to reckon: what it is of, as it was at a look. */
export type Target = { what: string; of: Cell[]; at: number }

/** Looks whose numbers are taken together, and what they are not to give. */
type Case = { name: string; from: number; until: number; targets: Target[] }

const lastDayOf = { '2026-W43': '2026-10-25', '2026-W44': '2026-11-01' }

/**
 * What decision 006 promises, and no more: which figures of small units nobody is to find before
 * which look, and which numbers it makes no promise about.
 */
export function promisesOf(looks: readonly Look[]) {
  const tainted = taintsOf(looks)
  return {
    /** What came in for a week that was over, and a unit that took back all it had on a day. */
    isTainted: ({ of, at }: Pick<Reading, 'of'> & { at: number }): boolean =>
      [...of].some(
        ({ unit, day }) => (tainted.get(`${unit} ${storyWeekOf(day)}`) ?? Infinity) <= at,
      ),
    cases(): Case[] {
      const end = looks.length
      return storyWeeks.flatMap((week): Case[] => {
        const over = endOf(looks, week)
        const hidden = daysIn(looks, week, { over, until: end }).filter(
          ({ of: [cell] }) => cell && !isAlone(looks, cell.unit, week),
        )
        const running = [
          ...daysIn(looks, week, { over, until: over }),
          ...wholeWeeks(looks, week, over),
        ]
        const ofFew = hidden.filter(({ of: [cell] }) => cell && hasFew(looks, cell.unit, week))
        return [
          { name: `while ${week} ran`, from: 0, until: over, targets: running },
          { name: `from ${week} when it was over`, from: over, until: end, targets: hidden },
          { name: `from all there was of ${week}`, from: 0, until: end, targets: ofFew },
        ]
      })
    },
  }
}

/** The first look at a week that is over. */
function endOf(looks: readonly Look[], week: (typeof storyWeeks)[number]): number {
  const end = looks.findIndex(({ today }) => today > lastDayOf[week])
  return end < 0 ? looks.length : end
}

const isSmall = (looks: readonly Look[], unit: string, from: string, until: number): boolean =>
  looks
    .slice(0, until)
    .every(
      ({ today, small, house }) =>
        today < from || small.has(unit) || !house.flat().some(({ id }) => id === unit),
    )

/**
 * Whether few people counted in a unit as long as a week ran. One that was added in
 * mid-week stands beside units whose figures were shown before, and nothing is promised of that week.
 */
const hasFew = (looks: readonly Look[], unit: string, week: keyof typeof lastDayOf): boolean =>
  looks.every(({ today, house }) => {
    const people = house.flat().find(({ id }) => id === unit)?.people ?? Infinity
    const runs = today >= (daysOfWeek(week)[0] ?? '') && today <= lastDayOf[week]
    return !runs || people < 5
  })

const unitsOf = (looks: readonly Look[]) => [
  ...new Set(looks.flatMap(({ house }) => house.flat().map(({ id }) => id))),
]

/** Every day of a unit that is small from then on till the week is over, by itself and in all its parts. */
const daysIn = (
  looks: readonly Look[],
  week: string,
  { over, until }: { over: number; until: number },
): Target[] =>
  daysOfWeek(week).flatMap((day) =>
    unitsOf(looks)
      .filter((unit) => isSmall(looks, unit, day, over))
      .flatMap((unit) =>
        looks.slice(0, until).flatMap(({ today }, at) =>
          today < day
            ? []
            : partsOfDay.map(([some, what]) => ({
                what: `what ${unit} has on ${day}${what}`,
                of: some.map((part) => ({ unit, day, ...part })),
                at,
              })),
        ),
      ),
  )

const wholeWeeks = (looks: readonly Look[], week: string, until: number): Target[] =>
  unitsOf(looks)
    .filter((unit) => isSmall(looks, unit, daysOfWeek(week)[0] ?? '', until))
    .flatMap((unit) =>
      looks.slice(0, until).map((_, at) => ({
        what: `what ${unit} has in ${week}`,
        of: daysOfWeek(week).flatMap((day) => allParts.map((part) => ({ unit, day, ...part }))),
        at,
      })),
    )

const allParts = partsOf(areas)
const partsOfDay: [typeof allParts, string][] = [
  [allParts, ''],
  ...areas.map((area): [typeof allParts, string] => [
    allParts.filter((part) => part.area === area),
    ` in ${area}`,
  ]),
  ...times.map((time): [typeof allParts, string] => [
    allParts.filter((part) => part.time === time),
    ` at ${time}`,
  ]),
  ...types.map((type): [typeof allParts, string] => [
    allParts.filter((part) => part.type === type),
    ` of type ${type || 'none'}`,
  ]),
  ...areas.flatMap((area) =>
    times.map((time): [typeof allParts, string] => [
      allParts.filter((part) => part.area === area && part.time === time),
      ` in ${area} at ${time}`,
    ]),
  ),
  ...allParts.map((part): [typeof allParts, string] => [
    [part],
    ` in ${part.area} at ${part.time} of type ${part.type || 'none'}`,
  ]),
]

/** The finished week of a group in which one unit alone has counted is that unit's. */
const isAlone = (looks: readonly Look[], unit: string, week: string): boolean =>
  looks.slice(endOf(looks, week as (typeof storyWeeks)[number])).some(({ answers }, at) => {
    const group = answers.weekTotals
      .filter((line) => line['uge'] === week)
      .map((line) => line['enhed_id']?.split('+') ?? [])
      .find((units) => units.includes(unit))
    const until = endOf(looks, week as (typeof storyWeeks)[number]) + at
    const counted = countedBy(looks, until)
    const active = daysOfWeek(week).flatMap((day) =>
      (group ?? []).filter((each) => (counted.get(`${each} ${day}`) ?? 0) > 0),
    )
    return new Set(active).size < 2
  })

function countedBy(looks: readonly Look[], at: number): Map<string, number> {
  const counted = new Map<string, number>()
  for (const { unit, day, n } of looks.slice(0, at + 1).flatMap(({ grown }) => grown)) {
    counted.set(`${unit} ${day}`, (counted.get(`${unit} ${day}`) ?? 0) + n)
  }
  return counted
}

/** From which look on nothing is promised of a week of a set of units. */
function taintsOf(looks: readonly Look[]): Map<string, number> {
  const tainted = new Map<string, number>()
  for (const [at, { today, grown, setsIn }] of looks.entries()) {
    const before = countedBy(looks, at - 1)
    const now = countedBy(looks, at)
    for (const { unit, day } of grown) {
      const key = `${unit} ${day}`
      const isEmptied = (before.get(key) ?? 0) > 0 && now.get(key) === 0
      if (!isEmptied && today <= lastDayOf[storyWeekOf(day)]) continue
      for (const each of setsIn[storyWeekOf(day)].find((set) => set.includes(unit)) ?? [unit]) {
        const taint = `${each} ${storyWeekOf(day)}`
        tainted.set(taint, Math.min(at, tainted.get(taint) ?? at))
      }
    }
  }
  return tainted
}
