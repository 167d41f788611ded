// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { App } from '../../../src/app/App.tsx'
import { DeviceContext } from '../../../src/app/DeviceContext.ts'
import { changeSettings } from '../../../src/app/settings/settings.ts'
import { aBrowser } from '../../support/browser.ts'
import { aDevice } from '../../support/device.ts'
import { aServer, type TrialServer } from '../../support/server.ts'

let server: TrialServer
const network = { away: false }
beforeEach(async () => {
  server = await aServer()
  network.away = false
  history.replaceState(null, '', '/')
})
afterEach(async () => {
  cleanup()
  localStorage.clear()
  vi.unstubAllGlobals()
  await server.stop()
})

const noUpdate = { isReady: () => false, subscribe: () => () => undefined, apply: () => undefined }

async function anAppAt(
  instant: string,
  before?: (device: TrialDevice) => Promise<unknown>,
  path = '/',
) {
  history.replaceState(null, '', path)
  server.clock.nowMs = Date.parse(instant)
  const browser = aBrowser(server.app)
  const device = await aDevice({
    fetch: (path, init) =>
      network.away ? Promise.reject(new TypeError('offline')) : browser.fetch(path, init),
    nowMs: () => server.clock.nowMs,
  })
  await device.join({ code: (await server.invite('desk')).code })
  await before?.(device)
  render(
    <DeviceContext value={device}>
      <App update={noUpdate} />
    </DeviceContext>,
  )
  if (path === '/') await screen.findByRole('button', { name: /^Telefon, \d i dag$/ })
  return device
}
type TrialDevice = Awaited<ReturnType<typeof aDevice>>

const words = 'Intet er talt her i dag'
const afternoon = '2026-10-20T13:31:00Z'
/** As long as it takes to load what goes along with counting, and to look. */
const aWhile = () => act(() => new Promise((done) => setTimeout(done, 300)))

/** A worker that shows messages, and a window behind others. */
function messagesFrom() {
  const shown: string[] = []
  vi.stubGlobal('Notification', { permission: 'granted' })
  vi.stubGlobal('navigator', {
    serviceWorker: {
      ready: Promise.resolve({
        showNotification: async (_: string, { body }: { body: string }) => shown.push(body),
      }),
    },
  })
  vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  return shown
}

test('at the end of a day with nothing counted, whoever has asked for it is reminded', async () => {
  changeSettings({ remind: true })
  await anAppAt(afternoon)

  await screen.findByText(words)
})

test('nobody is reminded who has not asked for it', async () => {
  await anAppAt(afternoon)
  await aWhile()

  expect(screen.queryByText(words)).toBeNull()
})

test.each([
  ['before the end of the day', '2026-10-20T13:00:00Z'],
  ['on a day that is not counted', '2026-10-24T14:00:00Z'],
])('nobody is reminded %s', async (_, instant) => {
  changeSettings({ remind: true })
  await anAppAt(instant)
  await aWhile()

  expect(screen.queryByText(words)).toBeNull()
})

test('nobody is reminded who has counted, and who took all of it back is', async () => {
  changeSettings({ remind: true })
  const device = await anAppAt(afternoon, (each) => each.tapOn())
  await aWhile()
  expect(screen.queryByText(words)).toBeNull()
  cleanup()

  const { latest } = await device.faceNow()
  if (latest) await device.undo(latest.id)
  render(
    <DeviceContext value={device}>
      <App update={noUpdate} />
    </DeviceContext>,
  )
  await screen.findByText(words)
})

test('a tap takes the reminder away, when the hands are still', async () => {
  changeSettings({ remind: true })
  await anAppAt(afternoon)
  await screen.findByText(words)
  await userEvent.click(screen.getByRole('button', { name: 'Telefon, 0 i dag' }))
  await screen.findByRole('button', { name: 'Telefon, 1 i dag' })

  await waitFor(() => expect(screen.queryByText(words)).toBeNull(), { timeout: 8000 })
}, 15_000)

test('a reminder that was put away does not come back that day', async () => {
  changeSettings({ remind: true })
  const device = await anAppAt(afternoon)
  await userEvent.click(await screen.findByRole('button', { name: 'Luk påmindelsen' }))
  cleanup()
  render(
    <DeviceContext value={device}>
      <App update={noUpdate} />
    </DeviceContext>,
  )
  await screen.findByRole('button', { name: 'Telefon, 0 i dag' })
  await aWhile()

  expect(screen.queryByText(words)).toBeNull()
})

test('where that is allowed the browser says it too, once a day, with neither unit nor number', async () => {
  const shown = messagesFrom()
  changeSettings({ remind: true })
  const device = await anAppAt(afternoon)
  await waitFor(() => expect(shown).toHaveLength(1))
  cleanup()
  render(
    <DeviceContext value={device}>
      <App update={noUpdate} />
    </DeviceContext>,
  )
  await screen.findByText(words)
  await aWhile()

  expect(shown).toEqual([
    'Intet er talt her i dag. Tæl det, der mangler, eller meld, at der ingen var.',
  ])
})

test.each(['/today', '/team', '/settings', '/mini'])(
  'on %s the browser reminds as it does where the keys are',
  async (path) => {
    const shown = messagesFrom()
    changeSettings({ remind: true })
    await anAppAt(afternoon, undefined, path)

    await waitFor(() => expect(shown).toHaveLength(1))
  },
)

test('what has waited for an hour is told by the browser, when the page is behind others', async () => {
  const shown = messagesFrom()
  changeSettings({ remind: true })
  await anAppAt('2026-10-20T08:00:00Z', async (device) => {
    network.away = true
    await device.tapOn()
    server.clock.nowMs += 2 * 60 * 60_000
  })

  await waitFor(() => expect(shown).toEqual([expect.stringMatching(/over en time/)]))
})
