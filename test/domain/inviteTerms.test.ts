import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '../../src/contract/time.ts'
import {
  endOf,
  isNearlyUsed,
  lastDayBefore,
  lastDayToJoin,
  raisedFrom,
  stateOf,
  usesFor,
} from '../../src/domain/inviteTerms.ts'
import { instantOf } from '../../src/domain/moment.ts'
import { aCampaign } from '../support/builders.ts'

test('an invite is good until the last count day is over in Denmark', () => {
  const last = lastDayToJoin(aCampaign().days)

  expect(last).toBe('2026-10-23')
  expect(instantOf(endOf(last))).toBe('2026-10-23T22:00:00.000Z')
})

test.each([
  ['2026-10-25', '2026-10-25T23:00:00.000Z'],
  ['2026-03-29', '2026-03-29T22:00:00.000Z'],
])('%s ends when its last half-hour does, though the clocks change', (day, end) => {
  expect(instantOf(endOf(day as Day))).toBe(end)
  expect(lastDayBefore(end as Instant)).toBe(day)
})

test.each([
  [1, 25],
  [12, 25],
  [13, 26],
  [40, 80],
])('for %i people an invite may be used %i times', (people, uses) => {
  expect(usesFor(people)).toBe(uses)
})

test('from four fifths on an invite is nearly used', () => {
  expect(isNearlyUsed({ uses: 19, maxUses: 25 })).toBe(false)
  expect(isNearlyUsed({ uses: 20, maxUses: 25 })).toBe(true)
})

test('one tap raises an invite by half, at least by 25, and it is nearly used no more', () => {
  expect(raisedFrom(25)).toBe(50)
  expect(raisedFrom(101)).toBe(152)
  expect(isNearlyUsed({ uses: 101, maxUses: raisedFrom(101) })).toBe(false)
})

describe('the state of an invite', () => {
  const expires = '2026-10-23T22:00:00.000Z' as Instant
  const open = { revoked: false, expires, uses: 3, maxUses: 25 }
  const before = Date.parse(expires) - 1

  test.each([
    ['open', open, before],
    ['expired', open, before + 1],
    ['used_up', { ...open, uses: 25 }, before],
    ['revoked', { ...open, revoked: true, uses: 25 }, before + 1],
  ])('is %s', (state, invite, nowMs) => {
    expect(stateOf(invite, nowMs)).toBe(state)
  })
})
