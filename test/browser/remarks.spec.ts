import { expect, test } from './support/counter.ts'
import { faultsOn } from './support/faults.ts'

test('a lead remarks on the day from the board, changes it and removes it; a CPR number is refused', async ({
  house,
  profile,
}) => {
  const page = await (await profile.start()).newPage()
  await page.goto(await house.staffLink('lead', 'Lone Leder', ['desk', 'library']))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText(/Du er nu/)).toBeVisible()
  await page.goto(`${house.origin}/board`)

  await page.getByRole('button', { name: 'Tilføj bemærkning' }).click()
  const form = page.getByRole('dialog')
  const text = form.getByLabel('Bemærkning', { exact: true })
  await text.fill('Ring til 010203-1234')
  await form.getByRole('button', { name: 'Gem' }).click()
  await expect(form.getByText(/ligner et CPR-nummer/)).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
  await text.fill('Telefonen var nede')
  await form.getByLabel('Hvem gælder den?').selectOption('Borgerservice')
  await form.getByLabel('Fra tid').selectOption('kl. 10')
  await form.getByLabel('Til tid').selectOption('kl. 12')
  await form.getByRole('button', { name: 'Gem' }).click()

  const remarks = page.getByRole('region', { name: 'Bemærkninger' })
  await expect(remarks.getByText(/kl\. 10–12 · Borgerservice · Lone Leder/)).toBeVisible()
  const row = page.getByRole('row', { name: /Borgerservice/ })
  await expect(row.getByText('kl. 10–12: Telefonen var nede')).toBeVisible()
  expect(await faultsOn(page)).toEqual([])

  await remarks.getByRole('button', { name: /^Ret bemærkningen/ }).click()
  await text.fill('Telefonen var nede til frokost')
  await form.getByRole('button', { name: 'Gem' }).click()
  await expect(remarks.getByText('Telefonen var nede til frokost')).toBeVisible()
  await remarks.getByRole('button', { name: /^Fjern bemærkningen/ }).click()
  await form.getByRole('button', { name: 'Fjern' }).click()
  await expect(page.getByText('Telefonen var nede til frokost')).toHaveCount(0)
})
