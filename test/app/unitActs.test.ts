import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Note } from '../../src/app/canary/note.ts'
import { makeRoom } from '../../src/app/outbox/makeRoom.ts'
import type { Shelter } from '../../src/app/shelter.ts'
import type { Fetch } from '../../src/app/sync/deliver.ts'
import type { UnitId } from '../../src/contract/id.ts'
import { routes } from '../../src/contract/routes.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { beginNewGeneration } from '../../src/server/ops/newGeneration.ts'
import { aBrowser } from '../support/browser.ts'
import { aCampaign, fjordby } from '../support/builders.ts'
import { aDevice } from '../support/device.ts'
import { aServer, type TrialServer } from '../support/server.ts'
import { createDisk } from '../simulation/disk.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.stop())

/** A device that serves the desk and the library, on a network that can fail at one address. */
async function ofTwoUnits() {
  const noted: { note: Note | undefined } = { note: undefined }
  const shelter: Shelter = {
    notes: {
      read: async () => noted.note,
      write: (note) => void (noted.note = note),
      clear: () => void (noted.note = undefined),
    },
    askToPersist: async () => true,
    isPersisted: async () => true,
    makeRoom,
  }
  const disk = createDisk()
  const browser = aBrowser(server.app)
  const network = { away: false, loses: '' }
  const fetch: Fetch = async (path, init) => {
    if (network.away) throw new TypeError('offline')
    const answer = await browser.fetch(path, init)
    if (path === network.loses) throw new TypeError('the answer is lost')
    return answer
  }
  const nowMs = () => server.clock.nowMs
  const open = () => aDevice({ fetch, nowMs, storage: disk.open(), shelter })
  const device = await open()
  for (const unit of ['library', 'desk']) {
    await device.join({ code: (await server.invite(unit)).code })
  }
  const unit = async () => {
    const situation = await device.situation()
    return situation.is === 'counter' ? situation.unit.id : situation
  }
  return { device, disk, browser, network, open, noted, unit }
}
const library = 'library' as UnitId
const desk = 'desk' as UnitId
const stored = () =>
  server.db.all('SELECT unit, state, seq, device FROM entry ORDER BY device, seq')

describe('switching the unit', () => {
  test('there and back within a day leaves every contact in the unit it was tapped in', async () => {
    const { device, unit } = await ofTwoUnits()
    await device.tapOn()
    expect(await device.switchUnit(library)).toBeUndefined()
    expect(await unit()).toBe('library')
    expect((await device.faceNow()).latest).toBeUndefined()
    expect((await device.faceNow()).numbers.incoming).toMatchObject({ phone: 0 })
    await device.tapOn()
    await device.switchUnit(desk)
    expect((await device.faceNow()).numbers.incoming).toMatchObject({ phone: 1 })
    await device.tapOn()
    await device.closeStrip()
    await expect.poll(async () => (await device.unsent()).n).toBe(0)

    expect((await stored()).map(({ unit: of, state }) => `${String(of)} ${String(state)}`)).toEqual(
      ['desk counted', 'library counted', 'desk counted'],
    )
    device.sync.stop()
  })

  test('without a network changes nothing, and leaves what waits where it is', async () => {
    const { device, network, unit } = await ofTwoUnits()
    network.away = true
    await device.tapOn()

    expect(await device.switchUnit(library)).toBe('offline')
    expect(await unit()).toBe('desk')
    expect((await device.unsent()).n).toBe(1)
    device.sync.stop()
  })

  test('whose answer was lost has happened, and is known to have', async () => {
    const { device, network, unit } = await ofTwoUnits()
    network.loses = routes.switchUnit.path

    expect(await device.switchUnit(library)).toBeUndefined()
    expect(await unit()).toBe('library')
    device.sync.stop()
  })

  test('to a unit it may not count for is refused, and it counts on', async () => {
    const { device, unit } = await ofTwoUnits()

    expect(await device.switchUnit('roads' as UnitId)).toBe('not_allowed')
    expect(await unit()).toBe('desk')
    device.sync.stop()
  })
})

