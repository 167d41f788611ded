import type { Page } from '@playwright/test'
import { allSent, expect, joinBy, key, tap, test } from './support/counter.ts'
import { asTallAsItsPage, faultsInBothThemes, tooWide } from './support/faults.ts'
import type { House } from './support/house.ts'

const goTo = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name }).click()

/** As if this browser had joined the week before, so that it may count for yesterday. */
async function joinedBefore(house: House, page: Page) {
  await house.db().write((sql) => sql.all('UPDATE enrolment SET from_day = from_day - 7'))
  await page.reload()
  await expect(key(page, 'Telefon')).toBeVisible()
  // The page asks for its unit when it opens; what it is told is on disk when this is there.
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            const asked = indexedDB.open('taellevaerk')
            asked.addEventListener('success', () => {
              const slot = asked.result.transaction('slots').objectStore('slots').get('device')
              slot.addEventListener('success', () => {
                asked.result.close()
                resolve(slot.result?.value?.enrolment?.from)
              })
            })
          }),
      ),
    )
    .not.toBe(new Date().toISOString().slice(0, 10))
}

async function addEight(page: Page) {
  await page.getByRole('button', { name: 'Tilføj flere' }).click()
  const form = page.getByRole('form', { name: 'Tilføj flere' })
  await form.getByLabel('Hvor mange?').fill('8')
  await form.getByLabel('Dag', { exact: true }).selectOption({ label: 'I går' })
  await form.getByLabel('Hvornår på dagen?').selectOption('pm')
  await expect(form.getByText(/^Bliver til 8 × Telefon/)).toContainText('i går eftermiddag')
  await form.getByRole('button', { name: 'Tilføj 8' }).dblclick()
  await expect(form.getByText(/^Tilføjet: 8 × Telefon/)).toBeVisible()
}

test('a batch forgotten yesterday is added without a network, sent, undone and counted again', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await joinedBefore(house, page)
  await context.setOffline(true)
  await page.reload()
  await goTo(page, 'Min dag')
  await expect(page.getByRole('heading', { name: 'Min dag' })).toBeVisible()
  await addEight(page)
  const yesterday = page.getByRole('region', { name: /^I går/ })
  await expect(yesterday).toContainText('8 henvendelser talt her')
  expect(await house.counted()).toBe(0)

  await context.setOffline(false)
  await page.getByRole('button', { name: 'Luk', exact: true }).click()
  await allSent(page)
  await expect(yesterday).toContainText('Talt med')
  expect(await house.counted()).toBe(8)

  const undo = yesterday.getByRole('button', { name: /^Fortryd/ })
  await undo.click()
  const again = yesterday.getByRole('button', { name: /^Tæl med igen/ })
  await expect(again).toBeFocused()
  await expect(page.getByText('Telefon er taget tilbage.')).toBeAttached()
  await allSent(page)
  await expect.poll(() => house.counted()).toBe(0)
  await page.waitForTimeout(600)
  await again.click()
  await allSent(page)
  await expect.poll(() => house.counted()).toBe(8)
  await expect(yesterday).toContainText('8 henvendelser talt her')
})

test('a batch that a full disk does not take is told of, stays typed, and is saved once there is room', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await page.getByRole('link', { name: 'Tilføj flere' }).click()
  const form = page.getByRole('form', { name: 'Tilføj flere' })
  await form.getByLabel('Hvor mange?').fill('7')
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    Object.assign(window, { makeRoom: () => (IDBObjectStore.prototype.add = add) })
  })
  await form.getByRole('button', { name: 'Tilføj 7' }).click()
  await expect(form.getByRole('alert')).toContainText('Lageret er fuldt')
  await expect(form.getByLabel('Hvor mange?')).toHaveValue('7')

  await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom())
  await form.getByRole('button', { name: 'Tilføj 7' }).click()
  await expect(form.getByText(/^Tilføjet: 7 × Telefon/)).toBeVisible()
  await allSent(page)
  await expect.poll(() => house.counted()).toBe(7)
})

