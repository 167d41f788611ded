import type { UnitId } from '../../../src/contract/id.ts'
import { figureSetsOf, hasFewPeople, type setsInMidWeek } from '../../../src/domain/figureSets.ts'
import type { ownTotalsOf } from '../../../src/domain/ownTotals.ts'
import type { pooledAreasOf } from '../../../src/domain/pooledAreas.ts'
import type { daysOfFinishedWeek, daysOfRunningWeek } from '../../../src/domain/shownDays.ts'
import type { standsAlone } from '../../../src/server/correction/standsAlone.ts'
import type { signableFrom } from '../../../src/domain/signable.ts'
import type { openTogether } from '../../../src/server/decisions/toldTogether.ts'
import type { keptWeek } from '../../../src/server/campaign/settleWeeks.ts'
import { contributingDevices } from '../../../src/server/store/tallyQuestions.ts'
import type { figureGroupsOf } from '../../../src/domain/smallUnits.ts'

/** A weaker rule in the place of a part of the rule. */
export type Hole = {
  groups?: typeof figureGroupsOf
  running?: typeof daysOfRunningWeek
  finished?: typeof daysOfFinishedWeek
  own?: typeof ownTotalsOf
  pooled?: typeof pooledAreasOf
  kept?: typeof keptWeek
  midWeek?: typeof setsInMidWeek
  alone?: typeof standsAlone
  together?: typeof openTogether
  signable?: typeof signableFrom
}

const everyDay: typeof daysOfRunningWeek = (_, days) => ({ shown: [...days], rest: [] })

/** How the rule could be weaker, and seem to do. */
export const holes: Record<string, Hole> = {
  'a single small unit takes no second one into its group': {
    groups({ departments }, _, devices) {
      const units = departments.flatMap((each) => each.units)
      const isSmall = (unit: (typeof units)[number]) =>
        hasFewPeople(unit) || (devices.get(unit.id) ?? 0) < 3
      const few = units.filter(isSmall).map(({ id }) => id)
      const alone = units.filter((unit) => !isSmall(unit)).map(({ id }) => [id])
      return [few, ...alone].map((ids) => group(ids, new Set(ids.length > 1 ? few : [])))
    },
  },
  'partners are chosen anew at every view, by who is small at the time': {
    groups({ departments }, _, devices) {
      const isSmall = (unit: (typeof departments)[number]['units'][number]) =>
        hasFewPeople(unit) || (devices.get(unit.id) ?? 0) < 3
      const now = departments.map((each) => ({
        ...each,
        units: each.units.map((unit) => ({ ...unit, people: isSmall(unit) ? 1 : 20 })),
      }))
      const small = new Set(
        now.flatMap(({ units }) => units.filter(hasFewPeople).map(({ id }) => id)),
      )
      return figureSetsOf({ departments: now }).flatMap(({ core, others }) => {
        const all = [...core, ...others]
        if (!all.some((id) => small.has(id))) return all.map((id) => group([id], new Set()))
        return [group(all, new Set(all.filter((id) => small.has(id))))]
      })
    },
  },
  'every day is shown, also one on which a small unit counted alone': {
    running: everyDay,
    finished: everyDay,
  },
  'the cells of a week that is over have every day, whatever was held back': {
    finished: everyDay,
  },
  'no day is held back before there is a lone one': {
    running: withoutReserve,
    finished: withoutReserve,
  },
  'the own totals are always told': {
    own({ units }, _, counted) {
      const of = (unit: UnitId) => counted.filter((each) => each.unit === unit)
      return new Map(
        units.map((unit) => [unit, of(unit).reduce((sum, { n }) => sum + n, 0)] as const),
      )
    },
  },
  'task areas that one unit alone has counted are told apart': { pooled: () => new Set() },
  'a week that is over is shown by who is small today': { kept: () => Promise.resolve(undefined) },
  'an edit of the catalogue makes new partners in mid-week': {
    midWeek: (_, campaign) => figureSetsOf(campaign),
  },
}

/** How what waits could be told and decided on, and seem harmless. */
export const holesInDecisions: Record<string, Hole> = {
  'how much waits is told of every unit': {
    together: () => (unit) => Promise.resolve({ units: [unit], alone: true }),
  },
  'what waits is decided on by unit': {
    together: () => (unit) => Promise.resolve({ units: [unit], alone: false }),
  },
}

/** How the list before a sign-off could tell it, as it once did. */
export const holesInClosing: Record<string, Hole> = {
  'the list before a sign-off has its numbers while the weeks run': {
    signable: ({ count: [first], closing }) => first ?? closing,
  },
}

/** How moves could be let through, and seem harmless. */
export const holesInMoves: Record<string, Hole> = {
  'whatever a unit has may be moved, small or not': { alone: () => Promise.resolve(true) },
  'a unit that is not small may be moved, whoever it stands with': {
    async alone(sql, { municipality, shelved }, { unit }) {
      const devices = await contributingDevices(sql, municipality, shelved.campaign.id)
      const units = shelved.campaign.departments.flatMap((each) => each.units)
      const people = units.find(({ id }) => id === unit)?.people ?? 0
      return people >= 5 && (devices.get(unit) ?? 0) >= 3
    },
  },
}

const group = (units: UnitId[], small: ReadonlySet<UnitId>) => ({
  ...{ units, small, guests: new Set<UnitId>(), hasFew: true },
})

/** Lone days are held back, and each with the next; none before there is one. */
function withoutReserve(...[{ small }, days, counted]: Parameters<typeof daysOfRunningWeek>) {
  const shown: (typeof days)[number][] = []
  const rest: (typeof days)[number][] = []
  for (const day of days) {
    const parts = counted.filter((each) => each.day === day)
    const isLone = new Set(parts.map(({ unit }) => unit)).size === 1 && small.size > 0
    const isNext = parts.length > 0 && rest.length % 2 === 1
    if (isLone || isNext) rest.push(day)
    else shown.push(day)
  }
  return { shown, rest }
}
