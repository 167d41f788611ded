// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchBrowser } from '../../src/app/sync/watchBrowser.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const broken = new DOMException('the database is closed', 'InvalidStateError')
const breaks = () => Promise.reject<void>(broken)
const works = () => Promise.resolve()
const settled = () => vi.advanceTimersByTimeAsync(0)

/** A device that is watched, and what was asked of it. */
async function aWatched() {
  const prompt = vi.fn()
  const refresh = vi.fn(works)
  const closeStrip = vi.fn(works)
  const askForBackgroundSync = vi.fn()
  const report = vi.fn()
  const device = { sync: { prompt }, refresh, closeStrip, nowMs: () => Date.now() }
  watchBrowser(device, askForBackgroundSync, report)
  await settled()
  for (const each of [prompt, refresh]) each.mockClear()
  return { prompt, refresh, closeStrip, askForBackgroundSync, report }
}
const happens = async (event: string) => {
  dispatchEvent(new Event(event))
  await settled()
}

test('a network that is back prompts at once, and what may have changed is asked for now and then', async () => {
  const { prompt, refresh, report } = await aWatched()
  await happens('online')
  expect([prompt.mock.calls.length, refresh.mock.calls.length]).toEqual([1, 0])

  await vi.advanceTimersByTimeAsync(10 * 60 * 1000)
  expect(refresh).toHaveBeenCalledOnce()
  expect(report).not.toHaveBeenCalled()
})

test('a clock that was put back does not keep what may have changed away', async () => {
  const { refresh } = await aWatched()
  vi.setSystemTime(Date.now() - 24 * 60 * 60 * 1000)
  await happens('online')
  expect(refresh).toHaveBeenCalledOnce()
})

test('a refresh that the storage breaks is reported, and tried again at the next occasion', async () => {
  const { refresh, report } = await aWatched()
  refresh.mockImplementation(breaks)
  await vi.advanceTimersByTimeAsync(10 * 60 * 1000)
  expect(report.mock.calls).toEqual([[broken]])

  refresh.mockImplementation(works)
  await happens('online')
  await happens('online')
  expect(refresh).toHaveBeenCalledTimes(2)
})

test('a strip that the storage will not close is reported, and the rest is sent all the same', async () => {
  const { prompt, closeStrip, askForBackgroundSync, report } = await aWatched()
  closeStrip.mockImplementation(breaks)
  await happens('pagehide')

  expect(report.mock.calls).toEqual([[broken]])
  expect(prompt).toHaveBeenCalledOnce()
  expect(askForBackgroundSync).toHaveBeenCalledOnce()
})
