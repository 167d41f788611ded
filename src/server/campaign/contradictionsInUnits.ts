import type { Campaign } from '../../contract/campaign.ts'
import type { Unit } from '../../contract/catalogue.ts'
import type { UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { countsArea } from '../../domain/catalogue/taskAreasOfUnit.ts'
import { sameNamedUnits } from '../../domain/catalogue/unitNames.ts'
import { addDays } from '../../domain/moment.ts'
import { combinationName } from '../../domain/quickKeys.ts'
import { type Fault, pathOf } from './fault.ts'

/** A slip of a year in a date is seen here, and not when nobody can count any more. */
const reasonableDays = 366

/** Where units contradict each other, the package, or themselves. */
export function contradictionsInUnits(campaign: Campaign): Fault[] {
  const placed = campaign.departments.flatMap(({ units }, department) =>
    units.map((unit, at) => ({ unit, steps: ['departments', department, 'units', at] })),
  )
  const units = new Map(placed.map(({ unit }) => [unit.id, unit]))
  const own = placed.flatMap(({ unit, steps }) => {
    const found = [
      ...wrongAreas(unit, campaign),
      ...wrongQuickKeys(unit, campaign),
      ...wrongExceptions(unit),
      ...wrongDays(unit, campaign),
      ...wrongSuccessors(unit, units),
    ]
    return found.map(({ at, message }) => ({ path: pathOf([...steps, ...at]), message }))
  })
  return [...own, ...sameNames(campaign)]
}

/** In two departments units may be called the same: the department tells them apart. */
const sameNames = ({ departments }: Campaign): Fault[] =>
  departments.flatMap(({ units }, department) =>
    sameNamedUnits(units).map(({ at, before }) => {
      const place = (n: number) => ['departments', department, 'units', n]
      const message = `is the name of ${pathOf(place(before))} too; nobody could tell them apart`
      return { path: pathOf([...place(at), 'name']), message }
    }),
  )

/** What is wrong in a unit, and at which of its fields. */
type Found = { at: PropertyKey[]; message: string }

function wrongAreas(unit: Unit, { taskAreas }: Campaign): Found[] {
  const known = new Set<string>(taskAreas.map(({ id }) => id))
  const { taskAreas: counted = [], favourites = [] } = unit
  const unknown = (list: 'taskAreas' | 'favourites', ids: readonly string[]): Found[] =>
    ids.flatMap((area, at) => {
      if (known.has(area)) return []
      const message = `there is no task area "${area}"; add it or correct the id`
      return [{ at: [list, at], message }]
    })
  const stray = favourites.flatMap((area, at): Found[] => {
    if (favourites.indexOf(area) < at) {
      return [{ at: ['favourites', at], message: `"${area}" is named twice` }]
    }
    if (!known.has(area) || countsArea(unit, area)) return []
    const message = `the unit does not count "${area}"; a favourite is one of those it counts`
    return [{ at: ['favourites', at], message }]
  })
  return [...unknown('taskAreas', counted), ...unknown('favourites', favourites), ...stray]
}

/** A key whose parts are out of use rests, and is no mistake. */
function wrongQuickKeys(unit: Unit, { taskAreas, channels }: Campaign): Found[] {
  const areas = new Set<string>(taskAreas.map(({ id }) => id))
  const known = new Set<string>(channels.map(({ id }) => id))
  const names = unit.quickKeys?.map(combinationName) ?? []
  return (unit.quickKeys ?? []).flatMap(({ channel, taskArea }, at): Found[] => {
    const place = ['quickKeys', at]
    const found: Found[] = []
    if (!known.has(channel)) {
      const message = `there is no channel "${channel}"; add it or correct the id`
      found.push({ at: [...place, 'channel'], message })
    }
    if (!areas.has(taskArea)) {
      const message = `there is no task area "${taskArea}"; add it or correct the id`
      found.push({ at: [...place, 'taskArea'], message })
    } else if (!countsArea(unit, taskArea)) {
      const message = `the unit does not count "${taskArea}"; a quick key counts one of those it does`
      found.push({ at: [...place, 'taskArea'], message })
    }
    if (names.indexOf(names[at] ?? '') < at) {
      found.push({ at: place, message: 'the same key is named twice' })
    }
    return found
  })
}

function wrongExceptions({ expected }: Unit): Found[] {
  const days = expected?.exceptions.map(({ day }) => day) ?? []
  return days.flatMap((day, at) =>
    days.indexOf(day) < at
      ? [{ at: ['expected', 'exceptions', at, 'day'], message: `${day} is named twice` }]
      : [],
  )
}

function wrongDays({ firstDay, lastDay }: Unit, { days }: Campaign): Found[] {
  const all = [...days.trial, ...days.count, days.closing].toSorted()
  const from = addDays(all[0] ?? days.closing, -reasonableDays)
  const to = addDays(all.at(-1) ?? days.closing, reasonableDays)
  const found = [['firstDay', firstDay] as const, ['lastDay', lastDay] as const].flatMap(
    ([field, day]): Found[] =>
      day === undefined || (from <= day && day <= to)
        ? []
        : [{ at: [field], message: `${day} is more than a year away from the campaign’s days` }],
  )
  if (firstDay && lastDay && lastDay < firstDay) {
    found.push({ at: ['lastDay'], message: `must not be before the unit’s first day, ${firstDay}` })
  }
  return found
}

function wrongSuccessors(
  { id, lastDay, successors = [] }: Unit,
  units: ReadonlyMap<UnitId, Unit>,
): Found[] {
  if (successors.length === 0) return []
  if (!lastDay) return [{ at: ['successors'], message: 'a unit with successors needs a last day' }]
  return successors.flatMap((each, at): Found[] => {
    const message = whyNot(each, { id, lastDay, before: successors.slice(0, at) }, units)
    return message === undefined ? [] : [{ at: ['successors', at], message }]
  })
}

function whyNot(
  successor: UnitId,
  { id, lastDay, before }: { id: UnitId; lastDay: Day; before: readonly UnitId[] },
  units: ReadonlyMap<UnitId, Unit>,
): string | undefined {
  const there = units.get(successor)
  if (!there) return `there is no unit "${successor}" that could be a successor`
  if (successor === id) return 'a unit is no successor of itself'
  if (before.includes(successor)) return `"${successor}" is named twice`
  if (leadsBack(successor, id, units)) {
    return `"${successor}" is succeeded by this unit in turn; successors must not go in a circle`
  }
  const from = addDays(lastDay, 1)
  const stands = (there.firstDay ?? from) <= from && from <= (there.lastDay ?? from)
  return stands ? undefined : `"${successor}" does not stand on ${from}, when it is to take over`
}

/** Whether one of those who follow, however far on, is the unit itself. */
function leadsBack(from: UnitId, to: UnitId, units: ReadonlyMap<UnitId, Unit>): boolean {
  const passed = new Set<UnitId>()
  const ahead = [from]
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (at === to) return true
    if (passed.has(at)) continue
    passed.add(at)
    ahead.push(...(units.get(at)?.successors ?? []))
  }
  return false
}
