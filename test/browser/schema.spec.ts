import type { Page } from '@playwright/test'
import { allSent, expect, joinBy, key, numberOn, tap, test } from './support/counter.ts'
import { killBrowser } from './support/killBrowser.ts'

test.use({ onDisk: true })

/**
 * Opens the app's database as a later version of the app would: with another table and another
 * index. With `forEver` its transaction writes on and never ends, until the browser is killed in it.
 */
const grow = (page: Page, forEver = false) =>
  page.evaluate(
    (endless) =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('taellevaerk', 20)
        request.addEventListener('upgradeneeded', () => {
          request.result.createObjectStore('notes')
          const entries = request.transaction?.objectStore('entries')
          entries?.createIndex('later', 'later')
          const mark = () => {
            const all = entries?.openCursor()
            all?.addEventListener('success', () => {
              const cursor = all.result
              if (cursor) {
                cursor.update({ ...cursor.value, later: true })
                cursor.continue()
              } else if (endless) mark()
            })
          }
          mark()
          if (endless) resolve('under way')
        })
        request.addEventListener('success', () => {
          request.result.close()
          resolve('grown')
        })
        request.addEventListener('error', () => resolve('failed'))
      }),
    forEver,
  )

test('a page that lies open while a newer app lets the database grow goes on counting', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await house.close()
  await tap(page, 'Telefon')
  const other = await context.newPage()
  await other.goto(`${house.origin}/icon.svg`).catch(() => undefined)
  expect(await grow(other)).toBe('grown')
  await tap(page, 'Telefon')
  // And the older app is opened anew on it, as after a version was taken back.
  await page.reload()
  await expect(key(page, 'Telefon')).toBeVisible()
  expect(await numberOn(page, 'Telefon')).toBe(2)
  await tap(page, 'Telefon')

  await house.reopen()
  await page.reload()
  await allSent(page)
  expect(await house.counted()).toBe(3)
})

test('a browser that is killed while its database grows has everything that waited', async ({
  house,
  profile,
}) => {
  test.setTimeout(120_000)
  let context = await profile.start()
  let page = await joinBy(context, (await house.invite()).link)
  const cookies = await context.cookies()
  await house.close()
  await tap(page, 'Telefon')
  await tap(page, 'Fremmøde')
  const other = await context.newPage()
  await other.goto(`${house.origin}/icon.svg`).catch(() => undefined)
  await page.close()
  expect(await grow(other, true)).toBe('under way')
  await killBrowser(profile.directory)

  context = await profile.start()
  await context.addCookies(cookies)
  page = await context.newPage()
  await house.reopen()
  await page.goto(house.origin)
  await expect(key(page, 'Telefon')).toBeVisible()
  expect(await numberOn(page, 'Telefon')).toBe(1)
  expect(await numberOn(page, 'Fremmøde')).toBe(1)
  await allSent(page)
  expect(await house.counted()).toBe(2)
})
