// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Campaign } from '../../../../src/contract/campaign.ts'
import type { DeskCampaign } from '../../../../src/contract/desk.ts'
import { UnitId } from '../../../../src/contract/id.ts'
import { removeUnit, unitOf } from '../../../../src/domain/catalogue/editUnits.ts'
import { aCampaign } from '../../../support/builders.ts'
import { aDeskWorld, type DeskWorld, openDesk, press, saveElsewhere } from '../deskWorld.tsx'

/** A draft that nobody has counted in; the builders' campaign has begun. */
const aDraft = (changes: object = {}) =>
  aCampaign({
    status: 'draft',
    days: { trial: [], count: ['2026-11-02', '2026-11-03'], closing: '2026-11-10' },
    ...changes,
  })

async function open(campaign: Campaign = aCampaign()): Promise<DeskWorld> {
  const world = await aDeskWorld({ campaigns: [campaign] })
  openDesk('/desk/campaigns/autumn/units')
  await screen.findByRole('button', { name: 'Tilføj forvaltning' })
  return world
}
const stored = async ({ tove }: DeskWorld) =>
  (await tove.get('/api/v1/desk/campaigns/autumn')).json<DeskCampaign>()
const unitIn = async (world: DeskWorld, id: string) =>
  unitOf((await stored(world)).campaign, UnitId.parse(id))
/** What others see already is asked about first. */
async function save(ask = true) {
  await press('Gem')
  if (ask) await press('Gem ændringerne')
  await screen.findByText('Gemt')
}
const inDialog = async () => within(await screen.findByRole('dialog'))
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })

test('a department and its units are added, and named by ids of their own', async () => {
  const world = await open(aDraft())
  await press('Tilføj forvaltning')
  type((await inDialog()).getByLabelText('Navn'), 'Børn & Unge')
  await userEvent.click((await inDialog()).getByRole('button', { name: 'Tilføj' }))
  await screen.findByText('Børn & Unge er tilføjet.')
  await press('Tilføj enhed i Børn & Unge')
  type((await inDialog()).getByLabelText('Navn'), 'Tandplejen')
  type((await inDialog()).getByLabelText('Hvor mange tæller her?'), '14')
  await userEvent.click((await inDialog()).getByRole('button', { name: 'Tilføj' }))
  await screen.findByText('Tandplejen er tilføjet.')
  await save(false)

  const { departments } = (await stored(world)).campaign
  expect(departments.at(-1)).toEqual({
    id: 'boern-unge',
    name: 'Børn & Unge',
    units: [{ id: 'tandplejen', name: 'Tandplejen', people: 14 }],
  })
})

test('an unnamed unit, or one of nobody, is told what is missing, at its fields', async () => {
  await open()
  await press('Tilføj enhed i Borger')
  await userEvent.click((await inDialog()).getByRole('button', { name: 'Tilføj' }))
  const dialog = await inDialog()

  await waitFor(() =>
    expect(dialog.getByLabelText('Navn').getAttribute('aria-invalid')).toBe('true'),
  )
  expect(dialog.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    'Navn: Skriv noget her.',
    'Hvor mange tæller her?: Skriv et helt tal, der kan passe.',
  ])
})

