// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { aCampaign } from '../../support/builders.ts'
import { aStaffWorld, json, open } from '../staff/staffWorld.tsx'
import { aBoard, tuesday } from './aBoard.ts'

beforeEach(() => {
  vi.setSystemTime(tuesday)
})

const soon = { timeout: 10_000 }
const words = (element: HTMLElement) => element.textContent.replaceAll(/\s+/g, ' ').trim()
const days = (count: string[], closing: string) => ({ trial: [], count, closing })
const autumn = aCampaign({ days: days(['2026-10-13', '2026-10-20'], '2026-10-30') })
const before = aCampaign({
  ...{ id: 'before', name: 'Efterår 2025', status: 'locked' },
  days: days(['2025-10-14', '2025-10-21'], '2025-10-30'),
})
/** The week before this one has other units than the one it is like. */
const others = { groups: [{ units: ['elsewhere'], figures: [] }] }
const aWorld = (changes = {}) =>
  aStaffWorld({
    campaigns: [autumn, before],
    answers: {
      'GET /campaigns/before/board?week=2025-W43': () => json(aBoard()),
      'GET /campaigns/before/board?week=2025-W42': () => json(aBoard(others)),
      ...changes,
    },
  })
const plot = () => screen.findByRole('region', { name: 'Uge for uge: indgående' }, soon)

test('the like weeks of an earlier campaign stand beside the weeks of this one, in words and in the table', async () => {
  open('/board?period=campaign', aWorld())
  const card = await plot()

  await within(card).findByText(
    /^Stregen er den hele tilsvarende uge i Efterår 2025: 6 i uge 43, 2025\. Nogle uger har ingen streg: .* ikke de samme/,
  )
  const rows = within(card).getAllByRole('row', { hidden: true }).map(words)
  expect(rows[0]).toMatch(/Dækning ?Efterår 2025$/)
  expect(rows[1]).toMatch(/^Uge 42.*–$/i)
  expect(rows[2]).toMatch(/^Uge 43.*6 \(uge 43, 2025\)$/i)
  expect(card.querySelectorAll('.development-then')).toHaveLength(1)
})

test('where no week is of the same, the plot says why it has no line', async () => {
  const other = () => json(aBoard(others))
  open('/board?period=campaign', aWorld({ 'GET /campaigns/before/board?week=2025-W43': other }))
  const card = await plot()

  await within(card).findByText(/^Der er ingen streg for Efterår 2025: /)
  expect(card.querySelectorAll('.development-then')).toHaveLength(0)
})

test('without an earlier campaign chosen, none is asked for', async () => {
  const world = aWorld()
  open('/board?period=campaign&compare=none', world)
  const card = await plot()

  expect(within(card).queryByText(/streg/)).toBeNull()
  expect(world.asked.some((each) => each.includes('/campaigns/before'))).toBe(false)
})
