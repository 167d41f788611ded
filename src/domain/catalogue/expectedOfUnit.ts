import type { Unit } from '../../contract/catalogue.ts'
import type { Day } from '../../contract/time.ts'
import type { Presence } from './presence.ts'

type Expected = NonNullable<Unit['expected']>

const always: readonly Presence[] = ['day', 'day', 'day', 'day', 'day', 'day', 'day']

/** What a unit has said of its usual week, Monday first, and of single days. */
export const expectedOf = ({ expected }: Pick<Unit, 'expected'>): Expected =>
  expected ?? { weekdays: [...always], exceptions: [] }

/** The unit with another presence on a weekday, Monday being 0. */
export function withWeekday(unit: Unit, weekday: number, presence: Presence): Unit {
  const { weekdays, exceptions } = expectedOf(unit)
  return withExpected(unit, { weekdays: weekdays.with(weekday, presence), exceptions })
}

/** The unit with a day that differs from its weekday; none where nothing is said of it. */
export function withException(unit: Unit, day: Day, presence: Presence | undefined): Unit {
  const { weekdays, exceptions } = expectedOf(unit)
  const others = exceptions.filter((each) => each.day !== day)
  const all = presence ? [...others, { day, presence }] : others
  const sorted = all.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return withExpected(unit, { weekdays, exceptions: sorted })
}

/** All of every day, with nothing that differs, is the same as nothing said. */
function withExpected({ expected: _expected, ...unit }: Unit, expected: Expected): Unit {
  const says =
    expected.exceptions.length > 0 || expected.weekdays.some((presence) => presence !== 'day')
  return says ? { ...unit, expected } : unit
}