test('what looks like a CPR number is refused while it is typed, and says why', async () => {
  await open()
  await press('Ret Vej')
  const field = screen.getByRole('textbox', { name: 'Navn' })
  type(field, 'Vej 010190-1234')

  const wrong = document.getElementById(field.getAttribute('aria-describedby') ?? '')
  expect(wrong?.textContent).toContain('ligner et CPR-nummer')
  expect(screen.getByText(/ligner et CPR-nummer/, { selector: '[role=alert]' })).toBeTruthy()
  await press('Gem')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('two units of a department are not given one name, neither a new one nor one that is there', async () => {
  await open()
  await press('Tilføj enhed i Borger')
  type((await inDialog()).getByLabelText('Navn'), 'biblioteket')
  type((await inDialog()).getByLabelText('Hvor mange tæller her?'), '4')
  await userEvent.click((await inDialog()).getByRole('button', { name: 'Tilføj' }))
  await (await inDialog()).findByText('Navn: Et andet hedder det samme. Giv dem hver sit navn.')
  await userEvent.click((await inDialog()).getByRole('button', { name: 'Fortryd' }))

  await press('Ret Borgerservice')
  type(screen.getByRole('textbox', { name: 'Navn' }), 'Biblioteket')
  await screen.findByText('Et andet hedder det samme. Giv dem hver sit navn.')
  await press('Gem')
  await press('Gem ændringerne')
  within(await screen.findByRole('alert')).getByText(/hedder det samme/)
})

test('units and departments are moved with buttons, which keep the focus and say where to', async () => {
  const world = await open()
  await press('Flyt Biblioteket op')
  await screen.findByText('Biblioteket er nu nummer 1 af 2.')
  const up = screen.getByRole('button', { name: 'Flyt Biblioteket op' })
  await waitFor(() => expect(document.activeElement).toBe(up))
  expect(up.getAttribute('aria-disabled')).toBe('true')
  await press('Flyt Teknik op')
  await press('Ret Byggesag')
  await userEvent.selectOptions(screen.getByLabelText('Hører til'), 'Borger')
  await screen.findByText('Byggesag hører nu til Borger.')
  await save()

  const { departments } = (await stored(world)).campaign
  expect(departments.map(({ id, units }) => [id, units.map((unit) => unit.id)])).toEqual([
    ['technical', ['roads']],
    ['citizens', ['library', 'desk', 'building']],
  ])
})

test('a unit counts all of the package until some of it is chosen', async () => {
  const world = await open()
  await press('Ret Vej')
  const part = within(screen.getByRole('region', { name: 'Opgaver' }))
  await userEvent.click(part.getByRole('radio', { name: 'Kun udvalgte' }))
  part.getByText('Vælg mindst én. Indtil da tæller enheden alle.')
  await userEvent.click(part.getByRole('checkbox', { name: 'Pas og kørekort' }))
  part.getByText('1 af 2 er valgt.')
  await userEvent.selectOptions(screen.getByLabelText('Tilføj favorit'), 'Pas og kørekort')
  await save()

  expect(await unitIn(world, 'roads')).toMatchObject({
    taskAreas: ['passport'],
    favourites: ['passport'],
  })
})

test('a unit’s quick keys are put together, moved and taken away, and rest where a part is out of use', async () => {
  const [phone, inPerson] = aCampaign().channels
  const world = await open(aCampaign({ channels: [phone, { ...inPerson, retired: true }] }))
  await press('Ret Vej')
  const part = within(screen.getByRole('region', { name: 'Hurtigknapper' }))
  await userEvent.click(part.getByRole('button', { name: 'Tilføj hurtigknap' }))
  part.getByText('Vælg både en opgave og en kanal.')
  const add = async (area: string, direction: string) => {
    await userEvent.selectOptions(part.getByLabelText('Opgave'), area)
    await userEvent.selectOptions(part.getByLabelText('Kanal'), 'Telefon')
    await userEvent.selectOptions(part.getByLabelText('Retning'), direction)
    await userEvent.click(part.getByRole('button', { name: 'Tilføj hurtigknap' }))
  }
  await add('Flytning', 'Indgående')
  await add('Pas og kørekort', 'Udgående')
  await screen.findByText('Pas og kørekort · Telefon · Udgående er tilføjet som hurtigknap.')
  await add('Flytning', 'Indgående')
  await screen.findByText('Flytning · Telefon er her allerede.')
  expect(part.queryByRole('option', { name: 'Fremmøde' })).toBeNull()
  await press('Flyt Pas og kørekort · Telefon · Udgående op')
  await save()
  const [moving, passport] = [
    { channel: 'phone', taskArea: 'moving', direction: 'incoming' },
    { channel: 'phone', taskArea: 'passport', direction: 'outgoing' },
  ]
  expect(await unitIn(world, 'roads')).toMatchObject({ quickKeys: [passport, moving] })
  for (const name of ['Flytning · Telefon', 'Pas og kørekort · Telefon · Udgående']) {
    await press(`Fjern ${name} fra hurtigknapperne`)
  }
  await save()

  expect(await unitIn(world, 'roads')).not.toHaveProperty('quickKeys')
})

test('a quick key of something out of use says so, and stays until it is taken away', async () => {
  const quickKeys = [{ channel: 'in_person', taskArea: 'moving', direction: 'incoming' }]
  const [phone, inPerson] = aCampaign().channels
  const [citizens, technical] = aCampaign().departments
  const units = technical?.units.map((unit) => ({ ...unit, quickKeys }))
  await open(
    aCampaign({
      channels: [phone, { ...inPerson, retired: true }],
      departments: [citizens, { ...technical, units }],
    }),
  )
  await press('Ret Vej')

  screen.getByText('Vises ikke: kanalen er ude af brug.')
})

test('the usual week and the days that differ are set, and unset', async () => {
  const world = await open()
  await press('Ret Vej')
  await userEvent.selectOptions(screen.getByLabelText('fredag'), 'kun formiddag')
  await userEvent.selectOptions(screen.getByLabelText('Dag'), 'onsdag den 21. oktober')
  await press('Tilføj dag')
  await save()
  const weekdays = ['day', 'day', 'day', 'day', 'am', 'day', 'day']
  const exceptions = [{ day: '2026-10-21', presence: 'none' }]
  expect(await unitIn(world, 'roads')).toMatchObject({ expected: { weekdays, exceptions } })

  await press('Fjern onsdag den 21. oktober fra listen')
  await userEvent.selectOptions(screen.getByLabelText('fredag'), 'hele dagen')
  screen.getByText('Alle tælledage, hele dagen.')
  await save()
  expect(await unitIn(world, 'roads')).not.toHaveProperty('expected')
})

test('what may have been counted on is retired and brought back, and never removed', async () => {
  const world = await open()
  await press('Ret Vej')
  expect(screen.queryByRole('button', { name: /Fjern enheden/ })).toBeNull()
  await press('Tag ud af brug')
  await screen.findByText('Ude af brug')
  await save()
  expect(await unitIn(world, 'roads')).toMatchObject({ retired: true })
  await press('Tag i brug igen')
  await save()

  expect(await unitIn(world, 'roads')).not.toHaveProperty('retired')
})

test('what nobody has counted on is removed, with a word on what happens, and its id is spent', async () => {
  const world = await open(aDraft())
  await press('Ret Vej')
  await press('Fjern enheden …')
  ;(await inDialog()).getByText(/dens id bliver aldrig brugt til andet/)
  await press('Ja, fjern')
  const said = await screen.findByText('Vej er fjernet.')
  await waitFor(() => expect(document.activeElement).toBe(said))
  await save(false)
  await press('Tilføj enhed i Teknik')
  type((await inDialog()).getByLabelText('Navn'), 'Roads')
  type((await inDialog()).getByLabelText('Hvor mange tæller her?'), '9')
  await userEvent.click((await inDialog()).getByRole('button', { name: 'Tilføj' }))
  await save(false)

  expect(await unitIn(world, 'roads')).toBeUndefined()
  expect(await unitIn(world, 'roads-2')).toMatchObject({ name: 'Roads' })
})

test('a unit that somebody else removed meanwhile cannot be kept under its id, and is told so there', async () => {
  const world = await open(aDraft())
  await press('Ret Vej')
  type(screen.getByRole('textbox', { name: 'Navn' }), 'Vej og park')
  await saveElsewhere(world, removeUnit(aDraft(), UnitId.parse('roads')))
  await press('Gem')
  await press('Fortsæt med det valgte')
  await press('Gem')

  const row = (await screen.findByText('Vej og park', { selector: '.units-name' })).parentElement
  await waitFor(() => expect(row?.textContent).toContain('bruges aldrig igen'))
})

test('units are merged into a new one, and both say so', async () => {
  const world = await open()
  await press('Slå enheder sammen')
  const dialog = await inDialog()
  await userEvent.click(dialog.getByRole('radio', { name: 'en ny enhed' }))
  await userEvent.click(dialog.getByRole('checkbox', { name: 'Vej' }))
  await userEvent.click(dialog.getByRole('button', { name: 'Slå sammen' }))
  await dialog.findByText('Vælg mindst to enheder.')
  await userEvent.click(dialog.getByRole('checkbox', { name: 'Byggesag' }))
  type(dialog.getByLabelText('Navn'), 'Teknik og Miljø')
  type(dialog.getByLabelText('Hvor mange tæller her?'), '11')
  await userEvent.selectOptions(dialog.getByLabelText('Hører til'), 'Teknik')
  type(dialog.getByLabelText('Sidste dag i den gamle enhed'), '2026-10-21')
  await userEvent.click(dialog.getByRole('button', { name: 'Slå sammen' }))

  await screen.findByText('Slået sammen til Teknik og Miljø. Gem, når du er klar.')
  const ends = 'Sidste dag er onsdag den 21. oktober. Afløses af Teknik og Miljø.'
  expect(screen.getAllByText(ends)).toHaveLength(2)
  screen.getByText('Afløser Vej og Byggesag')
  await save()
  expect(await unitIn(world, 'roads')).toMatchObject({
    lastDay: '2026-10-21',
    successors: ['teknik-og-miljoe'],
  })
})

/** Two departments of which one unit of the second counts only passports. */
const withNarrowRoads = () => {
  const [citizens, technical] = aCampaign().departments
  const units = technical?.units.map((unit) =>
    unit.name === 'Vej' ? { ...unit, taskAreas: ['passport'] } : unit,
  )
  return aCampaign({ departments: [citizens, { ...technical, units }] })
}

test('a merged unit belongs where the first one did, and counts what any of them counted', async () => {
  const world = await open(withNarrowRoads())
  await press('Slå enheder sammen')
  const dialog = await inDialog()
  await userEvent.click(dialog.getByRole('radio', { name: 'en ny enhed' }))
  await userEvent.click(dialog.getByRole('checkbox', { name: 'Vej' }))
  await userEvent.click(dialog.getByRole('checkbox', { name: 'Biblioteket' }))
  dialog.getByText(/tæller alle de opgaver, som mindst én .* dage får den fra Vej, /)
  expect(dialog.getByLabelText<HTMLSelectElement>('Hører til').value).toBe('technical')
  type(dialog.getByLabelText('Navn'), 'Vej og bog')
  type(dialog.getByLabelText('Hvor mange tæller her?'), '17')
  type(dialog.getByLabelText('Sidste dag i den gamle enhed'), '2026-10-21')
  await userEvent.click(dialog.getByRole('button', { name: 'Slå sammen' }))
  await screen.findByText('Slået sammen til Vej og bog. Gem, når du er klar.')
  await save()

  const { campaign } = await stored(world)
  expect(campaign.departments[1]?.units.at(-1)).toEqual({
    ...{ id: 'vej-og-bog', name: 'Vej og bog', people: 17, firstDay: '2026-10-22' },
  })
})

test('a unit that goes on in the place of others is said to count their task areas too', async () => {
  const world = await open(withNarrowRoads())
  await press('Slå enheder sammen')
  const dialog = await inDialog()
  await userEvent.click(dialog.getByRole('checkbox', { name: 'Biblioteket' }))
  await userEvent.selectOptions(dialog.getByLabelText('Enhed, der fortsætter'), 'Vej')
  dialog.getByText('Vej tæller også de andres opgaver, så snart du gemmer: Flytning.')
  type(dialog.getByLabelText('Sidste dag i den gamle enhed'), '2026-10-21')
  await userEvent.click(dialog.getByRole('button', { name: 'Slå sammen' }))
  await save()

  expect(await unitIn(world, 'roads')).not.toHaveProperty('taskAreas')
})

test('a split is taken back, and what began with it alone is gone again', async () => {
  const world = await open()
  await press('Ret Vej')
  await press('Del op …')
  const dialog = await inDialog()
  for (const [at, field] of dialog.getAllByLabelText('Navn').entries()) type(field, `Vej ${at + 1}`)
  for (const field of dialog.getAllByLabelText('Hvor mange tæller her?')) type(field, '4')
  await userEvent.click(dialog.getByRole('button', { name: 'Del op' }))
  await screen.findByText('Vej er delt op. Gem, når du er klar.')
  expect(screen.getAllByText('Afløser Vej')).toHaveLength(2)
  await press('Lad enheden fortsætte')

  await waitFor(() => expect(screen.queryByText('Afløser Vej')).toBeNull())
  expect(await unitIn(world, 'roads')).not.toHaveProperty('lastDay')
})

test('a fault that only the server finds stands at the unit it is about', async () => {
  const { departments } = aCampaign()
  const [first, ...others] = departments
  const units = first?.units.map((unit, at) =>
    at === 0 ? { ...unit, lastDay: '2026-10-21', successors: ['library'] } : unit,
  )
  await open(aCampaign({ departments: [{ ...first, units }, ...others] }))
  await press('Slå enheder sammen')
  const dialog = await inDialog()
  await userEvent.click(dialog.getByRole('checkbox', { name: 'Biblioteket' }))
  await userEvent.selectOptions(dialog.getByLabelText('Enhed, der fortsætter'), 'Vej')
  type(dialog.getByLabelText('Sidste dag i den gamle enhed'), '2026-10-20')
  await userEvent.click(dialog.getByRole('button', { name: 'Slå sammen' }))
  await press('Gem')
  await press('Gem ændringerne')

  within(await screen.findByRole('alert')).getByText(/Borgerservice, afløses af/)
  await press('Ret Borgerservice')
  await screen.findByText(/Afløseren findes ikke/, { selector: '.desk-field-wrong' })
})
