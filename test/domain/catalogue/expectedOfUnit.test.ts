import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Unit } from '../../../src/contract/catalogue.ts'
import { UnitId } from '../../../src/contract/id.ts'
import { Day } from '../../../src/contract/time.ts'
import { withException, withWeekday } from '../../../src/domain/catalogue/expectedOfUnit.ts'
import { presenceOf } from '../../../src/domain/catalogue/presence.ts'
import { addDays, weekdayOf } from '../../../src/domain/moment.ts'

const roads: Unit = { id: UnitId.parse('roads'), name: 'Vej', people: 8 }
const aDay = fc.nat(20).map((days) => addDays(Day.parse('2026-10-15'), days))
const aPresence = fc.constantFrom('day' as const, 'am' as const, 'pm' as const, 'none' as const)

test('what is said of a weekday holds on it, and on no other', () => {
  fc.assert(
    fc.property(aDay, aPresence, aDay, (day, presence, other) => {
      const unit = withWeekday(roads, weekdayOf(day) - 1, presence)

      expect(presenceOf(unit, day)).toBe(presence)
      expect(presenceOf(unit, other)).toBe(weekdayOf(other) === weekdayOf(day) ? presence : 'day')
    }),
  )
})

test('what is said of a day holds on it, the latest word of it once, in the order of the days', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(aDay, aPresence), { minLength: 1 }), (said) => {
      const unit = said.reduce((now, [day, presence]) => withException(now, day, presence), roads)
      for (const [day, presence] of new Map(said)) expect(presenceOf(unit, day)).toBe(presence)
      const days = unit.expected?.exceptions.map(({ day }) => day) ?? []

      expect(days).toEqual([...new Set(said.map(([day]) => day))].toSorted())
    }),
  )
})

test('all of every day is the same as nothing said', () => {
  const day = Day.parse('2026-10-21')
  const unit = withException(withWeekday(roads, 4, 'am'), day, 'none')

  expect(withWeekday(withException(unit, day, undefined), 4, 'day')).toEqual(roads)
})
