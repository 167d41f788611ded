// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { DeskCampaign, DeskCampaignSummary } from '../../../src/contract/desk.ts'
import { aCampaign, aContact } from '../../support/builders.ts'
import { clickTwice } from '../staff/clickTwice.ts'
import { aDeskWorld, type DeskWorld, nameField, openDesk, press } from './deskWorld.tsx'

const stored = async (world: DeskWorld, id: string) =>
  (await world.tove.get(`/api/v1/desk/campaigns/${id}`)).json<DeskCampaign>()
const list = async (world: DeskWorld) =>
  (await world.tove.get('/api/v1/desk/campaigns')).json<DeskCampaignSummary[]>()
const choose = async (name: string | RegExp, value: string) =>
  userEvent.selectOptions(await screen.findByRole('combobox', { name }), value)

test('an earlier campaign is copied to the same weeks of the next year', async () => {
  const world = await aDeskWorld()
  openDesk('/desk/campaigns')
  await press('Kopiér en tidligere')
  await screen.findByText('Tælles i uge 43: 25.–29. oktober 2027.')
  await press('Opret kladde')

  await screen.findByRole('heading', { name: 'Efterår 2027' })
  const { campaign } = await stored(world, 'efteraar-2027')
  expect(campaign).toMatchObject({ status: 'draft', days: { trial: ['2027-10-21'] } })
  expect(campaign.departments).toEqual(aCampaign().departments)
  const log = (await world.tove.get('/api/v1/desk/campaigns/efteraar-2027/changes')).json<
    object[]
  >()
  expect(log).toMatchObject([{ changes: [{ is: 'created', copiedFrom: 'autumn' }] }])
})

test('a first campaign begins with the template, and lacks only units', async () => {
  const world = await aDeskWorld({ campaigns: [] })
  openDesk('/desk/campaigns')
  await press('Begynd fra skabelonen')
  await press('Opret kladde')
  await screen.findByText('Skriv noget her.')
  await userEvent.type(screen.getByRole('textbox', { name: 'Navn' }), 'Vores første')
  await press('Opret kladde')

  await screen.findByRole('heading', { name: 'Vores første' })
  const missing = await screen.findByRole('link', { name: 'Der er ingen enheder' })
  expect(missing.getAttribute('href')).toBe('/desk/campaigns/vores-foerste/units')
  expect(screen.getByRole('button', { name: 'Åbn tællingen' }).getAttribute('aria-disabled')).toBe(
    'true',
  )
  expect((await list(world)).map(({ id }) => id)).toEqual(['vores-foerste'])
})

test('a double click makes one campaign', async () => {
  const world = await aDeskWorld()
  openDesk('/desk/campaigns')
  await press('Kopiér en tidligere')
  await clickTwice(await screen.findByRole('button', { name: 'Opret kladde' }))

  await screen.findByRole('heading', { name: 'Efterår 2027' })
  const made = world.asked.filter((each) => each === 'POST /api/v1/desk/campaigns')
  expect(made).toHaveLength(1)
})

test('what was typed of a new campaign outlives a reload and the other way to one, until it is given up', async () => {
  await aDeskWorld()
  openDesk('/desk/campaigns')
  await press('Kopiér en tidligere')
  await choose('År', '2028')
  fireEvent.change(await nameField(), { target: { value: 'Efterår igen' } })
  await press('Begynd fra skabelonen')
  fireEvent.change(await nameField(), { target: { value: 'Forfra' } })
  await choose('Antal uger', '2')

  cleanup()
  openDesk('/desk/campaigns')
  expect((await nameField()).value).toBe('Forfra')
  screen.getByDisplayValue('2')
  await press('Kopiér en tidligere')
  expect((await nameField()).value).toBe('Efterår igen')
  screen.getByDisplayValue('2028')

  await press('Fortryd')
  cleanup()
  openDesk('/desk/campaigns')
  await screen.findByRole('button', { name: 'Kopiér en tidligere' })
  expect(screen.queryByRole('textbox', { name: 'Navn' })).toBeNull()
})

test('a session that runs out takes nothing typed of a new campaign with it, and making it ends that', async () => {
  const world = await aDeskWorld({ campaigns: [] })
  openDesk('/desk/campaigns')
  await press('Begynd fra skabelonen')
  fireEvent.change(await nameField(), { target: { value: 'Vores første' } })
  const cookies = [...world.tove.jar]
  world.tove.jar.clear()
  await press('Opret kladde')
  await screen.findByRole('heading', { name: 'Din adgang er udløbet' })

  for (const [name, value] of cookies) world.tove.jar.set(name, value)
  await press('Prøv igen')
  expect((await nameField()).value).toBe('Vores første')
  await press('Opret kladde')
  await screen.findByRole('heading', { name: 'Vores første' })

  expect(sessionStorage).toHaveLength(0)
})

