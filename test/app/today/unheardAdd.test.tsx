// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDb } from '../../../src/app/db.ts'
import { da } from '../../../src/app/text/da.ts'
import { laterDa } from '../../../src/app/text/laterDa.ts'
import { AddForm } from '../../../src/app/today/AddForm.tsx'
import type { Counting } from '../../../src/app/today/counting.ts'
import { createTodayActs } from '../../../src/app/today/todayActs.ts'
import { aBrowser } from '../../support/browser.ts'
import { aDevice } from '../../support/device.ts'
import { aServer, type TrialServer } from '../../support/server.ts'
import { moving } from '../tap/countScreenProps.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
  server.clock.nowMs = Date.parse('2026-10-20T08:44:00Z')
})
afterEach(async () => {
  cleanup()
  await server.stop()
})

/** The form on a device, some of whose next writes fail, or happen and are told to have failed. */
async function aForm() {
  const db = openDb(`unheard ${Math.random()}`)
  const next: ('happens, unheard' | 'does not happen')[] = []
  const write: typeof db.write = async (work) => {
    const fault = next.shift()
    if (fault === 'does not happen') throw new Error(fault)
    const result = await db.write(work)
    if (fault) throw new Error(fault)
    return result
  }
  const storage = { ...db, write }
  const { fetch } = aBrowser(server.app)
  const device = await aDevice({ fetch, nowMs: () => server.clock.nowMs, storage })
  await device.join({ code: (await server.invite('desk')).code })
  const situation = (await device.situation()) as Counting
  const { campaign, today } = situation
  // Nothing is sent meanwhile, so that the next writes are those of the form.
  const acts = createTodayActs({ ...device, station: { ...device.station, kept: () => {} } })
  render(
    <AddForm
      {...{ situation, acts }}
      naming={{
        text: da,
        today: laterDa.today,
        language: 'da',
        campaigns: campaign ? [campaign] : [],
      }}
      now={server.clock.nowMs}
      enrolledFrom={today}
      selection={{ taskArea: moving, direction: 'incoming' }}
      onClose={() => undefined}
    />,
  )
  return {
    device,
    async add(n: number, ...faults: typeof next) {
      const field = screen.getByLabelText('Hvor mange?')
      await userEvent.clear(field)
      await userEvent.type(field, `${n}`)
      next.push(...faults)
      await userEvent.click(screen.getByRole('button', { name: `Tilføj ${n}` }))
      await screen.findByText(/^Tilføjet|^Det forrige|^Måske ikke gemt|^Ikke gemt/)
    },
    /** What stands on the disk. */
    async standing() {
      const records = await db.read((tx) => tx.ofDay(today))
      return records.flatMap(({ id, entry, standing }) =>
        standing && entry.is === 'contact' ? [{ id, quantity: entry.quantity }] : [],
      )
    },
  }
}
const quantities = (standing: { quantity: number }[]) => standing.map(({ quantity }) => quantity)
const words = (n: number) => `${n} × Telefon, Flytning, indgående, i formiddag`

test('a batch that was saved although the write was told to have failed is said to be added', async () => {
  const { add, standing } = await aForm()
  await add(8, 'happens, unheard')

  expect(quantities(await standing())).toEqual([8])
  expect(screen.getByText(`Tilføjet: ${words(8)}.`)).toBeDefined()
})

test('where nobody can tell whether it was saved the screen says so, and the same again is one batch', async () => {
  const { add, standing } = await aForm()
  await add(8, 'happens, unheard', 'does not happen')
  expect(screen.getByText('Måske ikke gemt')).toBeDefined()
  expect(screen.queryByText(/Intet er ændret/)).toBeNull()
  await add(8)

  expect(quantities(await standing())).toEqual([8])
  expect(screen.getByText(`Tilføjet: ${words(8)}.`)).toBeDefined()
})

test('a number that was changed after such a save is not said to be added; what stands is, and the other can be', async () => {
  const { add, standing } = await aForm()
  await add(8, 'happens, unheard', 'does not happen')
  await add(9)
  const told = screen.getByText(/^Det forrige forsøg blev gemt/).textContent

  expect(quantities(await standing())).toEqual([8])
  expect(told).toContain(`gemt alligevel: ${words(8)}.`)
  expect(told).toContain(`Ikke tilføjet: ${words(9)}.`)

  await add(9)
  expect(quantities(await standing())).toEqual([8, 9])
  expect(screen.getByText(`Tilføjet: ${words(9)}.`)).toBeDefined()
})

test('a number that was changed after a save that did not happen is the one that is added', async () => {
  const { add, standing } = await aForm()
  await add(8, 'does not happen', 'does not happen')
  await add(9)

  expect(quantities(await standing())).toEqual([9])
  expect(screen.getByText(`Tilføjet: ${words(9)}.`)).toBeDefined()
})

test('what was saved unheard and taken back in the list since is another batch when it is added anew', async () => {
  const { add, standing, device } = await aForm()
  await add(8, 'happens, unheard', 'does not happen')
  const [first] = await standing()
  if (first) await device.undo(first.id)
  await add(8)

  expect(quantities(await standing())).toEqual([8])
  expect((await standing())[0]?.id).not.toBe(first?.id)
  expect(screen.getByText(`Tilføjet: ${words(8)}.`)).toBeDefined()
})
