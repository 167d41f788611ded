import { expect, test } from './support/counter.ts'
import { faultsOn } from './support/faults.ts'

test('an address that is no page says so, and shows the way to the counter', async ({
  house,
  profile,
}) => {
  const page = await (await profile.start()).newPage()
  const { origin } = new URL((await house.invite()).link)
  const answer = await page.goto(`${origin}/board/nowhere`)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Siden findes ikke' })).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
  await page.getByRole('link', { name: 'Gå til tælleren' }).click()

  await expect(page).toHaveURL(`${origin}/`)
  await expect(page.getByRole('heading', { name: 'Siden findes ikke' })).toHaveCount(0)
})
