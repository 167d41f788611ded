// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useUnsent } from '../../../src/app/companion/useUnsent.ts'
import { DeviceContext } from '../../../src/app/DeviceContext.ts'
import type { Unsent } from '../../../src/app/counter.ts'
import type { Device } from '../../../src/app/device.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A device on which so much waits, and how often it was asked for that. */
function aQueue() {
  let waiting = 0
  const heard = new Set<() => void>()
  const told = {
    subscribe(listener: () => void) {
      heard.add(listener)
      return () => heard.delete(listener)
    },
  }
  const unsent = vi.fn(async (): Promise<Unsent> => ({ n: waiting, oldest: undefined }))
  const device = { unsent, sync: told, changes: told } as unknown as Device
  const hook = renderHook(() => useUnsent(), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <DeviceContext value={device}>{children}</DeviceContext>
    ),
  })
  return {
    hook,
    unsent,
    becomes(n: number) {
      waiting = n
      for (const listener of heard) listener()
    },
  }
}
const after = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

test('what waits is read at once, and then once for all that happens within a second', async () => {
  const { hook, unsent, becomes } = aQueue()
  await after(0)
  expect(hook.result.current?.n).toBe(0)

  for (const n of [1, 2, 3]) becomes(n)
  await after(999)
  expect(unsent).toHaveBeenCalledTimes(1)
  await after(1)
  expect(hook.result.current?.n).toBe(3)
  expect(unsent).toHaveBeenCalledTimes(2)
})

test('what happens later is read as well, and nothing once nobody looks', async () => {
  const { hook, unsent, becomes } = aQueue()
  becomes(1)
  await after(1000)
  becomes(2)
  await after(1000)
  expect(hook.result.current?.n).toBe(2)

  becomes(3)
  hook.unmount()
  await after(1000)
  expect(unsent).toHaveBeenCalledTimes(3)
})
