import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Fetch } from '../../src/app/sync/deliver.ts'
import { routes } from '../../src/contract/routes.ts'
import { aBrowser } from '../support/browser.ts'
import { aDevice } from '../support/device.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.stop())

/** A device whose next answers to one route can be held back on their way. */
async function aSlowDevice() {
  const browser = aBrowser(server.app)
  let asked = () => {}
  let release = () => {}
  let held: { path: string; until: Promise<void> } | undefined
  const fetch: Fetch = async (path, init) => {
    const response = await browser.fetch(path, init)
    if (path !== held?.path) return response
    const { until } = held
    held = undefined
    asked()
    await until
    return response
  }
  const device = await aDevice({ fetch, nowMs: () => server.clock.nowMs })
  await device.join(await codeOf('desk'))
  return {
    ...device,
    browser,
    /** A refresh whose answer has left the server, and how it comes to arrive. */
    async refreshUnderway() {
      const until = new Promise<void>((resolve) => (release = resolve))
      held = { path: routes.counter.path, until }
      const reached = new Promise<void>((resolve) => (asked = resolve))
      const refreshed = device.refresh()
      await reached
      return async () => {
        release()
        await refreshed
      }
    },
  }
}

const codeOf = async (unit: string) => ({ code: (await server.invite(unit)).code })

test('an answer that was overtaken by joining another unit moves nobody back', async () => {
  const device = await aSlowDevice()
  const arrives = await device.refreshUnderway()
  await device.join(await codeOf('library'))
  await arrives()

  expect(await device.situation()).toMatchObject({ unit: { id: 'library' }, credential: 'good' })
})

test('that nobody was signed in, said before a join, takes no key from who has joined', async () => {
  const device = await aSlowDevice()
  device.browser.jar.clear()
  const arrives = await device.refreshUnderway()
  await device.join(await codeOf('library'))
  await arrives()

  expect(await device.situation()).toMatchObject({ unit: { id: 'library' }, credential: 'good' })
})

test('what has changed in the unit is learnt, and that the device is not known any more', async () => {
  const device = await aSlowDevice()
  await device.browser.post(routes.join.path, await codeOf('library'))
  await device.refresh()
  expect(await device.situation()).toMatchObject({ unit: { id: 'library' }, credential: 'good' })

  device.browser.jar.clear()
  await device.refresh()
  expect(await device.situation()).toMatchObject({ unit: { id: 'library' }, credential: 'gone' })
})
