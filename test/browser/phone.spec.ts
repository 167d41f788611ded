import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import ICAL from 'ical.js'
import { expect, joinBy, key, numberOn, tap, test } from './support/counter.ts'
import { faultsOn, tooWide } from './support/faults.ts'

test('a shortcut puts its key in focus and counts nothing, from the home screen or from a foreign page', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await page.goto(`${house.origin}/?channel=phone`)
  await expect(key(page, 'Telefon')).toBeFocused()
  expect(new URL(page.url()).search).toBe('')

  const wicked = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<a href="${house.origin}/?channel=phone&tap=1">Vind en kaffe</a>`)
  })
  await new Promise<void>((listening) => wicked.listen(0, '127.0.0.1', listening))
  const address = wicked.address()
  const port = typeof address === 'object' && address ? address.port : 0
  for (let round = 0; round < 3; round += 1) {
    await page.goto(`http://127.0.0.1:${port}/`)
    await page.getByRole('link').click()
    await expect(key(page, 'Telefon')).toBeFocused()
  }
  wicked.close()
  expect(await numberOn(page, 'Telefon')).toBe(0)

  // A person's Enter is a tap.
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Telefon, 1 i dag' })).toBeVisible()
})

test('another language loses neither tap nor strip', async ({ house, profile }) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await context.setOffline(true)
  await tap(page, 'Telefon')
  await page.getByRole('button', { name: 'English' }).click()

  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await page
    .getByRole('button', { name: /^Telefon|^Phone/ })
    .first()
    .click()
  await expect(page.getByRole('button', { name: /, 2 today$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: /, 1 today$/ })).toBeVisible()
})

for (const viewport of [
  { width: 844, height: 390 },
  { width: 667, height: 375 },
]) {
  test(`on a phone that lies keys and strip are both in sight, ${viewport.width} × ${viewport.height}`, async ({
    house,
    profile,
  }) => {
    const context = await profile.start({ viewport })
    const page = await joinBy(context, (await house.invite()).link)
    const before = await key(page, 'Fremmøde').boundingBox()
    await tap(page, 'Telefon')
    const undo = page.getByRole('button', { name: 'Fortryd' })
    for (const each of [key(page, 'Telefon'), key(page, 'Fremmøde'), undo])
      await expect(each).toBeInViewport({ ratio: 1 })

    // No key has moved under the finger, and none is covered by the strip.
    expect(await key(page, 'Fremmøde').boundingBox()).toEqual(before)
    await tap(page, 'Fremmøde')
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    expect(await faultsOn(page)).toEqual([])
  })
}

test('the settings say how things stand, and hold', async ({ house, profile }) => {
  const context = await profile.start({ permissions: ['notifications'] })
  const page = await joinBy(context, (await house.invite()).link)
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Indstillinger' }).click()
  for (const words of ['Der tælles i dag.', 'Alt er sendt.', 'Uret går rigtigt.'])
    await expect(page.getByText(words)).toBeVisible()

  await page.getByLabel('Hold skærmen tændt, mens jeg tæller').check()
  await page.getByLabel('Mind mig om at tælle').check()
  await expect(page.getByText(/Browseren viser også en besked/)).toBeVisible()
  await page.getByLabel('Dagen slutter klokken').fill('14:15')
  // Its words come from the worker: the choice shows when they are there.
  await page.getByLabel('English').click()
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Keep the screen on while I count')).toBeChecked()
  await expect(page.getByLabel('The day ends at')).toHaveValue('14:15')
  await page.getByText('iPhone and iPad: how to do it').click()
  expect(await faultsOn(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await tooWide(page)).toBeLessThanOrEqual(0)

  await page.getByRole('link', { name: 'To the count' }).click()
  await expect(page.getByRole('button', { name: /, 0 today$/ }).first()).toBeVisible()
})

test('the calendar file is made without a network, and another’s reader finds the count days in it', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Indstillinger' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Hent kalenderfil' }).click()
  const download = await downloading
  const text = await readFile(await download.path(), 'utf8')

  expect(download.suggestedFilename()).toMatch(/^taellevaerk-.*\.ics$/)
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  expect(events.length).toBeGreaterThan(0)
  for (const event of events) expect(event.getAllSubcomponents('valarm')).toHaveLength(1)
  expect(text).not.toMatch(/https?:|#k=/)
})

test('the icon tells what waits, and no more when it is sent', async ({ house, profile }) => {
  const context = await profile.start()
  await context.addInitScript(() => {
    const badge: number[] = []
    Object.assign(window, { badge })
    navigator.setAppBadge = async (n) => void badge.push(n ?? 0)
    navigator.clearAppBadge = async () => void badge.push(0)
  })
  const page = await joinBy(context, (await house.invite()).link)
  await context.setOffline(true)
  await tap(page, 'Telefon')
  await tap(page, 'Fremmøde')
  const last = () => page.evaluate(() => (window as unknown as { badge: number[] }).badge.at(-1))
  await expect.poll(last).toBe(2)
  await context.setOffline(false)

  await expect.poll(last, { timeout: 30_000 }).toBe(0)
})

test('a network that wants a login is told from none: taps go on, and go out when it is over', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await context.route('**/api/v1/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Gæstenet</title>' }),
  )
  await tap(page, 'Telefon')
  const link = page.getByRole('link', { name: 'Log på netværket' })
  await expect(link).toBeVisible({ timeout: 30_000 })
  await tap(page, 'Telefon')
  expect(await faultsOn(page)).toEqual([])

  await context.unroute('**/api/v1/**')
  await page.reload()
  await expect(page.getByText('Alt sendt')).toBeVisible({ timeout: 30_000 })
  await expect(link).toBeHidden()
  expect(await house.counted()).toBe(2)
})

test('whoever looks elsewhere is reminded by the browser, once, in words that name no unit', async ({
  house,
  profile,
}) => {
  const context = await profile.start({ permissions: ['notifications'] })
  await context.addInitScript(() => {
    document.hasFocus = () => false
    // A browser without a screen shows none; what it is asked to show is the same.
    const shown: string[] = []
    Object.assign(window, { shown })
    ServiceWorkerRegistration.prototype.showNotification = async (title, options) =>
      void shown.push(`${title}: ${options?.body}`)
    // It is always past the end of the day.
    localStorage.setItem('taellevaerk.settings', '{"remind":true,"remindAt":"00:00"}')
  })
  const page = await joinBy(context, (await house.invite()).link)
  await expect(page.getByText('Intet er talt her i dag')).toBeVisible()
  const messages = () => page.evaluate(() => (window as unknown as { shown: string[] }).shown)

  await expect
    .poll(messages)
    .toEqual([
      'Tælleværk: Intet er talt her i dag. Tæl det, der mangler, eller meld, at der ingen var.',
    ])
  expect(await faultsOn(page)).toEqual([])
})
