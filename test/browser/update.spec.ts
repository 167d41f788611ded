import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { withIntegrity } from '../../build/withIntegrity.ts'
import { allSent, expect, joinBy, key, numberOn, tap, test } from './support/counter.ts'
import { openHouse } from './support/house.ts'

test.use({ onDisk: true })

/** A copy of the built app that a test may change as a new version would. */
function aBuild() {
  const directory = mkdtempSync(join(tmpdir(), 'taellevaerk-build-'))
  cpSync('dist', directory, { recursive: true })
  return {
    directory,
    /** Changes the shell and the service worker, as any new build does. */
    release() {
      for (const file of readdirSync(directory)) {
        if (/^(sw\.js|index\.html)\.(br|gz)$/.test(file)) rmSync(join(directory, file))
      }
      const worker = join(directory, 'sw.js')
      writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// a newer version\n`)
    },
    /** Ships a service worker that somebody wrote in haste. */
    shipWorker(script: string) {
      for (const ending of ['br', 'gz']) rmSync(join(directory, `sw.js.${ending}`), { force: true })
      writeFileSync(join(directory, 'sw.js'), script)
    },
    /** A new version in which every file of the app goes by another name, and the old ones are gone. */
    renameEverything() {
      const assets = join(directory, 'assets')
      const named = readdirSync(assets).filter((file) => /\.(js|css)$/.test(file))
      const newName = (file: string) => file.replace(/\.(js|css)$/, 'x.$1')
      const texts = ['index.html', 'sw.js', ...named.map((file) => join('assets', file))]
      for (const file of texts) {
        const path = join(directory, file)
        const told = named.reduce(
          (text, name) => text.replaceAll(name, newName(name)),
          readFileSync(path, 'utf8'),
        )
        // The list of files names the start page by its content.
        writeFileSync(
          path,
          told.replaceAll(/(?<="revision":")[0-9a-f]+/g, (known) => `${known}x`),
        )
        for (const ending of ['br', 'gz']) rmSync(`${path}.${ending}`, { force: true })
      }
      for (const file of named) renameSync(join(assets, file), join(assets, newName(file)))
      const start = join(directory, 'index.html')
      const read = (file: string) => readFileSync(join(directory, file))
      writeFileSync(start, withIntegrity(readFileSync(start, 'utf8'), read))
    },
    discard: () => rmSync(directory, { recursive: true, force: true }),
  }
}

const askForUpdate = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update().catch(() => undefined)
  })

test('a new version asks, and never takes over between tap and tick', async ({ profile }) => {
  const build = aBuild()
  const house = await openHouse({ app: build.directory })
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await tap(page, 'Telefon')
  let loads = 0
  page.on('load', () => (loads += 1))

  build.release()
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  await expect(page.getByText('Der er en ny version')).toBeVisible()
  await tap(page, 'Telefon')
  await tap(page, 'Telefon')
  expect(loads).toBe(0)

  await page.getByRole('button', { name: 'Hent den nu' }).click()
  await expect.poll(() => loads).toBe(1)
  await expect(key(page, 'Telefon')).toBeVisible()
  expect(await numberOn(page, 'Telefon')).toBe(3)
  await expect(page.getByText('Der er en ny version')).toHaveCount(0)
  await allSent(page)
  expect(await house.counted()).toBe(3)
  await house.discard()
  build.discard()
})

test('a login page in place of a new version is never installed', async ({ profile }) => {
  const build = aBuild()
  const house = await openHouse({ app: build.directory })
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await context.route('**/sw.js', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Log på netværket</h1>' }),
  )
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update().catch(() => undefined)
  })
  await context.setOffline(true)
  await page.reload()

  await expect(key(page, 'Telefon')).toBeVisible()
  await house.discard()
  build.discard()
})

const portals: [string, { status: number; contentType?: string; location?: string }][] = [
  ['a login page', { status: 200, contentType: 'text/html' }],
  ['a way to a login page', { status: 302, location: '/icon.svg' }],
  ['a server that is away', { status: 503, contentType: 'text/html' }],
]
test('a new version whose files are met by a portal or an error is not installed, and the old one stays', async ({
  profile,
}) => {
  test.setTimeout(120_000)
  const build = aBuild()
  const house = await openHouse({ app: build.directory })
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  build.renameEverything()
  await house.close()
  await house.reopen()
  for (const [name, { status, contentType = '', location }] of portals) {
    await test.step(name, async () => {
      const met: string[] = []
      await context.route('**/assets/*x.js*', (route) => {
        met.push(route.request().url())
        const headers = location ? { location } : { 'content-type': contentType }
        return route.fulfill({ status, headers, body: '<h1>Log på netværket</h1>' })
      })
      await askForUpdate(page)
      await expect.poll(() => met.length).toBeGreaterThan(0)
      await page.waitForTimeout(500)
      await expect(page.getByText('Der er en ny version')).toHaveCount(0)
      await tap(page, 'Telefon')
      await context.unroute('**/assets/*x.js*')
    })
  }
  await context.setOffline(true)
  await page.reload()
  await expect(key(page, 'Telefon')).toBeVisible()
  expect(await numberOn(page, 'Telefon')).toBe(portals.length)

  await context.setOffline(false)
  await askForUpdate(page)
  await expect(page.getByText('Der er en ny version')).toBeVisible()
  await allSent(page)
  expect(await house.counted()).toBe(portals.length)
  await house.discard()
  build.discard()
})

