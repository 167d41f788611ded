// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Decisions } from '../../../src/contract/decision.ts'
import { DeviceId, UnitId } from '../../../src/contract/id.ts'
import { Day } from '../../../src/contract/time.ts'
import { ingest } from '../../../src/server/ingest/ingest.ts'
import type { Browser } from '../../support/browser.ts'
import { aContact, fjordby } from '../../support/builders.ts'
import { aDeskWorld, type DeskWorld, openDesk, press } from './deskWorld.tsx'

const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const entries = (...all: object[]) => ({ entries: all })
const waitingOf = async ({ tove }: DeskWorld) =>
  (await tove.get('/api/v1/decisions')).json<Decisions>().groups

/** Three devices in each of two units, so that neither is small. */
async function countedIn({ server }: DeskWorld) {
  for (const [nth, letter] of ['A', 'B', 'C', 'D', 'E', 'F'].entries()) {
    const device = DeviceId.parse(letter.padEnd(12, 'Z'))
    const unit = nth < 3 ? 'desk' : 'library'
    const enrolments = [{ unit: UnitId.parse(unit), from: Day.parse('2026-10-01') }]
    const origin = { municipality: fjordby, device, today: Day.parse(today.day), enrolments }
    await ingest(server.db, server.parts.shelf, origin, [aContact({ ...today, unit })])
  }
}

test('one entry of an unknown phone is asked about first, for it admits the phone for good', async () => {
  const world = await aDeskWorld()
  const counter: Browser = await world.server.counter('desk')
  await countedIn(world)
  for (const table of ['device', 'enrolment']) {
    await world.server.db.write((sql) => sql.all(`DELETE FROM ${table}`))
  }
  await counter.post(
    '/api/v1/entries',
    entries(aContact({ ...today, quantity: 5 }), aContact(today)),
  )
  openDesk('/desk/decisions')
  await press(/^Vis enkeltvis/)
  const [single] = await screen.findAllByRole('button', { name: /^Tæl med/ })
  single?.click()

  await screen.findByRole('heading', { name: 'Kend den igen?' })
  expect(await waitingOf(world)).toHaveLength(1)
})

test('a decision on what is more by now is refused in words about deciding', async () => {
  const world = await aDeskWorld()
  const counter = await world.server.counter('desk')
  await countedIn(world)
  const forLibrary = () => aContact({ ...today, unit: 'library' })
  await counter.post('/api/v1/entries', entries(forLibrary(), forLibrary()))
  openDesk('/desk/decisions')
  await press(/^Tæl alle med/)
  await counter.post('/api/v1/entries', entries(forLibrary()))
  const dialog = await screen.findByRole('dialog')
  within(dialog).getByRole('button', { name: 'Tæl alle med' }).click()

  await screen.findAllByText(/eller afgjort noget/)
})
