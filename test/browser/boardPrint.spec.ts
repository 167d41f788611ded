import { expect, test } from './support/counter.ts'
import { threeCountIn } from './support/threeCountIn.ts'

test('a number leads to its cells and back, and both come on paper without what is pressed', async ({
  house,
  profile,
}) => {
  const page = await (await profile.start({ viewport: { width: 1280, height: 900 } })).newPage()
  for (const unit of ['desk', 'library']) await threeCountIn(house, unit)
  await page.goto(await house.staffLink('coordinator', 'Tove Tovholder'))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText('Du er nu Tove Tovholder')).toBeVisible()
  await page.goto(`${house.origin}/board?direction=incoming`)
  await page.locator('.bar-n a').first().click()

  await expect(page.getByRole('heading', { level: 1, name: '6 henvendelser' })).toBeVisible()
  await expect(page.locator('.cells tbody tr')).toHaveCount(2)
  await expect(page.getByText('Cellerne giver tilsammen 6: hele tallet.')).toBeVisible()
  await page.goBack()
  await expect(page.locator('.board-bars')).toBeVisible()
  expect(new URL(page.url()).search).toBe('?direction=incoming')

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('navigation', { name: 'Sider' })).toBeHidden()
  await expect(page.locator('.board-tools')).toBeHidden()
  await expect(page.getByText(/^Opgjort .* kl\. /)).toBeVisible()
  await expect(page.getByText('Retning: Indgående')).toBeVisible()
  const table = page.locator('.board-areas .table-scroll').first()
  await expect(table).toHaveCSS('overflow', 'visible')
  await expect(page.locator('.board-areas').first()).toHaveCSS('content-visibility', 'visible')
  await expect(table.locator('thead')).toHaveCSS('display', 'table-header-group')
  await expect(table.locator('tbody tr').first()).toHaveCSS('break-inside', 'avoid')
  // Paper is light, whatever the screen is.
  await expect(page.locator('.board h1')).toHaveCSS('color', 'rgb(0, 0, 0)')
  const paper = await page.pdf({ format: 'A4' })
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')

  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  // Where nobody looks, a long table is not laid out.
  await expect(page.locator('.board-areas').first()).toHaveCSS('content-visibility', 'auto')
})
