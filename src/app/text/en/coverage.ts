import type { Day } from '../../../contract/time.ts'
import type { StaffText } from '../staffDa.ts'
import { moment } from './moment.ts'
import { staff } from './staff.ts'

/** `Wednesday 21` */
const shortDay = (day: Day) => `${moment.weekday(day)} ${Number(day.slice(8))}`

/** At most three by name, so that it fits a line. */
const few = (names: string[], others: (n: number) => string) => {
  const rest = names.length - 3
  return staff.list(rest > 1 ? [...names.slice(0, 3), others(rest)] : names)
}

const days = (n: number) => (n === 1 ? '1 day' : `${staff.number(n)} days`)

export const coverage: StaffText['coverage'] = {
  share: (percent) => `${percent} of unit-days counted`,
  label: 'Coverage',
  sum: (told, expected) =>
    `${staff.number(told)} of ${staff.number(expected)} expected unit-days are counted or reported empty`,
  quiet: (n) => `${staff.number(n)} reported no contacts`,
  lacking: (units) =>
    `Missing: ${few(
      units.map((unit) => `${unit.name} (${days(unit.days)})`),
      (n) => `${n} other units`,
    )}`,
  nothingLacks: 'No days are missing',
  why: 'A unit-day is a day on which a unit is expected to count. Half a day is half a unit-day. Today is in it as soon as the unit has counted or reported none.',
  none: 'No units are expected to count.',
  notExpected: 'not expected',
  of: (told, expected) => `${staff.number(told)} of ${days(expected)}`,
  missing: (missing) => `missing ${few(missing.map(shortDay), (n) => `${n} other days`)}`,
  beyond: (n) => `${days(n)} beyond those expected`,
}
