// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { DeskCampaign } from '../../../../src/contract/desk.ts'
import { aCampaign } from '../../../support/builders.ts'
import { aDeskWorld, type DeskWorld, openDesk, press } from '../deskWorld.tsx'

const draft = () => aCampaign({ status: 'draft' })
const stored = async ({ tove }: DeskWorld) =>
  (await tove.get('/api/v1/desk/campaigns/autumn')).json<DeskCampaign>().campaign
const open = (section: string) => openDesk(`/desk/campaigns/autumn/${section}`)
const write = async (name: string | RegExp, text: string) =>
  fireEvent.change(await screen.findByRole('textbox', { name }), { target: { value: text } })
const saved = async () => {
  await press('Gem')
  await screen.findByText('Gemt')
}
const rows = () => screen.getAllByRole('button', { expanded: false }).map((row) => row.textContent)

test('a task area is added, described and saved', async () => {
  const world = await aDeskWorld({ campaigns: [draft()] })
  open('task-areas')
  await write('Nyt opgaveområde', 'Affald')
  await press('Tilføj opgaveområde')
  await write('Navn på engelsk (kan udelades)', 'Waste')
  await userEvent.click(screen.getByRole('radio', { name: 'Obligatorisk' }))
  await write(/KLE-nummer/, '07.13.00')
  await write(/Hjælpetekst på dansk/, 'Tømning og genbrug')
  await saved()

  expect((await stored(world)).taskAreas.at(-1)).toEqual({
    id: 'affald',
    name: { da: 'Affald', en: 'Waste' },
    obligation: 'obligatory',
    kle: '07.13.00',
    help: { da: 'Tømning og genbrug' },
  })
})

test('one item is open at a time', async () => {
  await aDeskWorld()
  open('task-areas')
  await press(/^Flytning/)
  await press(/^Pas og kørekort/)

  expect(screen.getAllByRole('textbox', { name: 'Navn på dansk' })).toHaveLength(1)
  expect(screen.getByRole('group', { name: /^Pas og kørekort/ })).toBeTruthy()
})

test('what looks like a CPR number is refused at its field, which says why', async () => {
  const world = await aDeskWorld({ campaigns: [draft()] })
  open('task-areas')
  await press(/^Flytning/)
  await write('Navn på dansk', 'Sag 010190-1234')

  const field = screen.getByRole('textbox', { name: 'Navn på dansk' })
  expect(field.getAttribute('aria-invalid')).toBe('true')
  const why = document.getElementById(field.getAttribute('aria-describedby') ?? '')
  expect(why?.textContent).toMatch(/ligner et CPR-nummer/)
  await press('Gem')
  expect((await screen.findByRole('alert')).textContent).toMatch(/CPR-nummer/)
  expect((await stored(world)).taskAreas[0]?.name.da).toBe('Flytning')
})

test('a name that something else has is said at once, and a new item does not get it', async () => {
  await aDeskWorld()
  open('task-areas')
  await press(/^Flytning/)
  await write('Navn på dansk', 'pas og  kørekort')
  screen.getByText('Et andet hedder det samme. Giv dem hver sit navn.')
  await write('Navn på dansk', 'Flytning')
  expect(screen.queryByText(/hedder det samme/)).toBeNull()

  await write('Nyt opgaveområde', 'FLYTNING')
  await press('Tilføj opgaveområde')
  await screen.findByText(/hedder det samme/)
})

test('an item moves by the keyboard, and the button keeps the focus', async () => {
  const world = await aDeskWorld({ campaigns: [draft()] })
  open('task-areas')
  const up = await screen.findByRole('button', { name: 'Flyt Pas og kørekort op' })
  up.focus()
  await userEvent.keyboard('{Enter}')

  await screen.findByText('Pas og kørekort er nu nr. 1 af 2.')
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Flyt Pas og kørekort op'),
  )
  await userEvent.keyboard('{Enter}')
  await saved()
  expect((await stored(world)).taskAreas.map(({ id }) => id)).toEqual(['passport', 'moving'])
})

test('what may have been counted is retired and brought back; it cannot be removed', async () => {
  await aDeskWorld()
  open('task-areas')
  await press(/^Flytning/)
  expect(screen.queryByRole('button', { name: 'Fjern' })).toBeNull()
  screen.getByText(/Her kan være talt allerede/)
  await press('Tag ud af brug')
  await screen.findByText('Flytning er taget ud af brug.')
  expect(rows().join()).not.toMatch(/Flytning/)
  await press('Tag i brug igen')
  await screen.findByText('Flytning er i brug igen.')
})

