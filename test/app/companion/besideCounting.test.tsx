// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { App } from '../../../src/app/App.tsx'
import { DeviceContext } from '../../../src/app/DeviceContext.ts'
import { watchInstallOffer } from '../../../src/app/install/installOffer.ts'
import { aBrowser } from '../../support/browser.ts'
import { aDevice } from '../../support/device.ts'
import { aServer, type TrialServer } from '../../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
  history.replaceState(null, '', '/')
})
afterEach(async () => {
  cleanup()
  localStorage.clear()
  await server.stop()
})

const noUpdate = { isReady: () => false, subscribe: () => () => undefined, apply: () => undefined }
type TrialDevice = Awaited<ReturnType<typeof aDevice>>

async function joined(wrongByMs = 0): Promise<TrialDevice> {
  const device = await aDevice({
    fetch: aBrowser(server.app).fetch,
    nowMs: () => server.clock.nowMs + wrongByMs,
  })
  await device.join({ code: (await server.invite('desk')).code })
  return device
}
async function open(device: TrialDevice) {
  cleanup()
  render(
    <DeviceContext value={device}>
      <App update={noUpdate} />
    </DeviceContext>,
  )
  await screen.findByRole('button', { name: /^Telefon, \d i dag$/ })
  // As long as it takes to load what goes along with counting.
  await act(() => new Promise((done) => setTimeout(done, 300)))
}

test('a wrong clock is told of, with what is safe and what to do; a right one is not', async () => {
  await open(await joined())
  expect(screen.queryByText(/Uret på denne telefon/)).toBeNull()

  await open(await joined(25 * 60_000))
  const words = await screen.findByText(/Uret på denne telefon eller pc går forkert/)
  expect(words.textContent).toMatch(/tæller på den rigtige dag.*Stil uret/)
})

test('the mini counter tells of a clock that is wrong and of a storage that was emptied, and offers nothing else', async () => {
  history.replaceState(null, '', '/mini')
  watchInstallOffer(globalThis.window)
  window.dispatchEvent(new Event('beforeinstallprompt', { cancelable: true }))
  const device = await joined(25 * 60_000)
  const situation = await device.situation()
  if (situation.is === 'stranger') throw new Error('this device has not joined')
  const lost = { unit: situation.unit.name, unsent: 2 }
  vi.spyOn(device, 'situation').mockResolvedValue({ ...situation, lost })
  await open(device)

  await screen.findByText(/Uret på denne telefon eller pc går forkert/)
  screen.getByText(/Lageret her er blevet tømt/)
  expect(screen.queryByText('Læg Tælleværk på startskærmen')).toBeNull()
})

test('the home screen is offered to whoever comes back, once, and only where there is one', async () => {
  const offer = 'Læg Tælleværk på startskærmen'
  const device = await joined()
  watchInstallOffer(globalThis.window)
  window.dispatchEvent(
    Object.assign(new Event('beforeinstallprompt'), { prompt: vi.fn(async () => undefined) }),
  )
  await open(device)
  expect(screen.queryByText(offer)).toBeNull()

  await device.tapOn()
  await open(device)
  // One offer at a time: whoever is new is shown round first.
  expect(screen.queryByText(offer)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Nej tak' }))
  await screen.findByText(offer)
  await userEvent.click(screen.getByRole('button', { name: 'Ikke nu' }))
  await waitFor(() => expect(screen.queryByText(offer)).toBeNull())

  await open(device)
  expect(screen.queryByText(offer)).toBeNull()
})
