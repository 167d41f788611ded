import { expect, vi } from 'vitest'
import type { TrialDevice } from './device.ts'

/** Lets virtual time go on, so much at a time, until these devices are rid of all they have. */
export const allArrived = (devices: readonly TrialDevice[], stepMs: number): Promise<void> =>
  vi.waitFor(
    async () => {
      await vi.advanceTimersByTimeAsync(stepMs)
      for (const device of devices) expect((await device.unsent()).n).toBe(0)
    },
    { timeout: 15_000, interval: 1 },
  )
