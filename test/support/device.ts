import 'fake-indexeddb/auto'
import { openDb } from '../../src/app/db.ts'
import { type DevicePorts, openDevice } from '../../src/app/device.ts'
import type { Fetch } from '../../src/app/sync/deliver.ts'
import type { ChannelId, TaskAreaId } from '../../src/contract/id.ts'
import type { Direction } from '../../src/contract/entry.ts'
import { chance } from './chance.ts'

let opened = 0

export type TrialDevice = Awaited<ReturnType<typeof aDevice>>

/** A real device core on a database of its own, in a network and at a time that the test decides. */
export async function aDevice({
  fetch,
  nowMs,
  random = chance(opened + 1),
  storage = openDb(`device ${(opened += 1)}`),
  alone = (work) => work(),
  shelter,
}: {
  fetch: Fetch
  nowMs: () => number
  random?: () => number
  storage?: DevicePorts['storage']
  alone?: DevicePorts['alone']
  shelter?: DevicePorts['shelter']
}) {
  const device = await openDevice({
    storage,
    fetch,
    deviceMs: nowMs,
    random,
    randomBytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256)),
    timers: { set: (ms, then) => setTimeout(then, ms), clear: (timer) => clearTimeout(timer as 0) },
    alone,
    askForBackgroundSync: () => undefined,
    ...(shelter && { shelter }),
  })
  return {
    ...device,
    storage,
    /** What the count screen shows. */
    async faceNow() {
      const situation = await device.situation()
      if (situation.is === 'stranger') throw new Error('this device has not joined')
      return device.face(situation)
    },
    /** A tap on a key of the count screen. */
    async tapOn(channel = 'phone', taskArea = 'moving', direction: Direction = 'incoming') {
      return device.tap(await device.situation(), {
        channel: channel as ChannelId,
        taskArea: taskArea as TaskAreaId,
        direction,
      })
    },
  }
}
