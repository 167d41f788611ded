import { expect, test } from './support/counter.ts'
import { aLookAround } from './support/looking.ts'

test('what is kept until when is read and changed, and axe finds no fault, light and dark', async ({
  house,
  profile,
}) => {
  test.setTimeout(120_000)
  const { page, wrong, look, open } = await aLookAround(house, profile)
  await open('/desk/retention', /24 måneder efter sidste tælledag/)
  await look('retention')

  const months = page.getByLabel('Måneder efter sidste tælledag')
  await months.fill('18')
  await page.getByRole('button', { name: /^Ændr for/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Gem i 18 måneder?' })
  await expect(dialog.getByText('Det er kortere end nu.')).toBeVisible()
  await look('retention-ask')
  await dialog.getByRole('button', { name: 'Ændr' }).click()
  await expect(page.getByText(/18 måneder efter sidste tælledag/)).toBeVisible()
  await expect(dialog).toBeHidden()

  expect(wrong).toEqual([])
})
