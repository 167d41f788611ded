import type { Sitting } from './sitting.ts'

/** Joining, counting, and what a counter is told. */
export async function takeCounter({ page, links, text, shoot, open, press }: Sitting) {
  const key = (nth: number) => page.locator('.keys button').nth(nth)
  await page.goto(links.counter)
  await page.getByRole('button', { name: text.join.join }).waitFor()
  await shoot('join')
  await press(text.join.join)
  await key(0).waitFor()
  await shoot('first')
  await press(text.tap.tour.no)
  for (const nth of [1, 2, 3, 2, 4, 0, 2, 1, 2, 0, 0, 0]) {
    await key(nth).click()
    await page.waitForTimeout(120)
  }
  await page.getByText(text.sending.allSent).waitFor({ timeout: 20_000 })
  await shoot('count')
  await press(text.strip.more)
  await shoot('more')
  await page.keyboard.press('Escape')
  await page.context().setOffline(true)
  for (const nth of [0, 0, 2]) await key(nth).click()
  await page.waitForTimeout(9000)
  await shoot('offline')
  await page.context().setOffline(false)
  await open('/today')
  await page.locator('.today-row').first().waitFor()
  await shoot('today')
  await press(text.app.add)
  await shoot('add', 'whole')
  await open('/team')
  await page.locator('.team-at').waitFor()
  await shoot('team')
  await open('/stored')
  await shoot('stored', 'whole')
}