test('that there were none is said once, and what is counted afterwards is told to stand', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await goTo(page, 'Min dag')
  await page.getByRole('button', { name: 'Ingen henvendelser' }).click()
  await page.getByRole('button', { name: 'Ingen hele dagen' }).click()
  await expect(page.getByText('Meldt: ingen henvendelser. I dag, hele dagen.')).toBeFocused()
  await expect
    .poll(() => house.db().all("SELECT state FROM entry WHERE kind = 'quiet'"))
    .toEqual([{ state: 'counted' }])

  await goTo(page, 'Tæl')
  await tap(page, 'Telefon')
  await goTo(page, 'Min dag')
  await expect(page.getByText('Der er talt 1 henvendelse. Det talte gælder.')).toBeVisible()
})

test('going to another page and back keeps what was chosen, and no digit typed there counts', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await page.getByRole('radio', { name: 'Pas og kørekort' }).check()
  await page.getByRole('radio', { name: 'Udgående' }).check()
  await goTo(page, 'Holdet')
  await expect(page.getByText(/Enheden er lille/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Holdet' })).toHaveAttribute('aria-current', 'page')
  await goTo(page, 'Tæl')
  await expect(page.getByRole('radio', { name: 'Pas og kørekort' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Udgående' })).toBeChecked()
  await tap(page, 'Telefon')

  await page.getByRole('link', { name: 'Tilføj flere' }).click()
  await expect(page.getByRole('form', { name: 'Tilføj flere' })).toBeVisible()
  await page.getByLabel('Hvor mange?').fill('60')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Er 60 rigtigt?')).toBeVisible()
  expect(await house.counted()).toBeLessThanOrEqual(1)
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Telefon, 1 i dag' })).toBeVisible()
})

test('the team’s page shows without a network what was known, with its time', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await goTo(page, 'Holdet')
  await expect(page.getByText(/Enheden er lille/)).toBeVisible()
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText(/^Uden forbindelse\. Sådan så det ud kl\./)).toBeVisible()
})

test('a page that cannot be loaded says so, and counting goes on', async ({ house, profile }) => {
  const context = await profile.start({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto((await house.invite()).link)
  await page.getByRole('button', { name: 'Tilmeld denne telefon eller pc' }).click()
  await expect(key(page, 'Telefon')).toBeVisible()
  await page.route('**/TodayPage-*.js', (route) => route.abort())
  await goTo(page, 'Min dag')
  await expect(page.getByText(/^Siden kunne ikke åbnes/)).toBeVisible()
  await goTo(page, 'Tæl')
  await tap(page, 'Telefon')
})

test('the counter’s pages have no fault that axe can find, light and dark', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await joinedBefore(house, page)
  for (let nth = 0; nth < 3; nth += 1) await tap(page, 'Telefon')
  await goTo(page, 'Min dag')
  await addEight(page)
  await page.getByRole('button', { name: 'Enkeltvis' }).click()
  const faultless = async () => {
    for (const width of [1280, 390, 320]) {
      await asTallAsItsPage(page, width, 900)
      expect(await faultsInBothThemes(page)).toEqual([])
      expect(await tooWide(page)).toBeLessThanOrEqual(0)
    }
  }
  await faultless()
  await page.getByRole('button', { name: 'Ingen henvendelser' }).click()
  await faultless()
  await page
    .getByRole('button', { name: /^Ret: / })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  // What is changed is read aloud as itself: it need not be the latest.
  const named = page
    .getByRole('dialog')
    .getByRole('region', { name: /^(E-mail|Telefon), i (dag|går) /i })
  await expect(named).toBeVisible()
  await expect(page.getByRole('region', { name: 'Seneste henvendelse' })).toHaveCount(0)
  expect(await faultsInBothThemes(page)).toEqual([])
  await page.keyboard.press('Escape')
  await goTo(page, 'Holdet')
  await expect(page.getByText(/Enheden er lille/)).toBeVisible()
  await faultless()
})
