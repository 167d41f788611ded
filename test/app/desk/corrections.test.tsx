// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { saveCampaign } from '../../../src/server/campaign/campaignShelf.ts'
import { aCampaign, aContact, fjordby } from '../../support/builders.ts'
import { aCorrection } from '../../support/corrections.ts'
import { aDeskWorld, type DeskWorld, openDesk, press } from './deskWorld.tsx'

const page = '/desk/corrections'
const api = '/api/v1/campaigns/autumn'
const choose = async (name: string, option: string) =>
  userEvent.selectOptions(await screen.findByRole('combobox', { name }), option)
const write = async (name: string | RegExp, text: string) =>
  userEvent.type(screen.getByRole('textbox', { name }), text)
const lines = async () =>
  within(await screen.findByRole('region', { name: 'Skrevet indtil nu' })).findAllByRole('listitem')

async function count(world: DeskWorld, unit: string, devices: number) {
  for (let nth = 0; nth < devices; nth += 1) {
    const counter = await world.server.counter(unit)
    const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
    await counter.post('/api/v1/entries', { entries: [aContact({ ...today, unit })] })
  }
}

test('where nothing has been corrected the page says when to, and what a correction is', async () => {
  await aDeskWorld()
  openDesk(page)

  await screen.findByRole('heading', { name: 'Ingen har rettet noget' })
  screen.getByText(/Den står i sin egen kolonne på tavlen og i filerne/)
})

test('a correction is written, stands in the list by name, and is taken back', async () => {
  await aDeskWorld()
  openDesk(page)
  await press('Skriv en rettelse')
  await choose('Enhed', 'Biblioteket')
  await choose('Dag', 'mandag den 19. oktober')
  await userEvent.click(screen.getByRole('radio', { name: 'Træk fra' }))
  await write('Antal', '12')
  await choose('Hvorfor', 'talt dobbelt')
  await press('Gem rettelsen')

  await screen.findByText('Rettelsen er gemt.')
  const [line] = await lines()
  const text = line?.textContent ?? ''
  for (const part of ['−12', 'Telefon', 'Biblioteket', 'talt dobbelt', 'Fru coordinator']) {
    expect(text).toContain(part)
  }

  await press(/^Tag tilbage: /)
  const dialog = screen.getByRole('dialog', { name: 'Tag den tilbage?' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Tag tilbage' }))
  await screen.findByText(/Taget tilbage af Fru coordinator/)
  expect(screen.queryByRole('button', { name: /^Tag tilbage/ })).toBeNull()
})

test('what has been typed stays where the campaign is closed to corrections meanwhile, and it is said why', async () => {
  const { server } = await aDeskWorld()
  openDesk(page)
  await press('Skriv en rettelse')
  await write('Antal', '12')
  await server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ status: 'cancelled' })))
  dispatchEvent(new Event('visibilitychange'))

  await screen.findByText(/kan intet rettes/)
  expect(screen.getByRole('textbox', { name: 'Antal' })).toHaveProperty('value', '12')
})

test('what is wrong is said at its field, and nothing is sent', async () => {
  const world = await aDeskWorld()
  openDesk(page)
  await press('Skriv en rettelse')
  await choose('Hvorfor', 'andet')
  await press('Gem rettelsen')
  screen.getByText('Skriv et helt tal fra 1 til 999.')
  screen.getByText('Skriv kort hvorfor.')

  // Cut to what there is room for, it would be saved as a hundred.
  await write('Antal', '1000')
  await press('Gem rettelsen')
  screen.getByText('Skriv et helt tal fra 1 til 999.')

  await write('Antal', '3')
  await write(/^Forklaring/, 'Ringede igen 010203-1234')
  await press('Gem rettelsen')
  screen.getByText(/Det ligner et CPR-nummer/)
  expect(world.asked).not.toContain(`POST ${api}/corrections`)
})

test('what a move would move is seen before it is done', async () => {
  const world = await aDeskWorld()
  await count(world, 'desk', 3)
  await count(world, 'library', 3)
  openDesk(page)
  await press('Flyt det, der er talt forkert')
  await choose('Den rigtige dag', 'onsdag den 21. oktober')
  await press('Se, hvad der bliver flyttet')
  screen.getByText('Vælg en anden dag end den, der er talt på.')

  await choose('Den rigtige dag', 'mandag den 19. oktober')
  await press('Se, hvad der bliver flyttet')
  const dialog = await screen.findByRole('dialog', { name: '3 henvendelser bliver flyttet' })
  within(dialog).getByText('Telefon, indgående: 3')
  expect(world.asked).not.toContain(`POST ${api}/moves`)
  await userEvent.click(within(dialog).getByRole('button', { name: 'Flyt' }))

  await screen.findByText('Det er flyttet.')
  const [line] = await lines()
  expect(line?.textContent).toContain('3 henvendelser flyttet til mandag den 19. oktober')
})

test('where a move would tell of a small unit it says why, and what to do instead', async () => {
  const world = await aDeskWorld()
  await count(world, 'building', 1)
  openDesk(page)
  await press('Flyt det, der er talt forkert')
  await choose('Talt i enheden', 'Byggesag')
  await press('Se, hvad der bliver flyttet')

  const alert = await screen.findByText(/ville det flyttede afsløre dens tal/)
  expect(alert.textContent).toContain('fortryde og tilføje i Min dag')
})

test('on the board corrections stand beside what was counted', async () => {
  const world = await aDeskWorld()
  await count(world, 'desk', 3)
  await count(world, 'library', 3)
  const correction = aCorrection({ day: '2026-10-21', n: 14 })
  await world.tove.post(`${api}/corrections`, correction)
  openDesk('/board')

  await screen.findByText('rettelser +14')
  const card = await screen.findByRole('region', { name: 'Rettelser' })
  within(card).getByText('+14')
  within(card).getByText(/ikke lagt til det talte/)
})
