import type { Unit } from '../../contract/catalogue.ts'
import type { Day } from '../../contract/time.ts'
import { weekdayOf } from '../moment.ts'

/** Whether a unit counts on a day: all of it, before or after noon, or not at all. */
export type Presence = NonNullable<Unit['expected']>['weekdays'][number]

type Dated = Pick<Unit, 'expected' | 'firstDay' | 'lastDay' | 'retired'>

/** What is expected of a unit on a day of the campaign, where nothing is said: all of it. */
export function presenceOf(unit: Dated, day: Day): Presence {
  if (unit.retired || !isStanding(unit, day)) return 'none'
  const exception = unit.expected?.exceptions.find((each) => each.day === day)
  return exception?.presence ?? unit.expected?.weekdays[weekdayOf(day) - 1] ?? 'day'
}

/** Whether a unit is there on a day: it has come of its split, and has not been merged away. */
const isStanding = ({ firstDay, lastDay }: Dated, day: Day): boolean =>
  (firstDay === undefined || firstDay <= day) && (lastDay === undefined || day <= lastDay)
