import type { Page } from '@playwright/test'
import type { DeskCampaign } from '../../src/contract/desk.ts'
import { unitsIn } from '../../src/domain/campaignThings.ts'
import { addDays, dayOf } from '../../src/domain/moment.ts'
import { allSent, expect, joinBy, tap, test } from './support/counter.ts'
import { framesSince, watchFrames } from './support/drawnFrames.ts'
import { largeCatalogue } from './support/largeCatalogue.ts'
import { aCampaignOfToday, type House, openHouse } from './support/house.ts'

async function openUnits(page: Page, house: House) {
  await page.goto(await house.staffLink('coordinator', 'Tove Tovholder'))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText(/Du er nu Tove Tovholder/)).toBeVisible()
  await page.goto(`${house.origin}/desk/campaigns/autumn/units`)
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()
const fill = (page: Page, label: string, value: string) =>
  page.getByRole('dialog').getByLabel(label).fill(value)
const submit = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

async function save(page: Page) {
  await press(page, 'Gem')
  await submit(page, 'Gem ændringerne')
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible()
}

const stored = async (page: Page) => {
  const ask = async () =>
    (await fetch('/api/v1/desk/campaigns/autumn')).json() as Promise<DeskCampaign>
  const { campaign } = await page.evaluate(ask)
  return new Map(unitsIn(campaign).map((unit) => [unit.id as string, unit]))
}

test.use({ actionTimeout: 15_000 })

test('a house is set up, and a merged unit’s phone counts for the one that goes on', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const phone = await joinBy(context, (await house.invite('desk')).link)
  await tap(phone, 'Telefon')
  await allSent(phone)
  const page = await context.newPage()
  await openUnits(page, house)

  await press(page, 'Tilføj forvaltning')
  await fill(page, 'Navn', 'Kultur 010190-1234')
  await submit(page, 'Tilføj')
  await expect(
    page
      .getByRole('dialog')
      .getByText(/ligner et CPR-nummer/)
      .first(),
  ).toBeVisible()
  await fill(page, 'Navn', 'Kultur')
  await submit(page, 'Tilføj')
  for (const [name, people] of [
    ['Musikskolen', '7'],
    ['Museet', '9'],
  ] as const) {
    await press(page, 'Tilføj enhed i Kultur')
    await fill(page, 'Navn', name)
    await fill(page, 'Hvor mange tæller her?', people)
    await page.keyboard.press('Enter')
    await expect(page.getByText(`${name} er tilføjet.`)).toBeVisible()
  }
  // Where it was opened from has the focus again.
  await expect(page.getByRole('button', { name: 'Tilføj enhed i Kultur' })).toBeFocused()

  await press(page, 'Flyt Museet op')
  await expect(page.getByText('Museet er nu nummer 1 af 2.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Flyt Museet op' })).toBeFocused()
  await press(page, 'Ret Museet')
  await page.getByLabel('mandag', { exact: true }).selectOption('none')
  const tomorrow = addDays(dayOf(Date.now()), 1)
  await page.getByLabel('Dag', { exact: true }).selectOption(tomorrow)
  await page.getByLabel('Da tæller enheden').selectOption('am')
  await press(page, 'Tilføj dag')
  await page.getByLabel('Tilføj favorit').selectOption('passport')
  await save(page)
  const museum = (await stored(page)).get('museet')
  expect(museum).toMatchObject({ people: 9, favourites: ['passport'] })
  expect(museum?.expected?.weekdays[0]).toBe('none')
  expect(museum?.expected?.exceptions).toEqual([{ day: tomorrow, presence: 'am' }])

  // Yesterday was the desk's last day: from today on the library counts in its place.
  await press(page, 'Slå enheder sammen')
  await page.getByRole('checkbox', { name: 'Borgerservice' }).check()
  await page.getByLabel('Enhed, der fortsætter').selectOption('library')
  await fill(page, 'Sidste dag i den gamle enhed', addDays(dayOf(Date.now()), -1))
  await submit(page, 'Slå sammen')
  await expect(page.getByText(/Sidste dag er .*\. Afløses af Biblioteket\./)).toBeVisible()
  await save(page)

  await phone.bringToFront()
  await tap(phone, 'Telefon')
  await expect(phone.getByText('Biblioteket').first()).toBeVisible({ timeout: 30_000 })
  await tap(phone, 'Telefon')
  await expect.poll(() => house.counted(), { timeout: 30_000 }).toBe(3)
  const counted = await house
    .db()
    .all<{ unit: string; n: number }>(
      'SELECT unit, sum(n) AS n FROM tally_unit GROUP BY unit ORDER BY unit',
    )
  expect(counted.map(({ unit }) => unit)).toEqual(['desk', 'library'])
})

test('a unit is given a quick key at the desk, and a phone that is counting has it without moving', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const phone = await joinBy(context, (await house.invite('desk')).link)
  await tap(phone, 'Telefon')
  await allSent(phone)
  const page = await context.newPage()
  await openUnits(page, house)
  await press(page, 'Ret Borgerservice')
  const part = page.getByRole('region', { name: 'Hurtigknapper' })
  await part.getByLabel('Opgave').selectOption('passport')
  await part.getByLabel('Kanal').selectOption('in_person')
  await part.getByRole('button', { name: 'Tilføj hurtigknap' }).click()
  await expect(page.getByText('Pas og kørekort · Fremmøde er tilføjet')).toBeVisible()
  await save(page)

  await phone.bringToFront()
  await tap(phone, 'Telefon')
  const key = phone.getByRole('button', { name: /^Pas og kørekort, Fremmøde, / })
  await key.click({ timeout: 30_000 })
  await expect(key).toHaveAccessibleName('Pas og kørekort, Fremmøde, 1 i dag')
  await expect.poll(() => house.counted(), { timeout: 30_000 }).toBe(3)
})

test('whoever counted for a unit that is split is told to ask for a new link', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const phone = await joinBy(context, (await house.invite('desk')).link)
  const page = await context.newPage()
  await openUnits(page, house)
  await press(page, 'Ret Borgerservice')
  await press(page, 'Del op …')
  for (const [at, name] of ['Øst', 'Vest'].entries()) {
    const part = page.getByRole('group', { name: `Del ${at + 1}` })
    await part.getByLabel('Navn').fill(name)
    await part.getByLabel('Hvor mange tæller her?').fill('6')
  }
  await fill(page, 'Sidste dag i den gamle enhed', addDays(dayOf(Date.now()), -1))
  await submit(page, 'Del op')
  await expect(page.getByText(/Afløses af Øst og Vest/)).toBeVisible()
  await save(page)

  await phone.bringToFront()
  await phone.reload()
  await expect(phone.getByText(/Bed din teamleder om et nyt link/)).toBeVisible()
})

test('one of 200 units is typed in, and every frame of it measured', async ({ profile }) => {
  const house = await openHouse({ campaign: aCampaignOfToday(largeCatalogue()) })
  const page = await (await profile.start({ viewport: { width: 1280, height: 900 } })).newPage()
  await openUnits(page, house)
  await press(page, 'Ret Enhed 5.7')
  const field = page.getByRole('textbox', { name: 'Navn', exact: true })
  await field.fill('')
  await watchFrames(page)
  await field.pressSequentially('Enheden for alt det, som ingen andre tager sig af', { delay: 30 })
  await expect(field).toHaveValue(/tager sig af$/)
  await framesSince(page, 'keys in one of 200 units')
  await house.discard()
})