test('a draft that is ready is opened after a question, and employees see it then', async () => {
  const world = await aDeskWorld({
    campaigns: [
      aCampaign({
        status: 'draft',
        days: { ...aCampaign().days, trial: ['2026-10-22'], count: ['2026-10-26'] },
      }),
    ],
  })
  openDesk('/desk/campaigns/autumn')
  await press('Åbn tællingen')
  within(await screen.findByRole('dialog')).getByText('Status: kladde → åben efter sine dage')
  expect((await stored(world, 'autumn')).campaign.status).toBe('draft')
  await userEvent.click(
    within(screen.getByRole('dialog')).getByRole('button', { name: 'Åbn tællingen' }),
  )

  await screen.findByText(/Tællingen følger sine dage/)
  expect((await stored(world, 'autumn')).campaign.status).toBe('planned')
})

test('a campaign is paused and resumed, each asked about', async () => {
  const world = await aDeskWorld()
  openDesk('/desk/campaigns/autumn')
  const say = async (name: string) => {
    await press(name)
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }))
  }
  await say('Sæt på pause')
  await screen.findByText(/Sat på pause: ingen kan tælle/)
  await say('Genoptag tællingen')
  await screen.findByText(/Tællingen følger sine dage/)

  expect((await stored(world, 'autumn')).version).toBe(3)
})

test('what is advised is said, unit by unit, and leads to where it is mended', async () => {
  await aDeskWorld()
  openDesk('/desk/campaigns/autumn')

  const link = await screen.findByRole('link', { name: 'Ingen invitation til' })
  expect(link.parentElement?.textContent).toContain('Borgerservice, Biblioteket, Vej, Byggesag')
  expect(link.getAttribute('href')).toBe('/desk/invites?campaign=autumn')
  screen.getByRole('link', { name: /Vær mindst to tovholdere/ })
})

test('a draft that nobody has counted in can be deleted, after a question', async () => {
  const world = await aDeskWorld({ campaigns: [aCampaign({ status: 'draft' })] })
  openDesk('/desk/campaigns')
  await press('Slet kladden')
  await press('Behold den')
  expect(await list(world)).toHaveLength(1)
  await press('Slet kladden')
  await press('Ja, slet')

  await waitFor(async () => expect(await list(world)).toEqual([]))
})

test('the trial is ticked off per unit, and says nothing of how much', async () => {
  const world = await aDeskWorld()
  world.server.clock.nowMs = Date.parse('2026-10-15T08:10:00Z')
  const counter = await world.server.counter('library')
  const trial = { day: '2026-10-15', time: '2026-10-15T08:00Z', said: 'trial', unit: 'library' }
  await counter.post('/api/v1/entries', { entries: [aContact({ ...trial, quantity: 37 })] })
  openDesk('/desk/campaigns/autumn')

  await screen.findByText('1 af 4 enheder har talt på en prøvedag.')
  screen.getByText(
    (_, node) => node?.textContent === 'Biblioteket: har prøvet' && node.tagName === 'LI',
  )
  expect(document.body.textContent).not.toContain('37')
})

test('a message to all has an end date, and is gone when it is emptied', async () => {
  const world = await aDeskWorld()
  openDesk('/desk/campaigns/autumn')
  const field = await screen.findByRole('textbox', { name: 'Besked på dansk' })
  await userEvent.type(field, 'Husk frokosten')
  await press('Gem')
  await press('Gem ændringerne')
  await screen.findByText('Gemt')
  expect((await stored(world, 'autumn')).campaign.message).toEqual({
    text: { da: 'Husk frokosten' },
    until: '2026-10-30',
  })
  const counter = await world.server.counter('desk')
  expect((await counter.get('/api/v1/counter')).payload).toContain('Husk frokosten')

  await userEvent.clear(field)
  await press('Gem')
  await press('Gem ændringerne')
  await waitFor(async () =>
    expect((await stored(world, 'autumn')).campaign.message).toBeUndefined(),
  )
})

