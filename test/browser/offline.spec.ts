import { backgroundSync } from './support/backgroundSync.ts'
import { allSent, expect, joinBy, key, numberOn, tap, test } from './support/counter.ts'
import { killBrowser } from './support/killBrowser.ts'

test.use({ onDisk: true })

test('without a network everything works, and arrives by itself when it is back', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await tap(page, 'Telefon')
  await allSent(page)

  await context.setOffline(true)
  await tap(page, 'Telefon')
  await page.getByRole('button', { name: 'Ny sag' }).click()
  await tap(page, 'Fremmøde')
  await page.getByRole('button', { name: 'Fortryd' }).click()
  await expect.poll(() => numberOn(page, 'Fremmøde')).toBe(0)
  await page.reload()
  await expect(key(page, 'Telefon')).toBeVisible()
  expect(await numberOn(page, 'Telefon')).toBe(2)
  await tap(page, 'Telefon')
  await expect(page.getByText(/^2 venter/)).toBeVisible()
  await expect(page.getByText(/ældste fra \d/)).toBeVisible()
  expect(await house.counted()).toBe(1)

  await context.setOffline(false)
  await allSent(page)
  expect(await house.counted()).toBe(3)
})

test('with the server away, closing and opening again loses nothing', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await house.close()
  await tap(page, 'Telefon')
  await tap(page, 'Telefon')
  await page.close()

  const again = await context.newPage()
  await again.goto(house.origin)
  await expect(key(again, 'Telefon')).toBeVisible()
  expect(await numberOn(again, 'Telefon')).toBe(2)
  await house.reopen()
  await allSent(again)
  expect(await house.counted()).toBe(2)
})

test('a tab that is closed right after the tick has lost nothing', async ({ house, profile }) => {
  const context = await profile.start()
  const link = (await house.invite()).link
  let page = await joinBy(context, link)
  for (let round = 1; round <= 5; round += 1) {
    await tap(page, 'Telefon')
    await page.close()
    page = await context.newPage()
    await page.goto(house.origin)
    await expect.poll(() => numberOn(page, 'Telefon')).toBe(round)
  }
  await allSent(page)

  expect(await house.counted()).toBe(5)
})

test('a browser that is killed right after the tick has lost nothing', async ({
  house,
  profile,
}) => {
  let context = await profile.start()
  let page = await joinBy(context, (await house.invite()).link)
  // Chromium writes cookies to disk half a minute late; this is about what was tapped.
  const cookies = await context.cookies()
  for (let round = 1; round <= 3; round += 1) {
    await tap(page, 'Telefon')
    await killBrowser(profile.directory)
    context = await profile.start()
    await context.addCookies(cookies)
    page = await context.newPage()
    await page.goto(house.origin)
    await expect(key(page, 'Telefon')).toBeVisible()
    expect(await numberOn(page, 'Telefon')).toBe(round)
  }
  await allSent(page)

  expect(await house.counted()).toBe(3)
})

test('a device whose cookie is gone keeps what it counted, joins again, and delivers it', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const { link, code } = await house.invite()
  const page = await joinBy(context, link)
  await house.close()
  await tap(page, 'Telefon')
  await tap(page, 'Telefon')
  await context.clearCookies()
  await house.reopen()
  await page.reload()
  await expect(page.getByText(/ikke tilmeldt længere/)).toBeVisible()
  await expect(page.getByText(/^2 venter/)).toBeVisible()
  expect(await numberOn(page, 'Telefon')).toBe(2)

  await page.getByRole('link', { name: 'Tilmeld igen' }).click()
  await page.getByRole('textbox').fill(code)
  await page.getByRole('button', { name: 'Tilmeld denne telefon eller pc' }).click()
  await allSent(page)
  expect(await house.counted()).toBe(2)
  expect(await house.db().all('SELECT count(*) AS n FROM device')).toEqual([{ n: 1 }])
})

test('when only the service worker is left, it delivers what waits', async ({ house, profile }) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await house.close()
  await tap(page, 'Telefon')
  await tap(page, 'Fremmøde')
  const other = await context.newPage()
  await page.close()
  await house.reopen()
  expect(await house.counted()).toBe(0)

  await other.goto(`${house.origin}/icon.svg`)
  await backgroundSync(other, house)

  await expect.poll(() => house.counted(), { timeout: 20_000 }).toBe(2)
})

test('a login page of the network is no receipt', async ({ house, profile }) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await context.route('**/api/v1/entries', (route) =>
    route.fulfill({ status: 201, contentType: 'text/html', body: '<h1>Log på netværket</h1>' }),
  )
  await tap(page, 'Telefon')
  await tap(page, 'Telefon')
  await expect(page.getByText(/^2 venter/)).toBeVisible({ timeout: 15_000 })

  await context.unroute('**/api/v1/entries')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await allSent(page)
  expect(await house.counted()).toBe(2)
})
