import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Fetch } from '../../src/app/sync/deliver.ts'
import { findDrift } from '../../src/server/store/recount.ts'
import { createDisk, type Disk } from '../simulation/disk.ts'
import { allArrived } from '../support/allArrived.ts'
import { aBrowser, type Browser } from '../support/browser.ts'
import { fjordby } from '../support/builders.ts'
import { chance } from '../support/chance.ts'
import { aDevice, type TrialDevice } from '../support/device.ts'
import { aServer, countingTime, type TrialServer } from '../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: countingTime })
})
afterEach(async () => {
  vi.useRealTimers()
  await server.stop()
})

const openOn = (disk: Disk, fetch: Fetch, seed: number) =>
  aDevice({ fetch, nowMs: () => Date.now(), storage: disk.open(), random: chance(seed) })

async function settle(...devices: TrialDevice[]) {
  for (const device of devices) await device.closeStrip()
  await allArrived(devices, 300_000)
}

const nameIn = (browser: Browser) => browser.jar.get('__Host-tael_d')?.split('.')[0]

test('a copied browser and its copy both count on, each finds out, and nothing is lost or double', async () => {
  const browser = aBrowser(server.app)
  const disk = createDisk()
  // The answer to the first renewal never comes.
  let lost = 1
  const lossy: Fetch = async (path, init) => {
    const answer = await browser.fetch(path, init)
    if (path.endsWith('/renew') && (lost -= 1) >= 0) throw new TypeError('lost')
    return answer
  }
  const phone = await openOn(disk, lossy, 1)
  await phone.join({ code: (await server.invite('desk')).code })
  const first = await phone.tapOn()
  await settle(phone)

  const copyOfBrowser = aBrowser(server.app)
  browser.jar.forEach((value, name) => copyOfBrowser.jar.set(name, value))
  const copy = await openOn(disk.copy({}), copyOfBrowser.fetch, 2)
  const old = nameIn(browser)
  for (let round = 0; round < 3; round += 1) {
    for (const device of [phone, copy]) await device.tapOn()
    await settle(phone, copy)
  }
  expect(new Set([old, nameIn(browser), nameIn(copyOfBrowser)]).size).toBe(3)

  await phone.undo(first)
  await copy.tapOn()
  await settle(phone, copy)

  const rows = await server.db.all('SELECT state, device, seq FROM entry WHERE kind IS NOT NULL')
  const states = Object.entries(Object.groupBy(rows, ({ state }) => String(state)))
  expect(Object.fromEntries(states.map(([state, { length } = []]) => [state, length]))).toEqual({
    counted: 8,
    undone: 1,
  })
  const own = rows.filter(({ device }) => device !== old)
  expect(new Set(own.map(({ device, seq }) => JSON.stringify([device, seq]))).size).toBe(own.length)
  expect(await server.db.all('SELECT sum(n) AS n FROM tally_coarse')).toEqual([{ n: 7 }])
  expect(await server.db.all('SELECT * FROM seq_gap')).toEqual([])
  expect(await findDrift(server.db, fjordby)).toEqual([])
})
