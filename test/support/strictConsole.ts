import { afterEach, beforeEach, expect, vi } from 'vitest'

// An unexpected complaint on the console is a failure: warnings that nobody reads are found here.
beforeEach(() => {
  vi.spyOn(console, 'error')
  vi.spyOn(console, 'warn')
})
afterEach(() => {
  expect(vi.mocked(console.error).mock.calls).toEqual([])
  expect(vi.mocked(console.warn).mock.calls).toEqual([])
  vi.restoreAllMocks()
})
