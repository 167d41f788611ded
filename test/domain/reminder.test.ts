import { expect, test } from 'vitest'
import { CounterCampaign } from '../../src/contract/campaign.ts'
import { Day } from '../../src/contract/time.ts'
import { expectedFrom, expectedOn } from '../../src/domain/expectedOn.ts'
import { isTimeToRemind } from '../../src/domain/reminder.ts'
import { aCampaign } from '../support/builders.ts'

const usual = ['day', 'day', 'day', 'day', 'am', 'none', 'none']
const ofUnit = (unit = {}, changes = {}) =>
  CounterCampaign.parse({
    ...aCampaign(),
    unit: { id: 'desk', name: 'Borgerservice', ...unit },
    ...changes,
  })
const expected = { weekdays: usual, exceptions: [{ day: '2026-10-21', presence: 'none' }] }
const on = (day: string) => Day.parse(day)

test.each([
  ['2026-10-19', 'day', 'a count day'],
  ['2026-10-21', 'none', 'a day on which the unit is closed'],
  ['2026-10-23', 'am', 'its half day'],
  ['2026-10-24', 'none', 'a day on which nobody counts'],
])('on %s the unit is expected: %s (%s)', (day, presence) => {
  expect(expectedOn(ofUnit({ expected }), on(day))).toBe(presence)
})

test('nobody is expected while the count is paused, nor of a unit that has ended', () => {
  expect(expectedFrom(ofUnit({}, { status: 'paused' }), on('2026-10-01'))).toEqual([])
  expect(expectedFrom(ofUnit({ lastDay: '2026-10-19' }), on('2026-10-16'))).toEqual(['2026-10-19'])
})

test.each([
  ['2026-10-20T13:29:00Z', false, 'a minute before'],
  ['2026-10-20T13:30:00Z', true, 'at half past three'],
  ['2026-10-20T21:59:00Z', true, 'until midnight'],
  ['2026-10-20T22:00:00Z', false, 'not in the night after'],
  ['2026-10-21T14:00:00Z', false, 'not on a day on which the unit is closed'],
  ['2026-10-24T14:00:00Z', false, 'not on a Saturday'],
  ['2026-10-23T10:00:00Z', true, 'at noon where it only counts in the morning'],
])('at %s it is time: %s (%s)', (instant, isTime) => {
  expect(isTimeToRemind(ofUnit({ expected }), Date.parse(instant), '15:30')).toBe(isTime)
})
