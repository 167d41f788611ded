// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useNow } from '../../src/app/useNow.ts'

let nowMs = 0
const clock = () => nowMs

beforeEach(() => {
  nowMs = Date.parse('2026-10-20T21:59:00Z')
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test.each([
  ['the window gets the focus', () => window.dispatchEvent(new Event('focus'))],
  ['the page is shown again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['it comes back out of the memory', () => window.dispatchEvent(new Event('pageshow'))],
  ['a mouse comes over it', () => window.dispatchEvent(new Event('pointerover'))],
])('the clock is read anew as soon as %s', (_what, look) => {
  const { result } = renderHook(() => useNow(clock))
  nowMs += 9 * 60 * 60_000
  expect(result.current).not.toBe(nowMs)
  act(() => void look())

  expect(result.current).toBe(nowMs)
})

test('a clock that was put back is believed at once', () => {
  const { result } = renderHook(() => useNow(clock))
  nowMs -= 60_000
  act(() => void window.dispatchEvent(new Event('focus')))

  expect(result.current).toBe(nowMs)
})

test('a finger that comes to tap has nothing drawn before its tick', () => {
  const { result } = renderHook(() => useNow(clock))
  const before = result.current
  nowMs += 10_000
  const finger = Object.assign(new Event('pointerover'), { pointerType: 'touch' })
  act(() => void window.dispatchEvent(finger))

  expect(result.current).toBe(before)
})

test('a mouse that moves about has nothing drawn anew', () => {
  let drawn = 0
  renderHook(() => {
    drawn += 1
    return useNow(clock)
  })
  for (let nth = 0; nth < 50; nth += 1) {
    nowMs += 20
    act(() => void window.dispatchEvent(new Event('pointerover')))
  }

  expect(drawn).toBe(1)
})
