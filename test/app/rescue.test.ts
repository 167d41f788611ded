import { afterEach, beforeEach, expect, test } from 'vitest'
import { RescueAnswer, RescueContent, RescueFile } from '../../src/contract/rescue.ts'
import type { Storage } from '../../src/app/outbox/storage.ts'
import { aBrowser } from '../support/browser.ts'
import { aDevice } from '../support/device.ts'
import { aServer, type TrialServer } from '../support/server.ts'
import { createDisk } from '../simulation/disk.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.stop())

/** A device that cannot send, on a disk that can stop taking anything. */
async function cutOff() {
  const state = { away: false, full: false }
  const disk = createDisk().open()
  const storage: Storage = {
    read: disk.read,
    write: (work) =>
      state.full ? Promise.reject(new DOMException('', 'QuotaExceededError')) : disk.write(work),
  }
  const browser = aBrowser(server.app)
  const fetch: typeof browser.fetch = (...words) =>
    state.away ? Promise.reject(new TypeError('offline')) : browser.fetch(...words)
  const device = await aDevice({ fetch, nowMs: () => server.clock.nowMs, storage })
  await device.join({ code: (await server.invite('desk')).code })
  state.away = true
  return { state, device }
}
const load = async (text: string) => {
  const file = RescueFile.parse(JSON.parse(text))
  const lead = await server.staff('lead', ['desk'])
  return RescueAnswer.parse((await lead.post('/api/v1/rescue', file)).json())
}
const counted = async () =>
  (await server.db.all('SELECT coalesce(sum(n), 0) AS n FROM tally_coarse'))[0]?.['n']

test('a rescue file holds everything unsent, and names municipality, store and units', async () => {
  const { device } = await cutOff()
  const first = await device.tapOn()
  await device.closeStrip()
  await device.tapOn()
  await device.undo(first)
  const { name = '', text = '' } = (await device.rescueFile()) ?? {}
  const said = RescueContent.parse(JSON.parse(RescueFile.parse(JSON.parse(text)).content))

  expect(name).toBe('taellevaerk-redningsfil-fjordby-2026-10-21.json')
  expect(said).toMatchObject({
    municipality: { id: 'fjordby', name: 'Fjordby Kommune' },
    store: '5T0RE5T0RE5T0RE5',
    units: [{ id: 'desk', name: 'Borgerservice' }],
    made: '2026-10-21',
  })
  expect(said.entries.length).toBeGreaterThan(0)
  device.sync.stop()
})

test('what a lead loads counts once, although the device delivers it later', async () => {
  const { state, device } = await cutOff()
  const id = await device.tapOn()
  await device.tapOn()
  const { text = '' } = (await device.rescueFile()) ?? {}
  expect(await load(text)).toMatchObject({ untouched: true, days: [{ received: 2 }] })
  expect(await counted()).toBe(2)
  // It is claimed by the file: a change of mind is an undo and a new entry.
  await device.refine(id, { quantity: 4 })
  expect((await device.unsent()).n).toBe(2)

  state.away = false
  await device.closeStrip()
  device.sync.prompt()
  await expect.poll(async () => (await device.unsent()).n).toBe(0)
  expect(await counted()).toBe(5)
  expect(await server.db.all("SELECT id FROM entry WHERE state = 'held'")).toEqual([])
  device.sync.stop()
})

test('a full disk does not stand in the way of the file, nor the file of what is sent later', async () => {
  const { state, device } = await cutOff()
  await device.tapOn()
  await device.tapOn()
  state.full = true
  const { text = '' } = (await device.rescueFile()) ?? {}
  expect(await load(text)).toMatchObject({ untouched: true, days: [{ received: 2 }] })

  Object.assign(state, { away: false, full: false })
  await device.closeStrip()
  device.sync.prompt()
  await expect.poll(async () => (await device.unsent()).n).toBe(0)
  expect(await counted()).toBe(2)
  device.sync.stop()
})

test('where nothing is unsent there is no file', async () => {
  const { device } = await cutOff()

  expect(await device.rescueFile()).toBeUndefined()
  device.sync.stop()
})
