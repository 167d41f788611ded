// @vitest-environment happy-dom
import { renderHook, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { BoardCells } from '../../../src/contract/boardCells.ts'
import { numberIn } from '../../../src/app/board/cells/numberAddress.ts'
import { useCellsAddress } from '../../../src/app/board/cells/useCellsAddress.ts'
import { CampaignId, ChannelId } from '../../../src/contract/id.ts'
import { Day } from '../../../src/contract/time.ts'
import { aStaffWorld, lone, open } from '../staff/staffWorld.tsx'
import { tuesday } from './aBoard.ts'

beforeEach(() => {
  vi.setSystemTime(tuesday)
})

const day = '2026-10-20'
const row = {
  ...{ week: '2026-W43', days: [day], time: `${day}T08:00Z`, departments: ['citizens'] },
  ...{ units: ['desk'], taskArea: 'moving', channel: 'phone', direction: 'incoming' },
  ...{
    contactType: 'advice',
    counterpart: null,
    marks: [],
    entered: 'at_once',
    n: 3,
    corrected: 0,
  },
}
const someCells = (changes = {}) =>
  BoardCells.parse({
    ...{ campaign: 'autumn', from: day, to: day, at: tuesday.toISOString(), n: 5 },
    before: { cells: 0, n: 0 },
    rows: [row, { ...row, time: 'am', marks: ['misdirected'], entered: 'afterwards', n: 2 }],
    ...changes,
  })
const asked = `GET /campaigns/autumn/board/cells`
const words = (element: HTMLElement) => element.textContent.replaceAll(/\s+/g, ' ').trim()

/** From a board to the cells of what came in by telephone. */
async function openCellsOfTelephone(board: string): Promise<void> {
  const answers = { [asked]: () => Response.json(someCells()) }
  open(board, aStaffWorld({ who: lone, answers }))
  const bars = await screen.findByRole(
    'region',
    { name: 'Indgående pr. kanal' },
    { timeout: 8_000 },
  )
  await userEvent.click(within(bars).getAllByRole('link', { name: '5' })[0] ?? bars)
  await screen.findByRole('heading', { level: 1, name: '5 henvendelser' })
  screen.getByText('Indgående · Telefon')
}

test('a number of the board leads to the cells that come to it', async () => {
  await openCellsOfTelephone('/board')
  const lines = within(screen.getByRole('table')).getAllByRole('row').map(words)
  expect(lines[1]).toContain('Borgerservice10–10.30FlytningRåd og vejledning')
  expect(lines[2]).toContain('formiddag')
  expect(lines.at(-1)).toBe('Denne side5')
  screen.getByText('Cellerne giver tilsammen 5: hele tallet.')
  expect(new URLSearchParams(location.search).get('channel')).toBe('phone')
})

test('the way back from the cells leads to the board as it was narrowed, and not as the number was', async () => {
  const narrowed = 'campaign=autumn&day=2026-10-20&direction=incoming&compare=none'
  await openCellsOfTelephone(`/board?${narrowed}`)

  const back = screen.getByRole('link', { name: 'Tilbage til tavlen' }).getAttribute('href')
  expect(back).toBe(`/board?${narrowed}`)
})

test('the next page of cells knows the way back too', async () => {
  const page = someCells({ n: 900, before: { cells: 200, n: 300 }, next: 400 })
  const world = aStaffWorld({ answers: { [asked]: () => Response.json(page) } })
  open('/board/cells?campaign=autumn&period=campaign&area=moving&narrowed=area', world)

  const later = await screen.findByRole('link', { name: 'Næste side' })
  expect(later.getAttribute('href')).toContain('narrowed=area')
  const back = screen.getByRole('link', { name: 'Tilbage til tavlen' }).getAttribute('href')
  expect(back).toBe('/board?campaign=autumn&period=campaign&area=moving')
})

test('a page of many says what came before it, and where the next one is', async () => {
  const page = someCells({ n: 900, before: { cells: 200, n: 300 }, next: 400 })
  const world = aStaffWorld({ answers: { [asked]: () => Response.json(page) } })
  open('/board/cells?campaign=autumn&period=campaign&direction=incoming&from=200', world)

  await screen.findByText('Cellerne til og med denne side giver 305 af 900.')
  const pages = screen.getByRole('navigation', { name: 'Sider med celler' })
  const later = within(pages).getByRole('link', { name: 'Næste side' })
  expect(later.getAttribute('href')).toContain('from=400')
  const earlier = within(pages).getByRole('link', { name: 'Forrige side' })
  expect(earlier.getAttribute('href')).not.toContain('from')
})

test('a number of a unit that stands together with another is told as that of both', async () => {
  const together = someCells({ rows: [{ ...row, units: ['desk', 'library'], n: 5 }] })
  const answers = { [asked]: () => Response.json(together) }
  open('/board/cells?campaign=autumn&day=2026-10-20&unit=desk', aStaffWorld({ answers }))
  await screen.findByText('Borgerservice + Biblioteket', {}, { timeout: 8_000 })
})

test('what has not the form of a number is not asked for', () => {
  const query = 'direction=up&channel=phone&area=&weekday=9&time=10:00&group=a&group=b&only=x'
  expect(numberIn(new URLSearchParams(query))).toEqual({
    ...{ channel: 'phone', area: '', time: '10:00', group: ['a', 'b'] },
  })
})

test('a number leads to the same place as long as the board says the same', () => {
  const campaign = CampaignId.parse('autumn')
  const at = (channel?: string) => ({
    campaign,
    period: { is: 'day', day: Day.parse(day) } as const,
    filter: channel ? { channel: ChannelId.parse(channel) } : {},
  })
  const drawn = renderHook(
    ({ campaign: id, period, filter }) => useCellsAddress(id, period, filter),
    { initialProps: at() },
  )
  const first = drawn.result.current

  // Were it another function at each answer, every number of every table would be drawn anew.
  drawn.rerender(at())
  expect(drawn.result.current).toBe(first)
  drawn.rerender(at('phone'))
  expect(drawn.result.current({ direction: 'incoming', channel: ChannelId.parse('phone') })).toBe(
    '/board/cells?campaign=autumn&day=2026-10-20&channel=phone&narrowed=channel&direction=incoming',
  )
})
