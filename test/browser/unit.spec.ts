import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { dayOf } from '../../src/domain/moment.ts'
import { chromiumArguments } from '../support/chromium.ts'
import { allSent, expect, joinBy, key, numberOn, tap, test } from './support/counter.ts'
import { faultsOn } from './support/faults.ts'
import { aCampaignOfToday } from './support/house.ts'
import { filmQr } from './support/qrVideo.ts'

const unitButton = (page: Page, unit: string) =>
  page.getByRole('button', { name: `${unit}, skift eller forlad enheden` })

test('two taps count for another unit, there and back, and each contact stays in its own', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite('library')).link)
  await page.goto((await house.invite('desk')).link)
  await page.getByRole('button', { name: 'Tilmeld denne telefon eller pc' }).click()
  await tap(page, 'Telefon')
  await unitButton(page, 'Borgerservice').click()
  await expect(page.getByRole('dialog', { name: 'Din enhed' })).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Biblioteket' }).click()
  await expect(unitButton(page, 'Biblioteket')).toBeVisible()
  await expect(unitButton(page, 'Biblioteket')).toBeFocused()
  await tap(page, 'Telefon')
  await unitButton(page, 'Biblioteket').click()
  await page.getByRole('button', { name: 'Borgerservice' }).click()
  await expect(unitButton(page, 'Borgerservice')).toBeVisible()
  expect(await numberOn(page, 'Telefon')).toBe(1)
  await tap(page, 'Telefon')
  await allSent(page)

  expect(
    await house.db().all('SELECT unit, sum(n) AS n FROM tally_coarse GROUP BY unit ORDER BY unit'),
  ).toEqual([
    { unit: 'desk', n: 2 },
    { unit: 'library', n: 1 },
  ])
})

test('a shared PC is left: what waits is sent, its list goes, and nobody is alarmed', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const { link, code } = await house.invite()
  const page = await joinBy(context, link)
  await context.setOffline(true)
  await tap(page, 'Telefon')
  await tap(page, 'Fremmøde')
  await unitButton(page, 'Borgerservice').click()
  await page.getByRole('button', { name: 'Forlad enheden', exact: true }).click()
  expect(await faultsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Send, og forlad' }).click()
  await expect(page.getByText(/2 venter stadig/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Gem redningsfil' })).toBeVisible()
  expect(await faultsOn(page)).toEqual([])

  await context.setOffline(false)
  await page.getByRole('button', { name: 'Send, og forlad' }).click()
  await expect(page.getByText('Enheden er forladt.', { exact: false })).toBeVisible()
  expect(await house.counted()).toBe(2)
  await page.reload()
  await expect(page.getByLabel('Kode fra din teamleder')).toBeVisible()
  await expect(page.getByText('Lageret her er blevet tømt')).toHaveCount(0)
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
  expect(kept).not.toContain('Borgerservice')

  await page.getByLabel('Kode fra din teamleder').fill(code)
  await page.getByRole('button', { name: 'Tilmeld denne telefon eller pc' }).click()
  await expect(key(page, 'Telefon')).toBeVisible()
  await tap(page, 'Telefon')
  await allSent(page)
  expect(await house.counted()).toBe(3)
  expect(await house.db().all('SELECT id FROM device')).toHaveLength(2)
})

test('a change reaches the counter with its next receipt, and moves no key under a finger', async ({
  house,
  profile,
}) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await tap(page, 'Telefon')
  const today = dayOf(Date.now())
  const message = { text: { da: 'Husk postkassen.' }, until: today }
  const channels = house.campaign.channels.filter(({ id }) => id !== 'in_person')
  const help = { da: 'Opkald, som du selv tager.' }
  await house.db().write((sql) =>
    saveCampaign(
      sql,
      house.municipality,
      aCampaignOfToday({
        message,
        channels: channels.map((channel) => ({ ...channel, help })),
      }),
    ),
  )
  await key(page, 'Telefon').hover()
  await page.mouse.down()
  await page.evaluate(() => dispatchEvent(new Event('pageshow')))
  await allSent(page)
  await page.waitForTimeout(7000)
  await expect(key(page, 'Fremmøde')).toBeVisible()
  await expect(page.getByText('Husk postkassen.')).toHaveCount(0)
  await page.mouse.up()

  await expect(page.getByText('Husk postkassen.')).toBeVisible({ timeout: 15_000 })
  await expect(key(page, 'Fremmøde')).toHaveCount(0)
  await expect(page.getByText('Tællingen er opdateret.')).toBeAttached()
  await page.getByRole('button', { name: 'Luk beskeden' }).click()
  await expect(page.getByText('Husk postkassen.')).toHaveCount(0)
  // It is off the screen at once, and noted on disk a moment later: nobody reloads that fast.
  await page.waitForTimeout(500)
  await page.reload()
  await expect(key(page, 'Telefon')).toBeVisible()
  await expect(page.getByText('Husk postkassen.')).toHaveCount(0)

  const opener = page.getByRole('button', { name: 'Hjælp til knapperne' })
  const box = await opener.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(help.da)).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
})

