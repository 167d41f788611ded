// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { aCampaign } from '../../support/builders.ts'
import { aStaffWorld, lone, open, pass } from '../staff/staffWorld.tsx'
import { aBoard, tuesday } from './aBoard.ts'

beforeEach(() => {
  vi.setSystemTime(tuesday)
})

const words = (element: HTMLElement) => element.textContent.replaceAll(/\s+/g, ' ').trim()
const cellsOf = (row: HTMLElement) => [...row.children].map((cell) => words(cell as HTMLElement))
const rowsOf = (table: HTMLElement) => within(table).getAllByRole('row').map(cellsOf)
const linesIn = async (name: string) => {
  const card = await screen.findByRole('region', { name })
  return { card, lines: within(card).getAllByRole('listitem').map(words) }
}

test('incoming and outgoing have their own totals, shares and base', async () => {
  open('/board', aStaffWorld())

  const incoming = await linesIn('Indgående pr. kanal')
  const outgoing = await linesIn('Udgående pr. kanal')

  expect(incoming.lines).toEqual(['Telefon583,3 %', 'Fremmøde116,7 %'])
  within(incoming.card).getByText('Andel af 6 indgående henvendelser.')
  expect(outgoing.lines).toEqual(['Telefon3100,0 %'])
  within(outgoing.card).getByText('Andel af 3 udgående henvendelser.')
})

test('shares that rounding has moved say what they come to', async () => {
  const cell = { direction: 'incoming', taskArea: 'moving', n: 1 }
  const campaign = aCampaign({
    channels: ['phone', 'email', 'letter'].map((id) => ({
      ...aCampaign().channels[0],
      id,
    })),
  })
  const cells = ['phone', 'email', 'letter'].map((channel) => ({ ...cell, channel }))
  open('/board', aStaffWorld({ campaigns: [campaign], board: aBoard({ cells }) }))

  await screen.findByText(/Afrundet til én decimal, så andelene giver 99,9 %\./)
})

test('what was tapped as a trial and counts is told beside its total, and nothing where nothing was', async () => {
  const otherwise = [
    { direction: 'incoming', n: 2, of: 5 },
    { direction: 'outgoing', n: 0, of: 3 },
  ]
  open('/board', aStaffWorld({ board: aBoard({ otherwise }) }))

  const notes = await screen.findAllByText(/^Skærmen sagde prøvetælling/)
  expect(notes.map(words)).toEqual([
    'Skærmen sagde prøvetælling, men dagen tæller: 2 af 5 (40,0 %) i enheder, der vises for sig',
  ])
})

test('task areas are crossed with channels, with sums at the edges', async () => {
  open('/board', aStaffWorld())

  const table = await screen.findByRole('table', { name: 'Indgående: opgaveområder og kanaler' })

  expect(rowsOf(table)).toEqual([
    ['Opgaveområde', 'Telefon', 'Fremmøde', 'I alt'],
    ['Flytning', '4', '1', '5'],
    ['Pas og kørekort', '1', '0', '1'],
    ['I alt', '5', '1', '6'],
  ])
  const outgoing = screen.getByRole('region', { name: 'Udgående: opgaveområder og kanaler' })
  within(outgoing).getByText('1 opgaveområde uden henvendelser')
})

test('units tell what they have done, and small ones stand together', async () => {
  open('/board', aStaffWorld())

  const table = await screen.findByRole('table', { name: 'Enheder' })

  expect(rowsOf(table)).toEqual([
    ['Enhed Status', 'Indgående', 'Udgående'],
    ['Borger'],
    ['Borgerservice har talt', '5', '0'],
    ['Biblioteket har talt', '0', '3'],
    ['Teknik'],
    ['Vej + Byggesag (samlet) Vej: har taltByggesag: har talt', '1', '0'],
  ])
  screen.getByText(/Små enheder står samlet/)
})