describe('leaving the unit', () => {
  test('sends what waits, and only then removes the list; nothing is said to be lost', async () => {
    const { device, open, noted, unit } = await ofTwoUnits()
    await device.tapOn()
    await device.tapOn()
    await device.look()
    expect(noted.note).toBeDefined()

    expect(await device.leave()).toEqual({ is: 'left' })
    expect(await unit()).toEqual({ is: 'stranger', lost: undefined, left: true })
    expect(await device.storage.read((tx) => tx.days())).toEqual([])
    expect(noted.note).toBeUndefined()
    expect((await stored()).map(({ state }) => state)).toEqual(['counted', 'counted'])
    await device.look()
    device.sync.stop()
    const again = await open()
    await again.municipality()
    expect(await again.situation()).toEqual({ is: 'stranger', lost: undefined, left: true })
    again.sync.stop()
  })

  test('that cannot send removes nothing and says how many wait', async () => {
    const { device, network, unit } = await ofTwoUnits()
    network.away = true
    await device.tapOn()

    expect(await device.leave()).toEqual({ is: 'waiting', n: 1 })
    expect(await unit()).toBe('desk')
    expect((await device.faceNow()).numbers.incoming).toMatchObject({ phone: 1 })
    expect(await device.rescueFile()).toBeDefined()
    device.sync.stop()
  })

  test('whose answer was lost removes nothing, and is finished at the next occasion', async () => {
    const { device, network, unit } = await ofTwoUnits()
    await device.tapOn()
    network.loses = routes.leave.path
    expect(await device.leave()).toEqual({ is: 'problem', code: 'offline' })
    expect(await device.storage.read((tx) => tx.days())).toHaveLength(1)
    network.loses = ''
    await device.refresh()

    expect(await unit()).toMatchObject({ is: 'stranger', left: true })
    expect(await device.storage.read((tx) => tx.days())).toEqual([])
    device.sync.stop()
  })

  test('tells a restored store everything once more before it lets go', async () => {
    const { device } = await ofTwoUnits()
    await device.tapOn()
    await device.closeStrip()
    await expect.poll(async () => (await device.unsent()).n).toBe(0)
    await server.db.write((sql) => sql.all('DELETE FROM entry'))
    await beginNewGeneration(server.db, [], 2)

    expect(await device.leave()).toEqual({ is: 'left' })
    expect((await stored()).map(({ state }) => state)).toEqual(['counted'])
    device.sync.stop()
  })

  test('makes another device of whoever joins again, whose numbers go on, so that an old cookie gives none twice', async () => {
    const { device, noted } = await ofTwoUnits()
    await device.tapOn()
    await device.leave()
    await device.join({ code: (await server.invite('desk')).code })
    await device.tapOn()
    await device.closeStrip()
    await expect.poll(async () => (await device.unsent()).n).toBe(0)

    const rows = await stored()
    expect(rows.map(({ seq, state }) => [seq, state])).toEqual([
      [1, 'counted'],
      [2, 'counted'],
    ])
    expect(new Set(rows.map((row) => row['device'])).size).toBe(2)
    expect(await device.situation()).toMatchObject({ is: 'counter', lost: undefined })
    expect(noted.note).toBeDefined()
    device.sync.stop()
  })

  test('in one tab takes no tap in another that still shows the keys', async () => {
    const { device, open } = await ofTwoUnits()
    const other = await open()
    const stale = await other.situation()
    await device.leave()

    const tapped = { channel: 'phone', taskArea: 'moving', direction: 'incoming' } as never
    await expect(other.tap(stale, tapped)).rejects.toThrow()
    expect((await other.unsent()).n).toBe(0)
    for (const page of [device, other]) page.sync.stop()
  })
})

test('a change of the campaign reaches a device with its next receipt, asked for once', async () => {
  const { device, browser } = await ofTwoUnits()
  const asked: string[] = []
  const own = browser.fetch
  browser.fetch = (path, init) => {
    asked.push(path)
    return own(path, init)
  }
  const message = { text: { da: 'Husk postkassen.' }, until: '2026-10-23' }
  await server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ message })))
  await device.tapOn()
  await device.closeStrip()

  await expect
    .poll(async () => {
      const situation = await device.situation()
      return situation.is === 'counter' ? situation.campaign?.message : undefined
    })
    .toEqual(message)
  await device.tapOn()
  await device.closeStrip()
  await expect.poll(async () => (await device.unsent()).n).toBe(0)
  expect(asked.filter((path) => path === routes.counter.path)).toHaveLength(1)
  device.sync.stop()
})

test('a device that joins and asks says which app it is, and whether its browser keeps what it has', async () => {
  const told: Record<string, unknown>[] = []
  const { fetch } = aBrowser(server.app)
  const { openDevice } = await import('../../src/app/device.ts')
  const device = await openDevice({
    storage: createDisk().open(),
    fetch: (path, init) => {
      told.push({ path, ...(init.headers as object) })
      return fetch(path, init)
    },
    deviceMs: () => server.clock.nowMs,
    random: () => 0.5,
    randomBytes: (count) => new Uint8Array(count).fill(5),
    timers: { set: (ms, then) => setTimeout(then, ms), clear: (timer) => clearTimeout(timer as 0) },
    alone: (work) => work(),
    askForBackgroundSync: () => undefined,
    shelter: {
      notes: { read: async () => undefined, write: () => undefined, clear: () => undefined },
      askToPersist: async () => false,
      isPersisted: async () => false,
      makeRoom,
    },
    version: '9.8.7',
  })
  await device.join({ code: (await server.invite('desk')).code })
  await device.refresh()

  const of = (path: string) => told.find((each) => each['path'] === path)
  expect(of(routes.join.path)).toMatchObject({ 'x-tael-app': '9.8.7', 'x-tael-kept': 'no' })
  expect(of(routes.counter.path)).toMatchObject({ 'x-tael-app': '9.8.7', 'x-tael-kept': 'no' })
  expect(of(routes.municipality.path)).toBeUndefined()
  device.sync.stop()
})
