import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type EntryId, UnitId } from '../../src/contract/id.ts'
import { addInvite } from '../../src/server/access/invites.ts'
import { openCampaignShelf, saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { storeFile } from '../../src/server/config.ts'
import { createServer } from '../../src/server/http/createServer.ts'
import { backUpStore } from '../../src/server/ops/backUpStore.ts'
import { restoreStore } from '../../src/server/ops/restoreStore.ts'
import { prepareStore } from '../../src/server/store/openStore.ts'
import { findDrift } from '../../src/server/store/recount.ts'
import { openSqlite } from '../../src/server/store/sqlite.ts'
import { allArrived } from '../support/allArrived.ts'
import { aBrowser } from '../support/browser.ts'
import { aCampaign, fjordby } from '../support/builders.ts'
import { chance } from '../support/chance.ts'
import { aDevice, type TrialDevice } from '../support/device.ts'
import { aServer, countingTime, type TrialServer } from '../support/server.ts'
import { aDataDirectory } from '../support/serverProcess.ts'

let model: TrialServer
let house: Awaited<ReturnType<typeof aHouse>>
beforeEach(async () => {
  model = await aServer()
  house = await aHouse()
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: countingTime })
})
afterEach(async () => {
  vi.useRealTimers()
  await house.close()
  await model.stop()
})

/** A server on a data directory of its own that can be stopped, restored and started again. */
async function aHouse() {
  const data = aDataDirectory()
  let stopped = Promise.withResolvers<never>()
  stopped.promise.catch(() => undefined)
  let running: { app: FastifyInstance; db: ReturnType<typeof openSqlite> } | undefined

  async function start() {
    const db = openSqlite(storeFile(data.directory))
    const name = await prepareStore(db, () => model.parts.name.store)
    // The watch on the event loop has no use for a clock that leaps.
    const time = { nowMs: () => Date.now(), shedLoad: false }
    const parts = { ...model.parts, ...time, db, name, shelf: openCampaignShelf() }
    running = { app: await createServer(parts), db }
  }
  async function stop() {
    // Whoever is still waiting for an answer gets none any more.
    stopped.reject(new TypeError('reset'))
    stopped = Promise.withResolvers<never>()
    stopped.promise.catch(() => undefined)
    await running?.app.close()
    await running?.db.close()
    running = undefined
  }
  const now = () => {
    if (!running) throw new TypeError('nobody answers')
    return running
  }
  const door = {
    inject: (options: object) => Promise.race([now().app.inject(options), stopped.promise]),
  }

  await start()
  await now().db.write((sql) => saveCampaign(sql, fjordby, aCampaign()))
  return {
    browser: () => aBrowser(door as unknown as FastifyInstance),
    db: () => now().db,
    async invite(unit: string) {
      const invite = { municipality: fjordby, unit: UnitId.parse(unit), maxUses: 100 }
      const expiresMs = countingTime + 86_400_000
      return now().db.write((sql) => addInvite(sql, model.parts, { ...invite, expiresMs }))
    },
    backUp: (name: string) =>
      backUpStore(storeFile(data.directory), join(data.directory, `${name}.db`)),
    /** Stops, restores, and stays out of reach for a while. */
    async restore(name: string, at: string, meanwhile: () => Promise<void>) {
      await stop()
      const file = join(data.directory, `${name}.db`)
      await restoreStore({ data: data.directory, file, at })
      await meanwhile()
      await start()
    },
    async close() {
      await stop()
      data.discard()
    },
  }
}

async function aCounter(unit: string, random: () => number): Promise<TrialDevice> {
  const { fetch } = house.browser()
  const device = await aDevice({ fetch, nowMs: () => Date.now(), random })
  const { code } = await house.invite(unit)
  expect(await device.join({ code })).toMatchObject({ is: 'counter' })
  return device
}

async function settle(devices: readonly TrialDevice[]) {
  for (const device of devices) {
    await device.closeStrip()
    await device.refresh()
  }
  await allArrived(devices, 60_000)
}

const seeds = [1, 2, 3, 4, 5, 6]

test.each(seeds)(
  'restored at any point while devices count, nothing is lost and nothing counts twice (seed %i)',
  async (seed) => {
    const random = chance(seed)
    const devices = await Promise.all(
      ['desk', 'desk', 'desk', 'library'].map((unit) => aCounter(unit, chance(random() * 1e9))),
    )
    const backups: string[] = []
    const standing = new Map<EntryId, number>()
    let restores = 0

    async function count() {
      for (const device of devices) {
        if (random() < 0.3) continue
        const id = await device.tapOn(random() < 0.5 ? 'phone' : 'in_person')
        if (random() < 0.4) await vi.advanceTimersByTimeAsync(8000)
        const fate = random()
        if (fate < 0.2) await device.undo(id)
        else if (fate < 0.4) {
          const now = await device.refine(id, { quantity: 3 })
          if (now) standing.set(now, 3)
        } else standing.set(id, 1)
        if (random() < 0.3) await device.closeStrip()
      }
    }
    async function backUp() {
      backups.push(`backup-${backups.length}`)
      await house.backUp(backups.at(-1) ?? '')
    }

    await backUp()
    for (let round = 0; round < 20; round += 1) {
      await count()
      await vi.advanceTimersByTimeAsync(20_000 * random())
      if (random() < 0.2) await backUp()
      if (random() < 0.2) {
        restores += 1
        const from = backups[Math.floor(random() * backups.length)] ?? ''
        await house.restore(from, `${restores}`, random() < 0.5 ? count : async () => undefined)
      }
    }
    await house.restore(backups[0] ?? '', 'last', count)
    await settle(devices)

    const db = house.db()
    const [counted] = await db.all(
      "SELECT sum(quantity) AS n, count(*) AS ids FROM entry WHERE counted = 1 AND kind = 'contact'",
    )
    const expected = [...standing.values()].reduce((sum, n) => sum + n, 0)
    expect(counted).toEqual({ n: expected, ids: standing.size })
    expect(await db.all('SELECT sum(n) AS n FROM tally_coarse')).toEqual([{ n: expected }])
    expect(await db.all("SELECT count(*) AS n FROM entry WHERE state = 'held'")).toEqual([{ n: 0 }])
    expect(await findDrift(db, fjordby)).toEqual([])
  },
  60_000,
)
