import type { Page } from '@playwright/test'
import { expect, test } from './support/counter.ts'
import { framesSince, watchFrames } from './support/drawnFrames.ts'
import { aCampaignOfToday, type House, openHouse } from './support/house.ts'
import { largeCatalogue } from './support/largeCatalogue.ts'

async function enter(page: Page, house: House, section: string) {
  await page.goto(await house.staffLink('coordinator', 'Tove Tovholder'))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText(/Du er nu Tove Tovholder/)).toBeVisible()
  await page.goto(`${house.origin}/desk/campaigns/autumn/${section}`)
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Dele af tællingen' }).getByRole('link', { name }).click()

test('a list is mended and taken in, a channel gets a colour, a type its help, and a counter shows it', async ({
  house,
  profile,
}) => {
  const { link } = await house.invite()
  const context = await profile.start({ viewport: { width: 390, height: 844 } })
  const counter = await context.newPage()
  await counter.goto(link)
  await counter.locator('.join-go').click()
  await expect(counter.locator('.key').first()).toBeVisible()

  const page = await context.newPage()
  await enter(page, house, 'task-areas')
  await press(page, 'Indsæt en liste over opgaveområder')
  const list = page.getByRole('textbox', { name: 'Liste fra et regneark' })
  await list.fill('Affald\tlokal\nByggeri\tobligatorisk\t02.34.00\nParkering\tlokal\t5.9')
  await expect(page.getByText('Linje 3: KLE-nummer »5.9« skrives som 23.05.00.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tag listen ind' })).toHaveCount(0)
  await list.fill('Affald\tlokal\nByggeri\tobligatorisk\t02.34.00\nParkering\tlokal\t05.09.00')
  await press(page, 'Tag listen ind')
  await expect(page.getByText(/Listen er taget ind: 3 nye/)).toBeVisible()

  await section(page, 'Kanaler')
  await press(page, /^Telefon/)
  await page.getByRole('radio', { name: 'Blomme' }).check()

  await section(page, 'Typer')
  await page.getByRole('textbox', { name: 'Ny henvendelsestype' }).fill('Klage')
  await press(page, 'Tilføj henvendelsestype')
  await page.getByRole('radio', { name: /^Transaktion/ }).check()
  await page
    .getByRole('textbox', { name: /Hjælpetekst på dansk/ })
    .fill('Borgeren er utilfreds med en afgørelse')
  await press(page, 'Gem')
  await page.getByRole('dialog').getByRole('button', { name: 'Gem ændringerne' }).click()
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible()

  await counter.bringToFront()
  await counter.reload()
  await expect(counter.getByText('Affald').first()).toBeVisible()
  await expect(counter.locator('[data-colour="plum"]').first()).toBeVisible()
})

test('a catalogue of 200 units × 60 task areas is edited, and every frame of it measured', async ({
  profile,
}) => {
  const campaign = aCampaignOfToday({ status: 'draft', ...largeCatalogue() })
  const house = await openHouse({ campaign })
  const page = await (await profile.start({ viewport: { width: 1280, height: 900 } })).newPage()
  await enter(page, house, 'task-areas')
  await press(page, /^Opgaveområde nummer 30/)
  await watchFrames(page)

  const field = page.getByRole('textbox', { name: 'Navn på dansk' })
  await field.fill('')
  await field.pressSequentially('Et opgaveområde blandt tres, talt af to hundrede', { delay: 30 })
  await expect(field).toHaveValue(/hundrede$/)
  await framesSince(page, 'keys in the name of a task area')
  for (let unit = 0; unit < 20; unit += 1) {
    await page.getByRole('checkbox', { name: `Enhed 4.${unit}`, exact: true }).click()
  }
  await expect(page.getByText('180 af 200 enheder')).toBeVisible()
  await framesSince(page, 'ticks of units')
  await house.discard()
})