test('days are chosen by the week or one by one, and holidays are left out of a week', async () => {
  const spring = { trial: [], count: ['2027-05-03'], closing: '2027-05-14' }
  const world = await aDeskWorld({ campaigns: [aCampaign({ status: 'draft', days: spring })] })
  openDesk('/desk/campaigns/autumn/days')
  await userEvent.click(await screen.findByRole('checkbox', { name: /^Uge 18/ }))
  const ascension = screen.getByRole<HTMLInputElement>('checkbox', {
    name: 'torsdag den 6. maj, Kristi himmelfartsdag',
  })
  expect(ascension.checked).toBe(false)
  await userEvent.click(screen.getByRole('radio', { name: /Prøvedage/ }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'fredag den 30. april' }))
  await userEvent.click(screen.getByRole('radio', { name: 'venter det på tovholderen' }))
  await press('Gem')
  await screen.findByText('Gemt')

  expect((await stored(world, 'autumn')).campaign).toMatchObject({
    lateWhileClosing: 'waiting',
    days: {
      trial: ['2027-04-30'],
      count: ['2027-05-03', '2027-05-04', '2027-05-05', '2027-05-07'],
      closing: '2027-05-14',
    },
  })
})

test('a week whose days are unticked stays where it is', async () => {
  const days = { trial: [], count: ['2027-05-03', '2027-06-14'], closing: '2027-06-30' }
  await aDeskWorld({ campaigns: [aCampaign({ status: 'draft', days })] })
  openDesk('/desk/campaigns/autumn/days')
  const weeks = () =>
    screen.getAllByRole('checkbox', { name: /^Uge/ }).map(({ parentElement }) => parentElement)
  const last = await screen.findByRole('checkbox', { name: /^mandag den 14. juni/ })
  const before = weeks()

  await userEvent.click(last)
  expect(weeks()).toEqual(before)
  await userEvent.click(screen.getByRole('checkbox', { name: /^mandag den 3. maj/ }))
  expect(weeks()).toEqual(before)
})

test('holidays among the days are named, and left out at one stroke', async () => {
  const days = { trial: [], count: ['2027-05-05', '2027-05-06'], closing: '2027-05-14' }
  await aDeskWorld({ campaigns: [aCampaign({ status: 'draft', days })] })
  openDesk('/desk/campaigns/autumn/days')
  await screen.findByText('Helligdage blandt tælledagene: torsdag den 6. maj.')
  await press('Udelad helligdage')

  await screen.findByRole('radio', { name: 'Tælledage (1)' })
})

test('the change log says who changed what, in words', async () => {
  const world = await aDeskWorld()
  await choosePaused(world)
  openDesk('/desk/campaigns/autumn/changes')

  const change = await screen.findByText('Status: åben efter sine dage → på pause')
  const logged = within(change.closest('.staff-card') as HTMLElement)
  logged.getByText('Fru coordinator')
  logged.getByText(/Onsdag den 21. oktober 2026/)
})

async function choosePaused({ tove }: DeskWorld) {
  await tove.ask({
    method: 'PUT',
    url: '/api/v1/desk/campaigns/autumn',
    headers: { 'content-type': 'application/json', 'if-match': '"1"' },
    payload: JSON.stringify(aCampaign({ status: 'paused' })),
  })
}

test('the coordinator tries the counter of a unit, and nothing is counted', async () => {
  const world = await aDeskWorld({ campaigns: [aCampaign({ status: 'draft' })] })
  openDesk('/desk/campaigns/autumn/preview')
  await screen.findByText(/Prøv løs: intet tælles, og intet sendes/)
  await choose('Enhed', 'library')
  screen.getByRole('heading', { name: 'Biblioteket' })
  await press('Telefon, 0 i dag')
  await screen.findByRole('button', { name: 'Telefon, 1 i dag' })
  await press('Ny sag')
  await press('Fortryd')

  await screen.findByRole('button', { name: 'Telefon, 0 i dag' })
  expect(await world.server.db.all('SELECT id FROM entry')).toEqual([])
  expect(world.asked.filter((each) => !each.startsWith('GET'))).toEqual([])
})

test('the preview has the message and the help that employees will have', async () => {
  const [channel, ...channels] = aCampaign().channels
  if (!channel) throw new Error('a campaign has a channel')
  const help = { da: 'Alle opkald, også de korte.' }
  const message = { text: { da: 'Husk udgående' }, until: aCampaign().days.closing }
  await aDeskWorld({
    campaigns: [aCampaign({ channels: [{ ...channel, help }, ...channels], message })],
  })
  openDesk('/desk/campaigns/autumn/preview')

  await screen.findByText('Husk udgående')
  await press('Luk beskeden')
  expect(screen.queryByText('Husk udgående')).toBeNull()
  await press('Hjælp til knapperne')
  await screen.findByText('Alle opkald, også de korte.')
})
