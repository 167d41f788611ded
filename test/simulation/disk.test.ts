import { describe, expect, test } from 'vitest'
import { createDisk, type Handle } from './disk.ts'

const key = 'autumn desk 2026-10-20 incoming phone'
const numberOn = async (storage: Handle) => (await storage.read((tx) => tx.counters([key])))[0]

describe('a power cut', () => {
  const aSlowDisk = () => {
    const flushes: (() => void)[] = []
    const disk = createDisk({ flush: () => new Promise((resolve) => flushes.push(resolve)) })
    return { disk, flushes }
  }
  const added = (storage: Handle) => storage.write((tx) => tx.addToCounters(new Map([[key, 1]])))
  const settled = async () => {
    for (let nth = 0; nth < 20; nth += 1) await Promise.resolve()
  }

  test('takes nothing of what a write has been resolved for', async () => {
    const { disk, flushes } = aSlowDisk()
    const writing = added(disk.open())
    await settled()
    flushes[0]?.()
    await writing
    disk.cutPower()
    expect(await numberOn(disk.open())).toBe(1)
  })

  test('takes the whole of a write that was not flushed, and never resolves it', async () => {
    const { disk, flushes } = aSlowDisk()
    const storage = disk.open()
    let resolved = 0
    for (const writing of [added(storage), added(storage)]) void writing.then(() => (resolved += 1))
    await settled()
    expect(await numberOn(storage)).toBe(2)
    flushes[0]?.()
    await settled()
    disk.cutPower()
    expect([resolved, await numberOn(disk.open())]).toEqual([1, 1])
  })

  test('leaves a copy of the disk alone', async () => {
    const disk = createDisk()
    await added(disk.open())
    const copy = disk.copy({})
    disk.evict()
    expect(await numberOn(disk.open())).toBe(0)
    expect(await numberOn(copy.open())).toBe(1)
  })
})