test('the silent are named, as units, and the quiet are not called silent', async () => {
  const units = [
    { unit: 'desk', department: 'citizens', activity: 'counted' },
    { unit: 'library', department: 'citizens', activity: 'quiet' },
    { unit: 'roads', department: 'technical', activity: 'silent' },
  ]
  open('/board', aStaffWorld({ board: aBoard({ units }) }))

  await screen.findByText('Vej har ikke talt endnu')
  screen.getByText('1 har meldt ingen henvendelser')
  expect(words(screen.getByText('Enheder der har talt').parentElement ?? document.body)).toMatch(
    /1 af 3/,
  )
})

test('figures that do not cover every unit say so', async () => {
  open('/board', aStaffWorld({ who: lone, board: aBoard({ covers: { units: 2, of: 3 } }) }))

  expect(await screen.findAllByText('Tallene dækker 2 af 3 enheder')).toHaveLength(2)
})

test('the figures are asked for again every one and a half, and not while nobody looks', async () => {
  vi.useFakeTimers({ now: tuesday })
  const world = aStaffWorld()
  open('/board', world)
  await pass(100)
  const asked = () => world.asked.filter((each) => each.includes('/board')).length
  expect(asked()).toBe(1)
  screen.getByText('Opdateret kl. 10.30.05')

  world.board = aBoard({ at: '2026-10-20T08:30:08Z' })
  await pass(1_500)
  expect(asked()).toBe(2)
  screen.getByText('Opdateret kl. 10.30.08')

  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  await pass(30_000)
  expect(asked()).toBe(2)
})

test('when the network fails the last figures stay, and say how old they are', async () => {
  vi.useFakeTimers({ now: tuesday })
  const world = aStaffWorld()
  open('/board', world)
  await pass(100)

  world.down = true
  await pass(125_000)

  screen.getByText('Forbindelsen er væk; tallene er fra kl. 10.30.05, 2 minutter gamle')
  expect(screen.getAllByRole('status').map(words)).toContain(
    'Vi kan ikke hente nye tal lige nu. Du ser de seneste. Vi bliver ved med at prøve.',
  )
  screen.getByRole('table', { name: 'Enheder' })

  world.down = false
  await pass(10_000)
  screen.getByText(/Opdateret kl\./)
})

test('a step goes to the day before and can be shared; the way back is offered', async () => {
  const world = aStaffWorld()
  open('/board', world)

  await userEvent.click(await screen.findByRole('link', { name: 'Forrige dag' }))

  await screen.findByRole('heading', { name: 'Mandag den 19. oktober' })
  expect(location.search).toBe('?campaign=autumn&day=2026-10-19')
  expect(world.asked).toContain('GET /campaigns/autumn/board?day=2026-10-19')
  await userEvent.click(screen.getByRole('link', { name: 'Til i dag' }))
  await screen.findByRole('heading', { name: 'Tirsdag den 20. oktober' })
  const later = screen.getByRole('link', { name: 'Næste dag' })
  expect(later.getAttribute('aria-disabled')).toBe('true')
  expect(later.hasAttribute('href')).toBe(false)
})

test('the week is a page of its own', async () => {
  const world = aStaffWorld()
  open('/board', world)

  await userEvent.click(await screen.findByRole('link', { name: 'Ugen' }))

  await screen.findByRole('heading', { name: 'Uge 43, 19.–23. oktober' })
  expect(screen.getByRole('link', { name: 'Ugen' }).getAttribute('aria-current')).toBe('page')
  expect(world.asked).toContain('GET /campaigns/autumn/board?week=2026-W43')
})

test('on a past day nobody is late any more', async () => {
  const units = [{ unit: 'roads', department: 'technical', activity: 'silent' }]
  open('/board?day=2026-10-19', aStaffWorld({ board: aBoard({ units }) }))

  expect(await screen.findAllByText('Vej har ikke talt')).toHaveLength(1)
  screen.getByText('har ikke talt')
})

