import { expect, test } from 'vitest'
import { createClock } from '../../src/app/clock.ts'

const minute = 60_000
const device = Date.parse('2026-10-20T08:00:00Z')

test('until the server has spoken, the device’s own clock is the one to count by', () => {
  const clock = createClock(() => device)

  expect(clock.nowMs()).toBe(device)
  expect(clock.reading()).toEqual({ clockMs: device, correctionMs: 0 })
})

test.each([
  ['ten minutes slow', 10 * minute, 0],
  ['ten minutes fast', -10 * minute, 0],
  ['a little more than ten minutes slow', 10 * minute + 1, 10 * minute + 1],
  ['a little more than ten minutes fast', -10 * minute - 1, -10 * minute - 1],
  ['a day fast', -1440 * minute, -1440 * minute],
  ['in 1970', device, device],
])('a clock that is %s is put right by %i, and by no less', (_, skewMs, correctionMs) => {
  const clock = createClock(() => device)
  clock.learn(skewMs)

  expect(clock.nowMs()).toBe(device + correctionMs)
  expect(clock.reading()).toEqual({ clockMs: device, correctionMs })
  expect(clock.deviceMs()).toBe(device)
})

test('what was measured last holds', () => {
  const clock = createClock(() => device)
  clock.learn(60 * minute)
  clock.learn(minute)

  expect(clock.nowMs()).toBe(device)
})

test('a clock that goes on goes on for everyone', () => {
  let now = device
  const clock = createClock(() => now)
  clock.learn(60 * minute)
  now += minute

  expect(clock.nowMs()).toBe(device + 61 * minute)
})
