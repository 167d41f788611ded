// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DeviceContext } from '../../../src/app/DeviceContext.ts'
import { openDb } from '../../../src/app/db.ts'
import { JoinStation } from '../../../src/app/join/JoinStation.tsx'
import type { Storage } from '../../../src/app/outbox/storage.ts'
import type { Fetch } from '../../../src/app/sync/deliver.ts'
import { routes } from '../../../src/contract/routes.ts'
import { aBrowser } from '../../support/browser.ts'
import { aDevice } from '../../support/device.ts'
import { aServer, type TrialServer } from '../../support/server.ts'

let server: TrialServer
let opened = 0
beforeEach(async () => {
  server = await aServer()
})
afterEach(async () => {
  cleanup()
  await server.stop()
})

/** A browser's device on a disk that can fail, in a network that can lose the answer to a join. */
async function aFragileDevice() {
  const trouble = { disk: false, answer: 'arrives' as 'arrives' | 'is cut' | 'is lost' }
  const browser = aBrowser(server.app)
  const db = openDb(`joining ${(opened += 1)}`)
  const storage: Storage = {
    read: db.read,
    write: (work) =>
      trouble.disk ? Promise.reject(new DOMException('', 'InvalidStateError')) : db.write(work),
  }
  const fetch: Fetch = async (path, init) => {
    const before = new Map(browser.jar)
    const response = await browser.fetch(path, init)
    if (path !== routes.join.path || trouble.answer === 'arrives') return response
    if (trouble.answer === 'is cut') return new Response((await response.text()).slice(0, 40))
    browser.jar.clear()
    for (const [name, value] of before) browser.jar.set(name, value)
    throw new TypeError('Failed to fetch')
  }
  const device = await aDevice({ fetch, nowMs: () => server.clock.nowMs, storage })
  return { trouble, device, browser }
}

const open = (address: string, { device }: Awaited<ReturnType<typeof aFragileDevice>>) => {
  history.replaceState(null, '', address)
  return render(
    <DeviceContext value={device}>
      <JoinStation />
    </DeviceContext>,
  )
}
const join = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Tilmeld denne telefon eller pc' }))
const devices = () => server.db.all<{ id: string }>('SELECT id FROM device')
const unitNow = async ({ device }: Awaited<ReturnType<typeof aFragileDevice>>) => {
  const situation = await device.situation()
  return situation.is === 'counter' ? situation.unit.id : undefined
}

test('a link whose answer was cut is kept, and joins the same device at the second try', async () => {
  const fragile = await aFragileDevice()
  fragile.trouble.answer = 'is cut'
  open(`/join#k=${(await server.invite('desk')).secret}`, fragile)
  await join()
  await screen.findByText(/Der er ingen forbindelse/)
  expect(await unitNow(fragile)).toBeUndefined()

  fragile.trouble.answer = 'arrives'
  await join()
  await expect.poll(() => unitNow(fragile)).toBe('desk')
  expect(await devices()).toHaveLength(1)
})

test.each(['is cut', 'is lost'] as const)(
  'a device that joins another unit by an answer that %s stays the device it is, and delivers',
  async (answer) => {
    const fragile = await aFragileDevice()
    await fragile.device.join({ code: (await server.invite('desk')).code })
    await fragile.device.tapOn()
    fragile.trouble.answer = answer
    open(`/join#k=${(await server.invite('library')).secret}`, fragile)
    await join()
    await screen.findByText(/Der er ingen forbindelse/)

    fragile.trouble.answer = 'arrives'
    await join()
    await expect.poll(() => unitNow(fragile)).toBe('library')
    expect(await devices()).toHaveLength(1)
    await fragile.device.closeStrip()
    await expect.poll(async () => (await fragile.device.unsent()).n).toBe(0)
  },
)

test('a join that cannot be kept is no join, says so, and can be tried again', async () => {
  const fragile = await aFragileDevice()
  fragile.trouble.disk = true
  open(`/join#k=${(await server.invite('desk')).secret}`, fragile)
  await join()
  await screen.findByText(/Tilmeldingen kunne ikke gemmes her/)
  expect(await unitNow(fragile)).toBeUndefined()

  fragile.trouble.disk = false
  await join()
  await expect.poll(() => unitNow(fragile)).toBe('desk')
  expect(await devices()).toHaveLength(1)
})
