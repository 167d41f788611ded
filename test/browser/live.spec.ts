import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContext, Page } from '@playwright/test'
import { backgroundSync } from './support/backgroundSync.ts'
import { allSent, expect, joinBy, key, numberOn, tap, test } from './support/counter.ts'
import type { House } from './support/house.ts'

test.use({ onDisk: true })

/** The page and another tab of the same browser, both with their keys on the screen. */
async function twoTabs(context: BrowserContext, house: House) {
  const one = await joinBy(context, (await house.invite()).link)
  const other = await context.newPage()
  await other.goto(house.origin)
  await expect(key(other, 'Telefon')).toBeVisible()
  return { one, other }
}

const comesToShow = (page: Page, n: number, timeout = 20_000) =>
  expect.poll(() => numberOn(page, 'Telefon'), { timeout }).toBe(n)

/** Six seconds after a tap, when its strip closes, every page reads anew of its own accord. */
const soonerThanByItself = 4000

test('tabs that count by turns and at once all end with the number that is on disk', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const { one, other } = await twoTabs(context, house)
  for (let round = 1; round <= 4; round += 1) {
    await tap(one, 'Telefon')
    await comesToShow(other, round * 2 - 1)
    await tap(other, 'Telefon')
    await comesToShow(one, round * 2)
  }
  await Promise.all(
    [one, other].map(async (page) => {
      for (let nth = 0; nth < 6; nth += 1) {
        await page.waitForTimeout(90)
        await key(page, 'Telefon').click()
      }
    }),
  )
  await Promise.all([comesToShow(one, 20), comesToShow(other, 20)])
  await allSent(one)
  await allSent(other)

  expect(await house.counted()).toBe(20)
})

test('on a slow processor, however fast one taps beside another tab, the number on the key only grows', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const { one, other } = await twoTabs(context, house)
  await one.evaluate(() => {
    const seen: number[] = []
    const look = () => {
      const label = document.querySelector('button[aria-label^="Telefon, "]')
      const n = Number(/\d+/.exec(label?.ariaLabel ?? '')?.[0])
      if (n !== seen.at(-1)) seen.push(n)
    }
    new MutationObserver(look).observe(document, { subtree: true, attributes: true })
    Object.assign(globalThis, { seen })
  })
  const devtools = await context.newCDPSession(one)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const tapping = async (page: Page) => {
    for (let nth = 0; nth < 12; nth += 1) {
      await page.waitForTimeout(70)
      await key(page, 'Telefon').dispatchEvent('click')
    }
  }
  await Promise.all([tapping(one), tapping(other)])
  await expect
    .poll(async () => [await numberOn(one, 'Telefon'), await numberOn(other, 'Telefon')])
    .toEqual([24, 24])
  const seen = await one.evaluate(() => (globalThis as unknown as { seen: number[] }).seen)

  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
})

test('what the service worker has sent is no longer said to wait on an open page', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  // Only the page's own sender finds no way: the service worker's requests are not the page's.
  await page.route('**/api/v1/entries', (route) => route.abort())
  await tap(page, 'Telefon')
  await tap(page, 'Fremmøde')
  await expect(page.getByText(/^2 venter/)).toBeVisible()
  await backgroundSync(page, house)

  await expect.poll(() => house.counted(), { timeout: 20_000 }).toBe(2)
  await expect(page.getByText(/venter/)).toHaveCount(0)
})

test('the settings in another tab say what waits, and no longer once it has been sent', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const { one, other } = await twoTabs(context, house)
  await other.goto(`${house.origin}/settings`)
  await expect(other.getByText('Alt er sendt.')).toBeVisible()
  await house.close()
  await tap(one, 'Telefon')
  await expect(other.getByText(/^1 venter/)).toBeVisible()
  await house.reopen()
  await one.evaluate(() => dispatchEvent(new Event('online')))
  await allSent(one)

  await expect(other.getByText('Alt er sendt.')).toBeVisible()
})

test('a page that was laid aside, or hears no other tab, shows what is on disk when it is seen again', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  await context.addInitScript(() => {
    Object.assign(globalThis, { BroadcastChannel: undefined })
  })
  const { one, other } = await twoTabs(context, house)
  await tap(one, 'Telefon')
  await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await comesToShow(other, 1, soonerThanByItself)
})

test('a page that was laid aside with its channel closed hears other tabs again when it comes back', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  await context.addInitScript(() => {
    const open = new Set<BroadcastChannel>()
    class Watched extends BroadcastChannel {
      constructor(name: string) {
        super(name)
        open.add(this)
      }
      override close() {
        super.close()
        open.delete(this)
      }
    }
    Object.assign(globalThis, { BroadcastChannel: Watched, open })
  })
  const { one, other } = await twoTabs(context, house)
  const channels = () =>
    other.evaluate(() => (globalThis as unknown as { open: Set<BroadcastChannel> }).open.size)
  const happens = (event: 'pagehide' | 'pageshow') =>
    other.evaluate(
      (name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })),
      event,
    )
  expect(await channels()).toBe(1)
  await happens('pagehide')
  expect(await channels()).toBe(0)
  await tap(one, 'Telefon')
  await happens('pageshow')
  expect(await channels()).toBe(1)
  await comesToShow(other, 1, soonerThanByItself)
  await tap(one, 'Telefon')
  await comesToShow(other, 2, soonerThanByItself)
  await tap(other, 'Telefon')
  await comesToShow(one, 3)
})

/** The library that the app of before stood on, as a tab of it that is still open has it. */
const dexie = readFileSync(
  createRequire(import.meta.url).resolve('dexie/dist/dexie.min.js'),
  'utf8',
)

test('a tab of the app of before counts in the same database, and neither keeps the other from it', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const old = await context.newPage()
  await old.goto(`${house.origin}/icon.svg`)
  await old.evaluate(dexie)
  const open = () =>
    old.evaluate(`(async () => {
      const db = globalThis.old ??= new Dexie('taellevaerk', { cache: 'disabled' })
      if (!db.isOpen()) db.version(1).stores(
        { entries: '&id, day', outbox: '++order, &id', counters: '&key', slots: '&name' })
      return db.transaction('rw', db.tables, async () => {
        await db.table('slots').put({ name: 'tour', value: 'seen' })
        return [await db.table('entries').count(), await db.table('outbox').count()]
      })
    })()`)
  // The app of before was here first, and made the database.
  expect(await open()).toEqual([0, 0])
  const page = await joinBy(context, (await house.invite()).link)
  await house.close()
  await tap(page, 'Telefon')
  expect(await open()).toEqual([1, 1])
  await tap(page, 'Telefon')
  expect(await open()).toEqual([2, 2])
  await house.reopen()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await allSent(page)

  expect(await open()).toEqual([2, 0])
  expect(await house.counted()).toBe(2)
})