test('a day that does not count says which is next, and asks for no figures', async () => {
  const world = aStaffWorld()
  open('/board?day=2026-10-17', world)

  await screen.findByText('Lørdag den 17. oktober er ikke en tælledag')
  screen.getByText('Tællingen begynder mandag den 19. oktober.')
  expect(world.asked.filter((each) => each.includes('/board'))).toEqual([])
})

test('a trial day says that nothing of it enters the figures', async () => {
  open('/board?day=2026-10-15', aStaffWorld())

  await screen.findByText('Torsdag den 15. oktober er prøvetælling')
  screen.getByText(/kommer aldrig med i tallene/)
})

test('after the campaign a weekend says that it is over and leads to its last day', async () => {
  vi.setSystemTime(new Date('2026-11-20T10:00:00Z'))
  open('/board?day=2026-10-24', aStaffWorld())

  await screen.findByText('Tællingen sluttede fredag den 23. oktober.')
  expect(screen.getByRole('link', { name: /Se fredag/ }).getAttribute('href')).toBe(
    '/board?campaign=autumn&day=2026-10-23',
  )
})

test('a count day without counts says what will happen', async () => {
  const units = [{ unit: 'desk', department: 'citizens', activity: 'silent' }]
  const groups = [{ units: ['desk'], figures: [] }]
  open('/board', aStaffWorld({ board: aBoard({ cells: [], units, groups }) }))

  await screen.findByText(/Der er ikke talt noget endnu/)
  screen.getByRole('table', { name: 'Enheder' })
})

test('with no campaign the board tells what will be there', async () => {
  open('/board', aStaffWorld({ campaigns: [] }))

  await screen.findByRole('heading', { name: 'Der er ingen tælling endnu' })
})

test('several campaigns can be chosen between; today’s is shown first', async () => {
  const spring = aCampaign({
    id: 'spring',
    name: 'Forår 2026',
    status: 'locked',
    days: { trial: [], count: ['2026-04-20', '2026-04-21'], closing: '2026-04-30' },
  })
  const world = aStaffWorld({ campaigns: [spring, aCampaign()] })
  open('/board', world)
  const select = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Tælling' })
  expect(select.value).toBe('autumn')

  await userEvent.selectOptions(select, 'Forår 2026')

  await screen.findByRole('heading', { name: 'Tirsdag den 21. april' })
  expect(location.search).toBe('?campaign=spring')
})

test('an address of a campaign that is not the reader’s is answered kindly', async () => {
  open('/board?campaign=elsewhere', aStaffWorld())

  await screen.findByRole('heading', { name: 'Tællingen er ikke her' })
  screen.getByRole('combobox', { name: 'Tælling' })
})

test('a campaign that somebody has paused says so on its board', async () => {
  open('/board', aStaffWorld({ campaigns: [aCampaign({ status: 'paused' })] }))

  await screen.findByText('Efterår 2026 · uge 43 · dag 2 af 5 · sat på pause')
})

test('misdirected contacts are a share of the incoming ones, and types stand by channel', async () => {
  open('/board', aStaffWorld())

  const label = await screen.findByText('Fejlhenvendelser')
  expect(words(label.parentElement ?? document.body)).toMatch(/33,3 % 2 af 6 indgående/)
  const incoming = screen.getByRole('table', { name: 'Indgående: henvendelsestyper og kanaler' })
  const rows = rowsOf(incoming)
  expect(rows[0]).toEqual(['Henvendelsestype', 'Telefon', 'Fremmøde', 'I alt', 'Andel'])
  expect(rows.at(-2)).toEqual(['Uden type', '2', '1', '3', '50,0 %'])
  const card = screen.getByRole('region', { name: 'Indgående: henvendelsestyper og kanaler' })
  expect(words(card)).toContain('Efterregistreret: 1 af 6 indgående (16,7 %).')
  screen.getByRole('table', { name: 'Udgående: henvendelsestyper og kanaler' })
})
