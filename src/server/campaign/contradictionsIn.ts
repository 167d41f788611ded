import type { Campaign } from '../../contract/campaign.ts'
import { misdirected } from '../../contract/entry.ts'
import { lastDayOf } from '../../domain/phase.ts'
import { contradictionsInItems } from './contradictionsInItems.ts'
import { contradictionsInUnits } from './contradictionsInUnits.ts'
import { type Fault, pathOf } from './fault.ts'

/** What is wrong in a campaign although each part of it is well-formed: the parts disagree. */
export function contradictionsIn(campaign: Campaign): Fault[] {
  return [
    ...twiceNamed(campaign),
    ...wrongDays(campaign),
    ...contradictionsInUnits(campaign),
    ...takenMarks(campaign),
    ...contradictionsInItems(campaign),
  ]
}

function twiceNamed(campaign: Campaign): Fault[] {
  const units = campaign.departments.flatMap(({ units: each }, at) =>
    each.map(({ id }, n) => ({ id, path: ['departments', at, 'units', n, 'id'] })),
  )
  const lists = ['departments', 'taskAreas', 'channels', 'contactTypes', 'parameters'] as const
  const named = lists.map((list) =>
    campaign[list].map(({ id }, at) => ({ id: String(id), path: [list, at, 'id'] })),
  )
  return [units, ...named].flatMap(repetitions)
}

function repetitions(ids: { id: string; path: PropertyKey[] }[]): Fault[] {
  const first = new Map<string, string>()
  return ids.flatMap(({ id, path }) => {
    const place = pathOf(path)
    const before = first.get(id)
    first.set(id, before ?? place)
    if (before === undefined) return []
    return [{ path: place, message: `"${id}" is taken by ${before}; ids are used once` }]
  })
}

function wrongDays({ days }: Campaign): Fault[] {
  const faults: Fault[] = []
  const both = days.trial.filter((day) => days.count.includes(day))
  for (const day of both) {
    const path = pathOf(['days', 'trial', days.trial.indexOf(day)])
    faults.push({ path, message: `${day} is a count day too; a day is one or the other` })
  }
  // A draft may have none yet.
  const last = days.count.length > 0 ? lastDayOf(days) : days.closing
  if (days.closing < last) {
    const message = `must not be before the last count day, ${last} (it says "${days.closing}")`
    faults.push({ path: 'days.closing', message })
  }
  const seen = new Set<string>()
  for (const [at, day] of days.count.entries()) {
    if (seen.has(day)) {
      faults.push({ path: pathOf(['days', 'count', at]), message: `${day} is named twice` })
    }
    seen.add(day)
  }
  return faults
}

function takenMarks({ parameters }: Campaign): Fault[] {
  return parameters.flatMap(({ id }, at) =>
    id === misdirected
      ? [
          {
            path: pathOf(['parameters', at, 'id']),
            message: `"${misdirected}" is every campaign’s own mark; remove the parameter`,
          },
        ]
      : [],
  )
}
