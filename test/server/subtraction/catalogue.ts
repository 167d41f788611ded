import type { Campaign } from '../../../src/contract/campaign.ts'
import { aCampaign } from '../../support/builders.ts'
import { areas, type Edit, storyDays, type UnitDrawn } from './story.ts'

/** A unit of a house, as the catalogue has it at the moment. */
export type HouseUnit = Omit<UnitDrawn, 'large'> & {
  id: string
  firstDay?: string
  lastDay?: string
  successors?: string[]
}

/** The departments of a house and their units, as they are edited while the count runs. */
export type House = HouseUnit[][]

export const openHouse = (drawn: readonly UnitDrawn[][]): House => {
  let nth = 0
  return drawn.map((units) =>
    units.map(({ people, areas: own }) => ({ id: `u${(nth += 1)}`, people, areas: own })),
  )
}

/** One edit of the catalogue, where it can be made: what has been counted is never taken away. */
export function edited(
  house: House,
  { unit: nth, to }: { unit: number; to: Edit },
  { today, hasCounted }: { today: string; hasCounted: (unit: string) => boolean },
): House {
  const all = house.flat()
  const chosen = all[nth % all.length]
  if (!chosen) return house
  const replaced = (by: (unit: HouseUnit) => HouseUnit[]): House =>
    house.map((units) => units.flatMap((unit) => (unit === chosen ? by(unit) : [unit])))
  const highest = Math.max(...all.map(({ id }) => Number(id.slice(1))))
  const isNew = ({ people, areas: own }: UnitDrawn, at: number): HouseUnit => ({
    ...{ id: `u${highest + 1 + at}`, people, areas: own },
  })
  if (to === 'removed') {
    const isNamed = all.some(({ successors = [] }) => successors.includes(chosen.id))
    const kept = replaced(() => []).filter((units) => units.length > 0)
    return hasCounted(chosen.id) || isNamed || kept.length === 0 ? house : kept
  }
  if ('people' in to) return replaced((unit) => [{ ...unit, ...to }])
  if ('isNew' in to) return replaced((unit) => [unit, isNew(to.isNew, 0)])
  if ('department' in to) {
    const without = replaced(() => [])
    without[to.department % without.length]?.push(chosen)
    return without.filter((units) => units.length > 0)
  }
  if (chosen.lastDay) return house
  if ('splitInto' in to) {
    const fresh = to.splitInto.map(isNew).map((unit) => ({ ...unit, firstDay: after(today) }))
    const successors = fresh.map(({ id }) => id)
    return replaced((unit) => [{ ...unit, lastDay: today, successors }, ...fresh])
  }
  const open = all.filter((unit) => unit !== chosen && !unit.lastDay)
  const successor = open[to.mergedInto % open.length]
  if (!successor) return house
  return replaced((unit) => [{ ...unit, lastDay: today, successors: [successor.id] }])
}

const after = (day: string): string => storyDays[storyDays.indexOf(day) + 1] ?? day

export const campaignOfHouse = (id: string, house: House): Campaign =>
  aCampaign({
    id,
    days: { trial: [], count: storyDays.slice(0, -1), closing: '2026-11-06' },
    taskAreas: areas.map((area) => ({ id: area, name: { da: area }, obligation: 'local' })),
    departments: house.map((units, nth) => ({
      id: `d${nth}`,
      name: `Afdeling ${nth}`,
      units: units.map(({ areas: own, ...unit }) => ({ ...unit, name: unit.id, taskAreas: own })),
    })),
  })
