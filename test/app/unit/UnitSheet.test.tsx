// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { App } from '../../../src/app/App.tsx'
import { DeviceContext } from '../../../src/app/DeviceContext.ts'
import { saveCampaign } from '../../../src/server/campaign/campaignShelf.ts'
import { aBrowser } from '../../support/browser.ts'
import { aCampaign, fjordby } from '../../support/builders.ts'
import { aDevice } from '../../support/device.ts'
import { aServer, type TrialServer } from '../../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
  history.replaceState(null, '', '/')
})
afterEach(async () => {
  cleanup()
  await server.stop()
})

const noUpdate = { isReady: () => false, subscribe: () => () => undefined, apply: () => undefined }

/** The app of somebody who counts for the desk, and has counted for the library. */
async function anApp(units: readonly string[] = ['library', 'desk']) {
  const network = { away: false }
  const browser = aBrowser(server.app)
  const device = await aDevice({
    fetch: (path, init) =>
      network.away ? Promise.reject(new TypeError('offline')) : browser.fetch(path, init),
    nowMs: () => server.clock.nowMs,
  })
  for (const unit of units) {
    await device.join({ code: (await server.invite(unit)).code })
  }
  render(
    <DeviceContext value={device}>
      <App update={noUpdate} />
    </DeviceContext>,
  )
  await screen.findByRole('button', { name: 'Telefon, 0 i dag' })
  return { device, network }
}
const click = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }))
const openUnits = () => click('Borgerservice, skift eller forlad enheden')

test('the unit is another after two taps, which is said', async () => {
  const { device } = await anApp()
  await click('Telefon, 0 i dag')
  await screen.findByRole('button', { name: 'Telefon, 1 i dag' })
  await openUnits()
  await click('Biblioteket')

  await screen.findByRole('button', { name: 'Biblioteket, skift eller forlad enheden' })
  await screen.findByRole('button', { name: 'Telefon, 0 i dag' })
  await screen.findByText('Du tæller nu for Biblioteket.')
  expect(screen.queryByRole('dialog')).toBeNull()
  device.sync.stop()
})

test('without a network it says so, and that one counts on', async () => {
  const { device, network } = await anApp()
  network.away = true
  await openUnits()
  await click('Biblioteket')

  expect((await screen.findByRole('alert')).textContent).toMatch(
    /ingen forbindelse.*Du tæller stadig for Borgerservice/,
  )
  device.sync.stop()
})

test('leaving the only unit names that one, and speaks of no others', async () => {
  const { device } = await anApp(['desk'])
  await openUnits()
  await click('Forlad enheden')

  await screen.findByRole('dialog', { name: 'Forlad Borgerservice?' })
  expect(screen.queryByText(/forlades på én gang/)).toBeNull()
  device.sync.stop()
})

test('leaving asks first and names every unit that is left, and where nothing can be sent offers the rescue file', async () => {
  const { device, network } = await anApp()
  network.away = true
  await click('Telefon, 0 i dag')
  await openUnits()
  await click('Forlad enheden')
  await screen.findByRole('dialog', { name: 'Forlad Borgerservice og Biblioteket?' })
  screen.getByText(/^Alle 2 enheder forlades på én gang/)
  await click('Send, og forlad')

  expect((await screen.findByRole('alert')).textContent).toMatch(/1 venter stadig/)
  await screen.findByRole('button', { name: 'Gem redningsfil' })
  network.away = false
  await click('Send, og forlad')
  await screen.findByText('Enheden er forladt. Alt var sendt, og listen her er slettet.')
  expect(screen.queryByText('Lageret her er blevet tømt')).toBeNull()
  device.sync.stop()
})

test('the message stands until it is put away, and again when it says something else', async () => {
  const say = (da: string) =>
    server.db.write((sql) =>
      saveCampaign(sql, fjordby, aCampaign({ message: { text: { da }, until: '2026-10-21' } })),
    )
  await say('Husk postkassen.')
  const { device } = await anApp()
  expect(screen.getByText('Husk postkassen.')).toBeTruthy()
  await click('Luk beskeden')
  await expect.poll(() => screen.queryByText('Husk postkassen.')).toBeNull()
  await device.refresh()
  expect(screen.queryByText('Husk postkassen.')).toBeNull()
  await say('Tæl også sms.')
  await device.refresh()

  await screen.findByText('Tæl også sms.', {}, { timeout: 8000 })
  cleanup()
  server.clock.nowMs += 24 * 60 * 60 * 1000
  render(
    <DeviceContext value={device}>
      <App update={noUpdate} />
    </DeviceContext>,
  )
  await screen.findByRole('button', { name: 'Telefon, 0 i dag' })
  expect(screen.queryByText('Tæl også sms.')).toBeNull()
  device.sync.stop()
}, 20_000)
