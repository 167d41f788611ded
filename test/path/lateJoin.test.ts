import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Fetch } from '../../src/app/sync/deliver.ts'
import { allArrived } from '../support/allArrived.ts'
import { aBrowser } from '../support/browser.ts'
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

async function settle(device: TrialDevice) {
  await device.closeStrip()
  await allArrived([device], 300_000)
}

test('an answer to joining that comes when another has been heard brings no other name, and no false gap', async () => {
  const browser = aBrowser(server.app)
  let late: string | undefined
  const slow: Fetch = async (path, init) => {
    const answer = await browser.fetch(path, init)
    if (!path.endsWith('/join') || late !== undefined) return answer
    // The first answer is on its way for an hour, and its cookie with it.
    late = browser.jar.get('__Host-tael_d')
    browser.jar.delete('__Host-tael_d')
    throw new TypeError('lost')
  }
  const { code } = await server.invite('desk', { maxUses: 1 })
  const device = await aDevice({ fetch: slow, nowMs: () => Date.now() })
  expect(await device.join({ code })).toEqual({ is: 'problem', code: 'offline' })
  expect(await device.join({ code })).toMatchObject({ is: 'counter' })
  await device.tapOn()
  await settle(device)

  browser.jar.set('__Host-tael_d', late ?? '')
  await device.tapOn()
  await device.tapOn()
  await settle(device)

  expect(await server.db.all('SELECT id FROM device')).toHaveLength(1)
  expect(await server.db.all('SELECT seq, state FROM entry ORDER BY seq')).toEqual(
    [1, 2, 3].map((seq) => ({ seq, state: 'counted' })),
  )
  expect(await server.db.all('SELECT * FROM seq_gap')).toEqual([])
})

test('an answer from before leaving brings the old cookie back, and what is counted goes by the new name', async () => {
  const browser = aBrowser(server.app)
  const { code } = await server.invite('desk')
  const device = await aDevice({ fetch: browser.fetch, nowMs: () => Date.now() })
  await device.join({ code })
  await device.tapOn()
  await settle(device)
  const before = new Map(browser.jar)
  expect(await device.leave()).toEqual({ is: 'left' })
  await device.join({ code })
  const id = await device.tapOn()
  await settle(device)

  for (const [name, value] of before) browser.jar.set(name, value)
  await device.tapOn()
  await settle(device)
  for (const [name, value] of before) browser.jar.set(name, value)
  await device.undo(id)
  await settle(device)
  await device.refresh()
  await device.tapOn()
  await settle(device)

  expect(await server.db.all("SELECT id FROM entry WHERE state = 'held'")).toEqual([])
  expect(await server.db.all('SELECT count(*) AS n FROM entry WHERE counted = 1')).toEqual([
    { n: 3 },
  ])
  expect(await server.db.all('SELECT * FROM seq_gap')).toEqual([])
  expect(await server.db.all('SELECT id FROM device WHERE copied IS NOT NULL')).toEqual([])
})

test('what it joined by is not kept once it is joined, nor where it was refused', async () => {
  const browser = aBrowser(server.app)
  const device = await aDevice({ fetch: browser.fetch, nowMs: () => Date.now() })
  const kept = () => device.storage.read((tx) => tx.slot('joining'))
  expect(await device.join({ code: '0000000000' })).toMatchObject({ code: 'invite_unknown' })
  expect(await kept()).toBeUndefined()
  await device.join({ code: (await server.invite('desk')).code })
  expect(await kept()).toBeUndefined()
})
