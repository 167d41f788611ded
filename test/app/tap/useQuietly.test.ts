// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useQuietly } from '../../../src/app/tap/useQuietly.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const shownOf = (first: string | undefined) =>
  renderHook(({ latest }) => useQuietly(latest), { initialProps: { latest: first } })
const after = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

test('what is there from the start shows at once, and what comes while nobody taps too', async () => {
  const { result, rerender } = shownOf('offline')
  expect(result.current).toBe('offline')

  await after(10_000)
  rerender({ latest: undefined })
  await after(0)
  expect(result.current).toBeUndefined()
})

test('under a finger nothing comes or goes; it does when the hands have been still', async () => {
  const { result, rerender } = shownOf(undefined)
  window.dispatchEvent(new Event('pointerdown'))
  window.dispatchEvent(new Event('pointerup'))
  rerender({ latest: 'offline' })
  await after(3900)
  expect(result.current).toBeUndefined()

  await after(200)
  expect(result.current).toBe('offline')
})

test('what was over before the hands were still was never shown', async () => {
  const { result, rerender } = shownOf(undefined)
  window.dispatchEvent(new Event('pointerup'))
  rerender({ latest: 'offline' })
  await after(1000)
  rerender({ latest: undefined })
  await after(10_000)

  expect(result.current).toBeUndefined()
})