test('what is stored is read without a network, from the count screen and before joining', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const { link } = await house.invite()
  const page = await joinBy(context, link)
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Indstillinger' }).click()
  await page.getByRole('button', { name: 'Hvad gemmes?' }).click()
  await expect(page.getByText(/Intet om borgere: hverken navn/)).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Luk' }).click()
  await page.goto(`${house.origin}/stored`)
  await expect(page.getByRole('heading', { name: 'Hvad gemmes?', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(
    page.getByText(/^Not the minute\. Only the half-hour, such as 9:30–10/),
  ).toBeVisible()
  expect(await faultsOn(page)).toEqual([])

  await context.setOffline(false)
  await page.evaluate(() => localStorage.clear())
  await page.goto(`${house.origin}/join#k=${link.split('=')[1]}`)
  await page.getByRole('button', { name: /Hvad gemmes|What is stored/ }).click()
  // The sheet is loaded first; pressed before it is there, Escape closes nothing.
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /Tilmeld denne telefon eller pc|Join/ })
    .first()
    .click()
  await expect(page.getByRole('button', { name: /^(Telefon|Phone), 0/ })).toBeVisible()
})

const withCamera = (film: string) => ({
  permissions: ['camera'],
  args: [
    ...chromiumArguments,
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ],
})

test.describe('with a film for a camera', () => {
  // What a camera shows is said to a browser when it starts.
  test.use({ onDisk: true })

  test('an invite is scanned with the camera, inside the app', async ({ house, profile }) => {
    const film = filmQr(join(profile.directory, 'qr.y4m'), (await house.invite()).link)
    const context = await profile.start(withCamera(film))
    const said: string[] = []
    context.on('console', (message) => said.push(message.text()))
    const page = await context.newPage()
    await page.goto(`${house.origin}/join`)
    await page.getByRole('button', { name: 'Scan QR-kode' }).click()

    await expect(key(page, 'Telefon')).toBeVisible({ timeout: 20_000 })
    // The browser notes that its own offer to be installed is kept back.
    expect(said.filter((text) => !/401|404|Banner not shown/.test(text))).toEqual([])
    expect(await page.evaluate(() => document.querySelectorAll('video').length)).toBe(0)
  })

  test('a QR code of another address is refused in plain words, and the code field stays', async ({
    house,
    profile,
  }) => {
    const foreign = `https://tael.nabo.example/join#k=${'A'.repeat(43)}`
    const film = filmQr(join(profile.directory, 'qr.y4m'), foreign)
    const page = await (await profile.start(withCamera(film))).newPage()
    await page.goto(`${house.origin}/join`)
    await page.getByRole('button', { name: 'Scan QR-kode' }).click()

    await expect(page.getByText(/hører til en anden adresse, tael.nabo.example/)).toBeVisible({
      timeout: 20_000,
    })
    expect(await faultsOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Luk kameraet' }).click()
    await expect(page.getByLabel('Kode fra din teamleder')).toBeVisible()
  })
})

test('a camera that is refused is told in plain words, with the way out', async ({
  house,
  profile,
}) => {
  const page = await (await profile.start()).newPage()
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await page.goto(`${house.origin}/join`)
  await page.getByRole('button', { name: 'Scan QR-kode' }).click()

  await expect(page.getByText(/Kameraet må ikke bruges her/)).toBeVisible()
  await page.getByRole('button', { name: 'Luk kameraet' }).click()
  await expect(page.getByLabel('Kode fra din teamleder')).toBeVisible()
})
