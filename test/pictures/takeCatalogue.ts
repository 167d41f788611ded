import type { Sitting } from './sitting.ts'

const campaign = '/desk/campaigns/efteraar'
const pasted = [
  'forvaltning\tenhed\tantal',
  'Kultur\tBiblioteket\t12',
  'Kultur\tMuseet\ttolv',
  'Kultur\tMusikskolen\t6',
]

/** What is counted on: units, task areas, channels, types, and lists from a spreadsheet. */
export async function takeCatalogue(sitting: Sitting) {
  const { page, text, shoot, open, press } = sitting
  const { catalogue, units } = text
  const dialog = async (button: string | RegExp, name: string) => {
    await press(button)
    await page.getByRole('dialog').waitFor()
    await shoot(name)
    await page.keyboard.press('Escape')
  }
  await open(`${campaign}/units`)
  await page.locator('.units-department').first().waitFor()
  await shoot('units', 'whole')
  await dialog(units.addDepartment, 'units-new')
  await dialog(units.merge, 'units-merge')
  await page.locator('.units-unit').first().getByText(units.editShort, { exact: true }).click()
  await page.locator('.units-editor').waitFor()
  await shoot('unit', 'whole')
  await dialog(`${units.acts.split} …`, 'unit-split')
  await open(`${campaign}/units`)
  await press(catalogue.lists.units.open)
  await page.getByLabel(catalogue.lists.paste).fill(pasted.join('\n'))
  await page.waitForTimeout(300)
  await shoot('units-list-wrong', 'whole')
  await page.getByLabel(catalogue.lists.paste).fill(pasted.join('\n').replace('tolv', '12'))
  await page.waitForTimeout(300)
  await shoot('units-list')

  for (const section of ['task-areas', 'channels', 'types']) {
    await open(`${campaign}/${section}`)
    await page.locator('.item-open').first().waitFor()
    await shoot(section, 'whole')
    await page.locator('.item-open').first().click()
    await shoot(`${section}-one`, 'whole')
  }
}
