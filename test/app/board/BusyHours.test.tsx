// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { aCampaign } from '../../support/builders.ts'
import { aStaffWorld, json, open } from '../staff/staffWorld.tsx'
import { aBoard, someBusyHours, tuesday } from './aBoard.ts'

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

const before = aCampaign({
  ...{ id: 'before', name: 'Efterår 2025', status: 'locked' },
  days: { trial: [], count: ['2025-10-21', '2025-10-23'], closing: '2025-10-30' },
})
const besideTheYearBefore = (board: object) =>
  aStaffWorld({
    campaigns: [aCampaign(), before],
    answers: {
      'GET /campaigns/before/board': () => json(board),
      'GET /campaigns/before/busy-hours': () =>
        json(
          someBusyHours({
            cells: [
              { weekday: 1, time: '10:00', direction: 'incoming', n: 40 },
              { weekday: 4, time: '13:00', direction: 'incoming', n: 8 },
            ],
          }),
        ),
    },
  })

test('what can be expected of the days to come is said, drawn unlike what was counted, and stands in the table', async () => {
  open('/board?week=2026-W43', besideTheYearBefore(aBoard()))
  const card = await screen.findByRole('region', { name: 'Travle timer: indgående' }, soon)

  await within(card).findByText(/Endnu kan der ventes flest torsdag 13–13\.30 \(8\)\./, {}, soon)
  within(card).getByText(/Skraverede felter er uge 43, 2025 \(Efterår 2025\): det, der kan ventes/)
  const rows = within(card).getAllByRole('row', { hidden: true }).map(words)
  expect(rows.find((row) => row.startsWith('10–10.30'))).toMatch(/^10–10\.3052 \(40\)0 \(0\)/)
  expect(rows.find((row) => row.startsWith('13–13.30'))).toContain('– (8)')
  const coming = [...card.querySelectorAll<HTMLElement>("[data-state='coming'][data-level='1']")]
  expect(coming.map(words)).toEqual(['8'])
})

test('half-hours of other units or task areas are not shown beside these, and it is said why', async () => {
  const other = aBoard({ cells: [], groups: [{ units: ['desk'], figures: [] }] })
  const world = besideTheYearBefore(other)
  open('/board?week=2026-W43', world)
  const card = await screen.findByRole('region', { name: 'Travle timer: indgående' }, soon)

  await within(card).findByText(/Tallene for uge 43, 2025 \(Efterår 2025\) er ikke vist/, {}, soon)
  expect(world.asked.some((each) => each.includes('/before/busy-hours'))).toBe(false)
})
