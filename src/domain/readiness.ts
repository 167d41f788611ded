import type { Campaign } from '../contract/campaign.ts'
import type { Unit } from '../contract/catalogue.ts'
import type { CampaignSurroundings } from '../contract/desk.ts'
import type { UnitId } from '../contract/id.ts'
import type { Day } from '../contract/time.ts'
import { living, unitsIn } from './campaignThings.ts'
import { hasEnded } from './catalogue/wayOn.ts'
import { holidayOn } from './danishHolidays.ts'
import { lastDayOf } from './phase.ts'

/** Without these nobody could count. */
export type Missing =
  | 'no_units'
  | 'no_count_days'
  | 'days_past'
  | 'no_tapped_channel'
  | 'no_task_area'
  | 'units_without_task_area'

/** It would open without these, and somebody would be sorry. */
export type Advised =
  | 'some_days_past'
  | 'no_trial_day'
  | 'holidays_counted'
  | 'no_days_for_late'
  | 'no_contact_types'
  | 'units_without_lead'
  | 'units_without_invite'
  | 'few_coordinators'

/** One thing that is not as it should be, with what it concerns. */
export type Lack<Of extends Missing | Advised = Missing | Advised> = {
  lack: Of
  units?: readonly string[]
  days?: readonly Day[]
}

const coordinatorsAdvised = 2

/** What a campaign must have before it can be opened. Empty where it can. */
export function missingIn(campaign: Campaign, today: Day): Lack<Missing>[] {
  const { days, channels, taskAreas } = campaign
  const units = living(unitsIn(campaign))
  const areas = new Set(living(taskAreas).map(({ id }) => id))
  const idle = units.filter(({ taskAreas: own }) => own && !own.some((area) => areas.has(area)))
  const found: (Lack<Missing> | false)[] = [
    days.count.length === 0 && { lack: 'no_count_days' },
    days.count.length > 0 && lastDayOf(days) < today && { lack: 'days_past' },
    units.length === 0 && { lack: 'no_units' },
    areas.size === 0 && { lack: 'no_task_area' },
    areas.size > 0 && idle.length > 0 && { lack: 'units_without_task_area', units: namesOf(idle) },
    !living(channels).some(({ source }) => source === 'tapped') && { lack: 'no_tapped_channel' },
  ]
  return found.filter((lack) => lack !== false)
}

/** What is advised besides. Of days that have gone by, only a draft is told. */
export function advisedFor(
  campaign: Campaign,
  { coordinators, led, invited }: CampaignSurroundings,
  today: Day,
): Lack<Advised>[] {
  const { status, days, contactTypes } = campaign
  const units = living(unitsIn(campaign)).filter((unit) => !hasEnded(unit, today))
  const past = days.count.filter((day) => day < today).toSorted()
  const holidays = days.count.filter((day) => holidayOn(day) !== undefined).toSorted()
  const without = (ids: readonly UnitId[]) => units.filter(({ id }) => !ids.includes(id))
  const [unled, uninvited] = [without(led), without(invited)]
  const some = days.count.length > 0
  const isNew = status === 'draft'
  const found: (Lack<Advised> | false)[] = [
    isNew &&
      some &&
      past.length > 0 &&
      lastDayOf(days) >= today && { lack: 'some_days_past', days: past },
    isNew && !days.trial.some((day) => day >= today) && { lack: 'no_trial_day' },
    holidays.length > 0 && { lack: 'holidays_counted', days: holidays },
    some && days.closing <= lastDayOf(days) && { lack: 'no_days_for_late' },
    living(contactTypes).length === 0 && { lack: 'no_contact_types' },
    unled.length > 0 && { lack: 'units_without_lead', units: namesOf(unled) },
    // To a draft nobody can be invited before it is opened.
    !isNew && uninvited.length > 0 && { lack: 'units_without_invite', units: namesOf(uninvited) },
    coordinators < coordinatorsAdvised && { lack: 'few_coordinators' },
  ]
  return found.filter((lack) => lack !== false)
}

const namesOf = (units: readonly Unit[]): string[] => units.map(({ name }) => name)
