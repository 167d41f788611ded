// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { aStaffWorld, open } from '../staff/staffWorld.tsx'
import { tuesday } from './aBoard.ts'

beforeEach(() => {
  vi.setSystemTime(tuesday)
})

/** The part of the program that draws it is fetched first. */
const soon = { timeout: 10_000 }

const words = (element: HTMLElement) => element.textContent.replaceAll(/\s+/g, ' ').trim()

test('when it was busy is said in words, and stands in a table behind the shades', async () => {
  const world = aStaffWorld()
  open('/board?week=2026-W43&unit=desk', world)

  const card = await screen.findByRole('region', { name: 'Travle timer: indgående' }, soon)
  within(card).getByText(
    'Travlest: mandag 10–10.30 (52), tirsdag 9.30–10 (30) og mandag 10.30–11 (9).',
  )
  within(card).getByText(/Viser 91 indgående henvendelser med klokkeslæt\. 7 mere uden/)
  within(card).getByText(/dækker alle dage i 3 af 4 enheder/)
  const rows = within(card).getAllByRole('row', { hidden: true })
  const ten = rows.find((row) => words(row).startsWith('10–10.30'))
  expect(words(ten ?? document.body)).toBe('10–10.30520–––')
  expect(world.asked).toContain('GET /campaigns/autumn/busy-hours?week=2026-W43&unit=desk')
  expect(screen.queryByRole('region', { name: 'Travle timer: udgående' })).toBeNull()
})

test('a day has no week to be busy in, and half-hours are not divided by channel', async () => {
  const world = aStaffWorld()
  open('/board?period=campaign&channel=phone', world)

  await screen.findByText(/Travle timer er ikke delt på kanaler/, {}, soon)
  expect(world.asked.some((each) => each.includes('busy-hours'))).toBe(false)
})
