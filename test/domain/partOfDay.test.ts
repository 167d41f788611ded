import { expect, test } from 'vitest'
import { Day, HalfHour } from '../../src/contract/time.ts'
import { hasBegun, overlaps, partOf, timesOf } from '../../src/domain/partOfDay.ts'

const half = (text: string) => HalfHour.parse(text)

test('a half-hour lies in the morning until noon by the Danish clock, in summer and winter time', () => {
  expect(partOf(half('2026-10-21T09:30Z'))).toBe('am')
  expect(partOf(half('2026-10-21T10:00Z'))).toBe('pm')
  expect(partOf(half('2026-10-26T10:30Z'))).toBe('am')
  expect(partOf(half('2026-10-26T11:00Z'))).toBe('pm')
  expect(partOf('day')).toBe('day')
})

test('the whole day is of both halves, and the halves are not of each other', () => {
  expect(overlaps('day', 'am')).toBe(true)
  expect(overlaps('pm', 'day')).toBe(true)
  expect(overlaps('am', 'am')).toBe(true)
  expect(overlaps('am', 'pm')).toBe(false)
})

test('of today only what has begun can be told of, of earlier days all', () => {
  const now = half('2026-10-21T08:00Z')
  const today = timesOf(Day.parse('2026-10-21'), now)

  expect(today.parts).toEqual(['am', 'day'])
  expect(today.halfHours.at(-1)).toBe(now)
  expect(timesOf(Day.parse('2026-10-20'), now).parts).toEqual(['am', 'pm', 'day'])
  expect(timesOf(Day.parse('2026-10-25'), half('2026-10-26T08:00Z')).halfHours).toHaveLength(50)
  expect(hasBegun('pm', half('2026-10-21T10:00Z'))).toBe(true)
})
