import { expect, test } from './support/counter.ts'
import { aLookAround } from './support/looking.ts'

test('setting a campaign up has no fault that axe can find, light and dark', async ({
  house,
  profile,
}) => {
  test.setTimeout(180_000)
  const { page, wrong, look, open } = await aLookAround(house, profile)

  await open('/desk/campaigns', /Hurtigst er en kopi/)
  await look('list')
  await page.getByRole('button', { name: 'Kopiér en tidligere' }).click()
  await expect(page.getByText(/Tælles i uge/)).toBeVisible()
  await look('copy')
  await page.getByRole('button', { name: 'Begynd fra skabelonen' }).click()
  await page.getByRole('button', { name: 'Opret kladde' }).click()
  await expect(page.getByText('Skriv noget her.')).toBeVisible()
  await look('template')
  await open('/desk/campaigns/autumn', /Vær mindst to tovholdere/)
  await page.getByRole('textbox', { name: 'Besked på dansk' }).fill('Ring 010190-1234')
  await look('overview')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(page.getByText('Ét sted skal rettes:')).toBeVisible()
  await look('fault')
  await page.getByRole('textbox', { name: 'Besked på dansk' }).fill('Husk frokosten')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('confirm')
  await open('/desk/campaigns/autumn/days', /Tælledage og prøvedage/)
  await look('days')
  await open('/desk/campaigns/autumn/changes', /Intet er ændret endnu/)
  await look('changes')
  await open('/desk/campaigns/autumn/preview', /Prøv løs/)
  await page.getByRole('button', { name: /^Telefon/ }).click()
  await look('preview')

  expect(wrong).toEqual([])
})

test('setting units up has no fault that axe can find, light and dark', async ({
  house,
  profile,
}) => {
  test.setTimeout(180_000)
  const { page, wrong, look, open } = await aLookAround(house, profile)
  await open('/desk/campaigns/autumn/units', /Forvaltninger og deres enheder/)
  await look('units')
  await page.getByRole('button', { name: 'Ret Borgerservice' }).click()
  await page.getByRole('radio', { name: 'Kun udvalgte' }).check()
  await page.getByLabel('Tilføj favorit').selectOption('passport')
  await page.getByLabel('Dag', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Tilføj dag' }).click()
  await look('unit')
  await page.getByRole('button', { name: /^Del op/ }).click()
  await look('split')
  await page.getByRole('button', { name: 'Fortryd' }).click()
  await page.getByRole('button', { name: 'Slå enheder sammen' }).click()
  await page.getByRole('radio', { name: 'en ny enhed' }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Slå sammen' }).click()
  await look('merge')

  expect(wrong).toEqual([])
})

test('what is counted on has no fault that axe can find, light and dark', async ({
  house,
  profile,
}) => {
  test.setTimeout(180_000)
  const { page, wrong, look, open } = await aLookAround(house, profile)
  await open('/desk/campaigns/autumn/task-areas', /Det, henvendelserne handler om/)
  await page.getByRole('button', { name: 'Indsæt en liste over opgaveområder' }).click()
  await page.getByRole('textbox', { name: 'Liste fra et regneark' }).fill('Affald\t\t5.9')
  await expect(page.getByText(/^Linje 1/)).toBeVisible()
  await page.getByRole('button', { name: /^Flytning/ }).click()
  await page.getByRole('textbox', { name: 'Navn på dansk' }).fill('Sag 010190-1234')
  await look('task-areas')
  await page.getByRole('textbox', { name: 'Navn på dansk' }).fill('Flytning')
  await page.getByRole('textbox', { name: 'Liste fra et regneark' }).fill('Affald')
  await expect(page.getByText('1 nye, 0 ændrede, 0 som før')).toBeVisible()
  await look('list-ready')
  await open('/desk/campaigns/autumn/channels', /Den vej, henvendelsen kommer/)
  await page.getByRole('button', { name: /^Telefon/ }).click()
  await look('channels')
  await open('/desk/campaigns/autumn/types', /Hvad henvendelsen går ud på/)
  await page.locator('.item-open').first().click()
  await look('types')

  expect(wrong).toEqual([])
})