test('a page that lies open while another takes the new version goes on counting, with old files gone', async ({
  profile,
}) => {
  test.setTimeout(120_000)
  const build = aBuild()
  const house = await openHouse({ app: build.directory })
  const context = await profile.start()
  const open = await joinBy(context, (await house.invite()).link)
  const asking = await context.newPage()
  await asking.goto(house.origin)
  await expect(key(asking, 'Telefon')).toBeVisible()
  build.renameEverything()
  await house.close()
  await house.reopen()
  await askForUpdate(asking)
  await asking.getByRole('button', { name: 'Hent den nu' }).click()
  await expect(asking.locator('script[src$="x.js"]').first()).toBeAttached()

  await expect(open.locator('script[src$="x.js"]')).toHaveCount(0)
  await tap(open, 'Telefon')
  // The English words are a file of their own, of which the server has only the next version.
  await open.getByRole('button', { name: 'English' }).click()
  await open.getByRole('button', { name: /^(Telefon|Phone), 1 / }).click()
  await expect(open.getByRole('button', { name: /^(Telefon|Phone), 2 / })).toBeVisible()
  await expect.poll(() => house.counted(), { timeout: 30_000 }).toBe(2)
  await open.reload()
  await expect(open.getByRole('button', { name: /^(Telefon|Phone), 2/ })).toBeVisible()
  await house.discard()
  build.discard()
})

test('servers of two versions by turns reload nobody', async ({ profile }) => {
  const build = aBuild()
  const house = await openHouse({ app: build.directory })
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  let loads = 0
  page.on('load', () => (loads += 1))
  const [one, other] = [readFileSync('dist/sw.js', 'utf8'), '\n// the other version\n']
  for (let turn = 1; turn <= 6; turn += 1) {
    build.shipWorker(turn % 2 === 0 ? one : one + other)
    await askForUpdate(page)
    // It comes above the keys once, and a mouse that aims meanwhile, as no hand does, would miss them.
    await expect(page.getByText('Der er en ny version')).toBeVisible()
    await tap(page, 'Telefon')
  }

  expect(loads).toBe(0)
  await page.getByRole('button', { name: 'Hent den nu' }).click()
  await expect.poll(() => loads).toBe(1)
  await allSent(page)
  await page.waitForTimeout(1000)
  expect(loads).toBe(1)
  expect(await house.counted()).toBe(6)
  await house.discard()
  build.discard()
})

test('a broken service worker is mended by the next one, and nothing that waits is lost', async ({
  profile,
}) => {
  const build = aBuild()
  const house = await openHouse({ app: build.directory })
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  const browser = await context.newCDPSession(page)
  await browser.send('ServiceWorker.enable')
  // A worker may finish what it is at before another takes over, for minutes: unless the browser stops it.
  const visit = async () => {
    await browser.send('ServiceWorker.stopAllWorkers')
    return (await page.goto(house.origin))?.status()
  }
  await context.route('**/api/v1/entries', (route) => route.abort())
  await tap(page, 'Telefon')
  await tap(page, 'Telefon')
  build.shipWorker(`
    self.addEventListener('install', () => self.skipWaiting())
    self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
    self.addEventListener('fetch', (event) => {
      if (event.request.mode === 'navigate') event.respondWith(new Response('broken', { status: 500 }))
    })`)
  await askForUpdate(page)
  await expect.poll(() => visit()).toBe(500)

  build.shipWorker(`
    self.addEventListener('install', () => self.skipWaiting())
    self.addEventListener('activate', (event) => event.waitUntil(self.registration.unregister()))`)
  // The browser looks for a newer worker at every navigation.
  await expect.poll(() => visit()).toBe(200)
  await expect(key(page, 'Telefon')).toBeVisible()
  expect(await numberOn(page, 'Telefon')).toBe(2)
  await context.unroute('**/api/v1/entries')
  await page.reload()
  await allSent(page)
  expect(await house.counted()).toBe(2)
  await house.discard()
  build.discard()
})

test('a new version for which there is no room is not installed, and the old one counts on', async ({
  profile,
}) => {
  test.setTimeout(120_000)
  const build = aBuild()
  const house = await openHouse({ app: build.directory })
  let context = await profile.start()
  let page = await joinBy(context, (await house.invite()).link)
  await tap(page, 'Telefon')
  await allSent(page)
  // Chromium asks for the quota anew when it has just been started.
  await context.close()
  context = await profile.start()
  page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const { origin } = house
  await page.goto(origin)
  await expect(key(page, 'Telefon')).toBeVisible()
  build.renameEverything()
  await house.close()
  await house.reopen()
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await askForUpdate(page)
  await page.waitForTimeout(1500)
  await expect(page.getByText('Der er en ny version')).toHaveCount(0)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin })
  await context.setOffline(true)
  await page.reload()
  await expect(key(page, 'Telefon')).toBeVisible()
  await tap(page, 'Telefon')
  await context.setOffline(false)
  await allSent(page)

  expect(await house.counted()).toBe(2)
  await house.discard()
  build.discard()
})
