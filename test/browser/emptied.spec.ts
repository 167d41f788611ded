import type { BrowserContext, Page } from '@playwright/test'
import { allSent, expect, joinBy, key, numberOn, tap, test } from './support/counter.ts'

test.use({ onDisk: true })

const emptied = 'Lageret her er blevet tømt'
const alarm = (page: Page) => page.locator('.notice[role=alert]')

async function clear(
  context: BrowserContext,
  page: Page,
  origin: string,
  kinds: readonly string[],
) {
  const devtools = await context.newCDPSession(page)
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: kinds.join() })
  await devtools.detach()
}

test('an eviction under the open page is said with its number, and counting goes on after joining again', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const { link, code } = await house.invite()
  const page = await joinBy(context, link)
  await tap(page, 'Telefon')
  await allSent(page)
  await house.close()
  for (let nth = 0; nth < 3; nth += 1) await tap(page, 'Telefon')
  // What waits is noted within a second.
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('taellevaerk-note')))
    .toContain('"unsent":3')
  await clear(context, page, house.origin, ['indexeddb'])
  await expect(alarm(page)).toContainText(emptied)
  await expect(alarm(page)).toContainText('var 3 ikke sendt')

  await house.reopen()
  await page.getByRole('textbox').fill(code)
  await page.getByRole('button', { name: 'Tilmeld denne telefon eller pc' }).click()
  await expect(key(page, 'Telefon')).toBeVisible()
  await expect(alarm(page)).toContainText('Knapperne begynder forfra')
  await page.getByRole('button', { name: 'Forstået' }).click()
  await expect(alarm(page)).toBeHidden()
  await tap(page, 'Telefon')
  await allSent(page)

  expect(await house.counted()).toBe(2)
  expect(await house.db().all('SELECT count(*) AS n FROM device')).toEqual([{ n: 2 }])
  expect(await house.db().all("SELECT id FROM entry WHERE state = 'held'")).toEqual([])
})

const canaries = ['local_storage', 'cookies', 'cache_storage'] as const
const subsets = Array.from({ length: 8 }, (_, bits) =>
  canaries.filter((_kind, at) => ((bits >> at) & 1) === 1),
)

const named = (gone: readonly string[]) => gone.join(' and ') || 'nothing else'

/** Clears while no page of the app is open, and opens the app again. */
async function comeBack(page: Page, origin: string, gone: readonly string[]) {
  await page.goto(`${origin}/icon.svg`)
  if (gone.length > 0) await clear(page.context(), page, origin, gone)
  await page.goto(origin)
}

/** Ends the time in which the last tap is left alone, as leaving the page does. */
async function sendNow(page: Page) {
  await page.evaluate(() => dispatchEvent(new Event('pagehide')))
  await allSent(page)
}

async function joinAgain(page: Page, code: string) {
  await page.getByRole('textbox').fill(code)
  await page.getByRole('button', { name: 'Tilmeld denne telefon eller pc' }).click()
  await expect(key(page, 'Telefon')).toBeVisible()
}

test('whatever is cleared with the database, nobody is greeted as new while a canary is left', async ({
  house,
  profile,
}) => {
  test.setTimeout(120_000)
  const { link, code } = await house.invite()
  const page = await joinBy(await profile.start(), link)
  for (const gone of subsets) {
    await test.step(`gone with ${named(gone)}`, async () => {
      await tap(page, 'Telefon')
      await sendNow(page)
      await expect.poll(() => page.evaluate(() => caches.has('taellevaerk-note'))).toBe(true)
      await comeBack(page, house.origin, ['indexeddb', ...gone])
      await expect(
        page.getByRole('button', { name: 'Tilmeld denne telefon eller pc' }),
      ).toBeVisible()
      await expect(alarm(page)).toHaveCount(gone.length === canaries.length ? 0 : 1)
      if (gone.length < canaries.length) await expect(alarm(page)).toContainText(emptied)
      await joinAgain(page, code)
    })
  }
  await allSent(page)

  expect(await house.counted()).toBe(subsets.length)
})

test('whatever is cleared beside the database, counting goes on, or asks to join again', async ({
  house,
  profile,
}) => {
  test.setTimeout(120_000)
  const { link, code } = await house.invite()
  const page = await joinBy(await profile.start(), link)
  for (const [nth, gone] of subsets.entries()) {
    await test.step(`gone: ${named(gone)}`, async () => {
      await tap(page, 'Telefon')
      await sendNow(page)
      await comeBack(page, house.origin, gone)
      await expect(key(page, 'Telefon')).toBeVisible()
      expect(await numberOn(page, 'Telefon')).toBe(nth + 1)
      await expect(alarm(page)).toHaveCount(0)
      if (!gone.includes('cookies')) return
      await expect(page.getByText(/ikke tilmeldt længere/)).toBeVisible()
      await page.getByRole('link', { name: 'Tilmeld igen' }).click()
      await joinAgain(page, code)
    })
  }

  expect(await house.counted()).toBe(subsets.length)
  expect(await house.db().all('SELECT count(*) AS n FROM device')).toEqual([{ n: 1 }])
})
