import { allSent, expect, joinBy, tap, test } from './support/counter.ts'

test('what has been sent is changed on Min dag and taken back in the same sheet, and then it is taken back', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await tap(page, 'Telefon')
  await allSent(page)
  await page.getByRole('link', { name: 'Min dag' }).click()
  await page.getByRole('button', { name: /^Ret: Telefon/ }).click()
  const sheet = page.getByRole('dialog')
  const type = sheet.getByRole('button', { name: 'Råd og vejledning' })
  await type.click()
  await expect(type).toHaveAttribute('aria-pressed', 'true')
  await sheet.getByRole('button', { name: 'Fortryd' }).click()
  await expect(page.getByText('Telefon er taget tilbage.')).toBeAttached()
  await expect(page.getByText('0 henvendelser talt her')).toBeVisible()
  await allSent(page)

  await expect.poll(() => house.counted()).toBe(0)
})
