// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { aStaffWorld, open } from '../staff/staffWorld.tsx'
import { aBoard, tuesday } from './aBoard.ts'

beforeEach(() => {
  vi.setSystemTime(tuesday)
})

const totalOf = async (label: string) =>
  (await screen.findByText(label, { selector: 'dt' })).nextElementSibling?.textContent.trim()

test('a board is narrowed by choosing, and the address says to what', async () => {
  open('/board', aStaffWorld())
  const user = userEvent.setup()

  await user.click(await screen.findByText('Filtre'))
  await user.selectOptions(screen.getByLabelText('Kanal'), 'Telefon')
  await user.selectOptions(screen.getByLabelText('Opgaveområde'), 'Flytning')

  expect(location.search).toBe('?area=moving&channel=phone')
  expect(await totalOf('Indgående')).toBe('4')
  screen.getByText('Tallene herunder er kun for det, der er valgt i filtrene.')
  await user.click(screen.getByRole('link', { name: 'Fjern filteret Kanal: Telefon' }))
  expect(location.search).toBe('?area=moving')
  expect(await totalOf('Indgående')).toBe('5')
})

test('a direction leaves the other out everywhere', async () => {
  open('/board?direction=outgoing', aStaffWorld())

  expect(await totalOf('Udgående')).toBe('3')
  expect(screen.queryByText(/^Indgående/, { selector: 'dt, h2, th' })).toBeNull()
})

test('the server is asked about a unit, and who stands with it is named', async () => {
  const board = aBoard({
    units: [
      { unit: 'roads', department: 'technical', activity: 'counted' },
      { unit: 'building', department: 'technical', activity: 'counted' },
    ],
    groups: [{ units: ['roads', 'building'], figures: [] }],
    cells: [],
  })
  const world = aStaffWorld({ board })
  open('/board?unit=building', world)

  await screen.findByText(/Her står også Vej: små enheder vises kun sammen med andre/)
  expect(world.asked.findLast((each) => each.includes('/board'))).toContain('&unit=building')
  screen.getByText('Der er ikke talt noget inden for filtrene.')
})

test('what the campaign does not know is no filter, and is not asked for', async () => {
  const world = aStaffWorld()
  open('/board?unit=harbour&channel=telegraph', world)

  expect(await totalOf('Indgående')).toBe('6')
  expect(world.asked.some((each) => each.includes('harbour'))).toBe(false)
  expect(screen.queryByRole('link', { name: /Fjern filteret/ })).toBeNull()
})

test('a step to another day keeps what the board is narrowed to', async () => {
  open('/board?day=2026-10-20&channel=phone', aStaffWorld())

  const steps = await screen.findByRole('navigation', { name: 'Skift periode' })
  const earlier = within(steps).getByRole('link', { name: 'Forrige dag' })
  expect(earlier.getAttribute('href')).toBe('/board?campaign=autumn&day=2026-10-19&channel=phone')
  const whole = screen.getByRole('link', { name: 'Hele tællingen' })
  expect(whole.getAttribute('href')).toBe('/board?campaign=autumn&period=campaign&channel=phone')
})
