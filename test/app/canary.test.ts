import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Note } from '../../src/app/canary/note.ts'
import { makeRoom } from '../../src/app/outbox/makeRoom.ts'
import type { Storage } from '../../src/app/outbox/storage.ts'
import type { Shelter } from '../../src/app/shelter.ts'
import { aBrowser } from '../support/browser.ts'
import { aDevice } from '../support/device.ts'
import { aServer, type TrialServer } from '../support/server.ts'
import { createDisk } from '../simulation/disk.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.stop())

/** What a browser keeps beside the database. */
function aShelter(): Shelter & { note: Note | undefined; asked: number } {
  const shelter = {
    note: undefined as Note | undefined,
    asked: 0,
    notes: {
      read: async () => shelter.note,
      write: (note: Note) => (shelter.note = note),
      clear: () => (shelter.note = undefined),
    },
    askToPersist: async () => {
      shelter.asked += 1
      return false
    },
    isPersisted: async () => undefined,
    makeRoom,
  }
  return shelter
}

/** A browser that has joined, whose database can be emptied and whose pages can be opened again. */
async function aBrowserThatJoined() {
  const disk = createDisk()
  const shelter = aShelter()
  const browser = aBrowser(server.app)
  const network = { away: false }
  const fetch: typeof browser.fetch = (...words) =>
    network.away ? Promise.reject(new TypeError('offline')) : browser.fetch(...words)
  const nowMs = () => server.clock.nowMs
  const open = (storage: Storage = disk.open()) => aDevice({ fetch, nowMs, storage, shelter })
  const device = await open()
  await device.join({ code: (await server.invite('desk')).code })
  return { disk, shelter, browser, network, open, device }
}

describe('a database that the browser empties', () => {
  test('under an open page takes no tap, and what was lost is said with its number', async () => {
    const { disk, network, device } = await aBrowserThatJoined()
    network.away = true
    const before = await device.situation()
    await device.tapOn()
    await device.tapOn()
    await device.look()
    disk.evict()

    const tapped = { channel: 'phone', taskArea: 'moving', direction: 'incoming' } as never
    await expect(device.tap(before, tapped)).rejects.toThrow()
    await expect
      .poll(() => device.situation())
      .toMatchObject({
        is: 'stranger',
        lost: { unit: 'Borgerservice', unsent: 2, on: '2026-10-21' },
      })
    expect((await device.unsent()).n).toBe(0)
    device.sync.stop()
  })

  test('while no page is open is noticed by the note at the next start', async () => {
    const { disk, device, open, network } = await aBrowserThatJoined()
    network.away = true
    await device.tapOn()
    await device.closeStrip()
    device.sync.stop()
    disk.evict()
    const again = await open()

    expect(await again.situation()).toMatchObject({ lost: { unit: 'Borgerservice', unsent: 1 } })
    again.sync.stop()
  })

  test('is noticed by the cookie where no note is left, without a number', async () => {
    const { disk, device, open, shelter } = await aBrowserThatJoined()
    device.sync.stop()
    disk.evict()
    shelter.note = undefined
    const again = await open()
    expect(await again.situation()).toEqual({ is: 'stranger', lost: undefined })
    expect(await again.municipality()).toBe('Fjordby Kommune')

    expect(await again.situation()).toEqual({ is: 'stranger', lost: { unit: 'Borgerservice' } })
    again.sync.stop()
  })

  test('is no reason to greet anybody anew, nor to alarm one who was never here', async () => {
    const { fetch } = aBrowser(server.app)
    const storage = createDisk().open()
    const nowMs = () => server.clock.nowMs
    const stranger = await aDevice({ fetch, nowMs, storage, shelter: aShelter() })
    await stranger.municipality()
    await stranger.look()

    expect(await stranger.situation()).toEqual({ is: 'stranger', lost: undefined })
  })

  test('makes another device of whoever joins again, and counting goes on', async () => {
    const { disk, device, shelter } = await aBrowserThatJoined()
    await device.tapOn()
    await device.closeStrip()
    await expect.poll(async () => (await device.unsent()).n).toBe(0)
    await device.look()
    const first = shelter.note?.device
    disk.evict()
    await device.look()
    await device.join({ code: (await server.invite('desk')).code })
    expect(shelter.asked).toBe(2)
    await device.tapOn()
    await device.closeStrip()
    await expect.poll(async () => (await device.unsent()).n).toBe(0)

    expect(shelter.note?.device).not.toBe(first)
    const rows = await server.db.all('SELECT device, seq, state FROM entry ORDER BY received, id')
    expect(rows.map(({ seq, state }) => [seq, state])).toEqual([
      [1, 'counted'],
      [1, 'counted'],
    ])
    expect(new Set(rows.map((row) => row['device'])).size).toBe(2)
    expect(await device.situation()).toMatchObject({ lost: { unsent: 0 }, persisted: false })
    await device.lossSeen()
    expect(await device.situation()).toMatchObject({ is: 'counter', lost: undefined })
    device.sync.stop()
  })

  test('is not said to be emptied by a page that comes late, when somebody has joined again', async () => {
    const { disk, device, open } = await aBrowserThatJoined()
    const other = await open()
    disk.evict()
    await device.look()
    await device.join({ code: (await server.invite('library')).code })
    await device.lossSeen()
    await other.look()

    expect(await other.situation()).toMatchObject({ is: 'counter', unit: { id: 'library' } })
    for (const page of [device, other]) page.sync.stop()
  })
})