test('what was never counted can be removed, and is gone from the units too', async () => {
  const world = await aDeskWorld({ campaigns: [draft()] })
  open('task-areas')
  await press(/^Flytning/)
  await userEvent.click(screen.getByRole('checkbox', { name: 'Biblioteket' }))
  await press('Fjern')
  await screen.findByText('Flytning er fjernet.')
  await saved()

  const { taskAreas, departments } = await stored(world)
  expect(taskAreas.map(({ id }) => id)).toEqual(['passport'])
  expect(JSON.stringify(departments)).not.toMatch(/moving/)
})

test('units count an area by ticks, one by one or a department at a time, and keep their only one', async () => {
  const world = await aDeskWorld({ campaigns: [draft()] })
  open('task-areas')
  await press(/^Flytning/)
  await userEvent.click(screen.getByRole('checkbox', { name: 'Biblioteket' }))
  screen.getByText('3 af 4 enheder')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Alle i Teknik' }))
  screen.getByText('1 af 4 enheder')
  await press(/^Pas og kørekort/)
  const only = screen.getByRole('checkbox', { name: /^Biblioteket/ })
  await userEvent.click(only)
  expect((only as HTMLInputElement).checked).toBe(true)
  await saved()

  const units = (await stored(world)).departments.flatMap((each) => each.units)
  expect(units.map(({ taskAreas }) => taskAreas)).toEqual([
    undefined,
    ['passport'],
    ['passport'],
    ['passport'],
  ])
})

test('a channel gets an icon, a colour and its directions, each by its name', async () => {
  const world = await aDeskWorld({ campaigns: [draft()] })
  open('channels')
  await press(/^Telefon/)
  const choose = (group: string, name: string | RegExp) =>
    userEvent.click(within(screen.getByRole('group', { name: group })).getByRole('radio', { name }))
  await choose('Ikon', 'Globus')
  await choose('Farve', 'Blomme')
  const ways = screen.getByRole('group', { name: 'Retninger' })
  await userEvent.click(within(ways).getByRole('checkbox', { name: /^Ud/ }))
  await userEvent.click(within(ways).getByRole('checkbox', { name: /^Ind/ }))
  await saved()

  expect((await stored(world)).channels[0]).toMatchObject({
    ...{ icon: 'globe', colour: 'plum', directions: ['incoming'] },
  })
})

test('the last channel in use that is tapped stays as it is', async () => {
  const [phone, ...others] = aCampaign().channels
  const loaded = others.map((each) => ({ ...each, source: 'loaded' }))
  await aDeskWorld({ campaigns: [aCampaign({ status: 'draft', channels: [phone, ...loaded] })] })
  open('channels')
  await press(/^Telefon/)
  await press('Tag ud af brug')
  await press('Fjern')
  await userEvent.click(screen.getByRole('radio', { name: 'Indlæses fra et system' }))

  screen.getByText(/eneste kanal i brug/)
  expect(screen.queryByText('Ikke gemt endnu')).toBeNull()
})

test('a type belongs to one of three kinds, and a parameter has its help', async () => {
  const world = await aDeskWorld({ campaigns: [draft()] })
  open('types')
  await write('Ny henvendelsestype', 'Klage')
  await press('Tilføj henvendelsestype')
  await userEvent.click(screen.getByRole('radio', { name: /^Transaktion/ }))
  await write('Ny måleparameter', 'Rykker')
  await press('Tilføj måleparameter')
  const parameter = await screen.findByRole('group', { name: /^Rykker/ })
  fireEvent.change(within(parameter).getByRole('textbox', { name: /Hjælpetekst på dansk/ }), {
    target: { value: 'Borgeren har ventet' },
  })
  await saved()

  const { contactTypes, parameters } = await stored(world)
  expect(contactTypes.at(-1)).toMatchObject({ id: 'klage', interaction: 'transaction' })
  expect(parameters.at(-1)).toMatchObject({ id: 'rykker', help: { da: 'Borgeren har ventet' } })
})

test('that a type is expected, and of whom one asks, is ticked and saved', async () => {
  const world = await aDeskWorld({ campaigns: [draft()] })
  open('types')
  const expected = await screen.findByRole('checkbox', { name: 'Henvendelsestypen ventes' })
  expect(
    document.getElementById(expected.getAttribute('aria-describedby') ?? '')?.textContent,
  ).toMatch(/det næste tryk tæller altid/)
  await userEvent.click(expected)
  await userEvent.click(screen.getByRole('checkbox', { name: 'Virksomhed' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Borger' }))
  await saved()
  const { counterparts, typeExpected } = await stored(world)
  expect({ counterparts, typeExpected }).toEqual({
    counterparts: ['citizen', 'business'],
    typeExpected: true,
  })

  await userEvent.click(screen.getByRole('checkbox', { name: 'Henvendelsestypen ventes' }))
  await saved()
  expect(await stored(world)).not.toHaveProperty('typeExpected')
})
