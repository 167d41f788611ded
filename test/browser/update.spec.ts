import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allSent, expect, joinBy, key, numberOn, tap, test } from './support/counter.ts'
import { openHouse } from './support/house.ts'

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
    discard: () => rmSync(directory, { recursive: true, force: true }),
  }
}

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
