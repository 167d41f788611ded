// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UnitId } from '../../../src/contract/id.ts'
import { DeviceContext } from '../../../src/app/DeviceContext.ts'
import { openDb } from '../../../src/app/db.ts'
import type { Storage } from '../../../src/app/outbox/storage.ts'
import { CountStation } from '../../../src/app/tap/CountStation.tsx'
import { aBrowser } from '../../support/browser.ts'
import { aDevice } from '../../support/device.ts'
import { aServer, type TrialServer } from '../../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
})
afterEach(async () => {
  cleanup()
  await server.stop()
})

let opened = 0

/** The count screen of a device that has joined, on a disk that can fail. */
async function aStation() {
  const disk = { fails: false, slow: Promise.resolve() }
  const db = openDb(`station ${(opened += 1)}`)
  const storage: Storage = {
    read: async (work) => {
      await disk.slow
      return db.read(work)
    },
    write: (work) =>
      disk.fails ? Promise.reject(new DOMException('', 'InvalidStateError')) : db.write(work),
  }
  const { fetch } = aBrowser(server.app)
  const device = await aDevice({ fetch, nowMs: () => server.clock.nowMs, storage })
  await device.join({ code: (await server.invite('desk')).code })
  const situation = await device.situation()
  if (situation.is === 'stranger') throw new Error('this device has not joined')
  const station = (shown: typeof situation) => (
    <DeviceContext value={device}>
      <CountStation situation={shown} notices={undefined} />
    </DeviceContext>
  )
  const { rerender } = render(station(situation))
  await userEvent.click(await screen.findByRole('button', { name: 'Telefon, 0 i dag' }))
  await screen.findByRole('button', { name: 'Telefon, 1 i dag' })
  return { disk, device, situation, show: (next: typeof situation) => rerender(station(next)) }
}
/** A finger takes a moment to be back: what comes sooner is the echo of the press before. */
const asAFinger = userEvent.setup({ delay: 45 })
const click = async (name: string) =>
  asAFinger.click(await screen.findByRole('button', { name: new RegExp(`^${name}`) }))

test('a change that fails says that the contact is counted, and one that works takes that away', async () => {
  const { disk, device } = await aStation()
  for (const change of ['Ny sag', 'Fortryd']) {
    disk.fails = true
    await click(change)
    expect((await screen.findByRole('alert')).textContent).toMatch(/Ændringen er ikke gemt/)
    await screen.findByRole('button', { name: 'Telefon, 1 i dag' })
    disk.fails = false
    await click('Fejlhenvendelse')
    await expect.poll(() => screen.queryByRole('alert')).toBeNull()
  }

  disk.fails = true
  await userEvent.click(screen.getByRole('radio', { name: 'Udgående' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/Ændringen er ikke gemt/)
  device.sync.stop()
})

test('that a tap was not counted is said until one is', async () => {
  const { disk, device } = await aStation()
  disk.fails = true
  await click('Telefon')
  expect((await screen.findByRole('alert')).textContent).toMatch(/tryk blev ikke talt/)

  disk.fails = false
  await userEvent.click(screen.getByRole('radio', { name: 'Udgående' }))
  await expect.poll(async () => (await device.faceNow()).selection?.direction).toBe('outgoing')
  expect(screen.getByRole('alert').textContent).toMatch(/tryk blev ikke talt/)
  await click('Telefon')
  await expect.poll(() => screen.queryByRole('alert')).toBeNull()
  device.sync.stop()
})

test('however fast one taps, the number on the key only grows, and ends as what is on disk', async () => {
  const { device } = await aStation()
  const key = screen.getByRole('button', { name: /^Telefon/ })
  const number = key.querySelector('.key-number')
  const seen: number[] = []
  const observer = new MutationObserver(() => seen.push(Number(number?.textContent)))
  if (number) observer.observe(number, { characterData: true, childList: true, subtree: true })
  for (let nth = 0; nth < 12; nth += 1) await asAFinger.click(key)
  await screen.findByRole('button', { name: 'Telefon, 13 i dag' })
  await new Promise((resolve) => setTimeout(resolve, 100))
  observer.disconnect()

  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.at(-1)).toBe(13)
  const situation = await device.situation()
  if (situation.is === 'stranger') throw new Error('this device has not joined')
  expect(Object.values((await device.face(situation)).numbers.incoming)).toContain(13)
})

test('no unit is shown with the numbers of another while its own are being read', async () => {
  const { device, disk, situation, show } = await aStation()
  const library = { id: UnitId.parse('library'), name: 'Biblioteket' }
  show({ ...situation, otherUnits: [library] })
  const { promise, resolve } = Promise.withResolvers<void>()
  disk.slow = promise
  show({ ...situation, unit: library })
  await new Promise((wait) => setTimeout(wait, 50))
  const shown = document.body.textContent
  expect(shown).not.toContain('Biblioteket')
  expect(shown).toContain('Borgerservice')
  expect(screen.queryByRole('button', { name: 'Telefon, 1 i dag' })).not.toBeNull()

  resolve()
  await screen.findByRole('button', { name: 'Telefon, 0 i dag' })
  expect(document.body.textContent).toContain('Biblioteket')
  device.sync.stop()
})

test('after an undo the focus is where its words are, and stays with whoever goes on from there', async () => {
  const { device } = await aStation()
  await click('Fortryd')
  const note = await screen.findByText(/taget tilbage/)
  expect(document.activeElement).toBe(note)
  const elsewhere = screen.getByRole('radio', { name: 'Udgående' })
  elsewhere.focus()
  await act(async () => {
    device.sync.prompt()
    server.clock.nowMs += 30_000
    window.dispatchEvent(new Event('focus'))
    await new Promise((resolve) => setTimeout(resolve, 200))
  })

  expect(document.activeElement).toBe(elsewhere)
  device.sync.stop()
})

test('a tap on a screen that has not seen midnight is not ticked where the new day is none', async () => {
  const { device } = await aStation()
  server.clock.nowMs = Date.parse('2026-10-24T00:00:05+02:00')
  await click('Telefon')

  expect((await screen.findByRole('alert')).textContent).toMatch(/tryk blev ikke talt/)
  expect((await device.unsent()).n).toBe(1)
  device.sync.stop()
})

test('two marks that are pressed before the first is drawn are both on the contact', async () => {
  const { device } = await aStation()
  const chips = [/^Fejlhenvendelse/, /^Hjælp til selvbetjening/]
  const pressed = await Promise.all(chips.map((name) => screen.findByRole('button', { name })))
  act(() => {
    for (const chip of pressed) chip.click()
  })

  for (const name of chips) {
    await expect
      .poll(() => screen.getByRole('button', { name }).getAttribute('aria-pressed'))
      .toBe('true')
  }
  device.sync.stop()
})
