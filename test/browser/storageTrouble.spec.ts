import type { BrowserContext, Page } from '@playwright/test'
import { allSent, expect, joinBy, key, numberOn, tap, test } from './support/counter.ts'

test.use({ onDisk: true })

/** Keeps hold of every connection that a page opens, so that a test can close it under the app. */
const catchConnections = (context: BrowserContext) =>
  context.addInitScript(() => {
    const opened: IDBDatabase[] = []
    Object.assign(globalThis, { opened })
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = function (...words) {
      const request = open.apply(this, words)
      request.addEventListener('success', () => opened.push(request.result))
      return request
    }
  })

const closeConnections = (page: Page) =>
  page.evaluate(() => {
    const { opened } = globalThis as unknown as { opened: IDBDatabase[] }
    for (const database of opened.splice(0)) database.close()
  })

/** Makes the next transactions that write fail as a lost connection does in WebKit. */
const loseConnection = (page: Page, times: number) =>
  page.evaluate((left) => {
    const { add } = IDBObjectStore.prototype
    let n = left
    IDBObjectStore.prototype.add = function (...words) {
      if ((n -= 1) >= 0) {
        throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
      }
      return add.apply(this, words)
    }
  }, times)

test('a connection that is closed under the page is opened anew, again and again, and no tap is lost or doubled', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  await catchConnections(context)
  const page = await joinBy(context, (await house.invite()).link)
  for (let round = 1; round <= 8; round += 1) {
    await closeConnections(page)
    await tap(page, 'Telefon')
    expect(await numberOn(page, 'Telefon')).toBe(round)
  }
  await allSent(page)

  expect(await house.counted()).toBe(8)
})

test('a connection that is lost in mid-tap costs nothing once, and twice it is said', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await loseConnection(page, 1)
  await tap(page, 'Telefon')
  await loseConnection(page, 2)
  await key(page, 'Telefon').click()
  await expect(page.getByRole('alert')).toContainText('Ikke gemt')
  expect(await numberOn(page, 'Telefon')).toBe(1)
  await tap(page, 'Telefon')
  await expect(page.getByRole('alert')).toBeHidden()
  await allSent(page)

  expect(await house.counted()).toBe(2)
})

test('a database that cannot be read for a moment costs neither the tap nor the keys', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await tap(page, 'Telefon')
  await page.evaluate(() => {
    const { getAll } = IDBObjectStore.prototype
    const again = Date.now() + 1000
    IDBObjectStore.prototype.getAll = function (...words) {
      if (Date.now() > again) return getAll.apply(this, words)
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
    }
  })
  await tap(page, 'Telefon')
  await page.waitForTimeout(2500)
  await tap(page, 'Telefon')
  expect(await numberOn(page, 'Telefon')).toBe(3)
  await allSent(page)

  expect(await house.counted()).toBe(3)
})

test('a full disk shows no tick but an alarm, offers the rescue file, and mends when there is room', async ({
  house,
  profile,
}) => {
  let context = await profile.start()
  let page = await joinBy(context, (await house.invite()).link)
  await house.close()
  await tap(page, 'Telefon')
  // Chromium asks for the quota now and then only, and anew when it has just been started.
  await context.close()
  context = await profile.start()
  page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const { origin } = house
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await page.goto(origin)
  await key(page, 'Telefon').click()
  const alarm = page.getByRole('alert')
  await expect(alarm).toContainText('Ikke gemt')
  await expect(alarm).toContainText('Lageret er fuldt')
  expect(await numberOn(page, 'Telefon')).toBe(1)

  const downloading = page.waitForEvent('download')
  await alarm.getByRole('button', { name: 'Gem redningsfil' }).click()
  expect((await downloading).suggestedFilename()).toMatch(/^taellevaerk-redningsfil-.*\.json$/)

  await devtools.send('Storage.overrideQuotaForOrigin', { origin })
  await tap(page, 'Telefon')
  await expect(alarm).toBeHidden()
  expect(await numberOn(page, 'Telefon')).toBe(2)
  await expect(page.getByText(/^2 venter/)).toBeVisible()
})
