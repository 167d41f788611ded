import type { Page } from '@playwright/test'
import { aCampaignOfToday, openHouse } from './support/house.ts'
import { expect, joinBy, tap, test } from './support/counter.ts'
import { asTallAsItsPage, faultsInBothThemes, tooWide } from './support/faults.ts'

async function faultlessInEveryWidth(page: Page): Promise<void> {
  for (const width of [1280, 390, 320]) {
    await asTallAsItsPage(page, width)
    expect(await faultsInBothThemes(page)).toEqual([])
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
  }
}

test('the counter has no fault that axe can find, light and dark', async ({ house, profile }) => {
  const context = await profile.start()
  const { link } = await house.invite()
  const joining = await context.newPage()
  await joining.goto(`${house.origin}/join`)
  await expect(joining.getByRole('textbox')).toBeVisible()
  expect(await faultsInBothThemes(joining)).toEqual([])
  await joining.goto(link)
  await expect(
    joining.getByRole('button', { name: 'Tilmeld denne telefon eller pc' }),
  ).toBeVisible()
  expect(await faultsInBothThemes(joining)).toEqual([])

  const page = await joinBy(context, link)
  expect(await faultsInBothThemes(page)).toEqual([])
  await tap(page, 'Telefon')
  expect(await faultsInBothThemes(page)).toEqual([])
  await page.getByRole('button', { name: '+ flere ens' }).click()
  expect(await faultsInBothThemes(page)).toEqual([])
  await context.setOffline(true)
  await tap(page, 'Fremmøde')
  await tap(page, 'Telefon')
  await expect(page.getByText(/venter/).first()).toBeVisible()
  expect(await faultsInBothThemes(page)).toEqual([])

  await page.getByRole('link', { name: 'Indstillinger' }).click()
  await page.getByText('iPhone og iPad: sådan gør du').click()
  await page.getByLabel('Mind mig om at tælle').check()
  expect(await faultsInBothThemes(page)).toEqual([])
  await page.getByRole('link', { name: 'Til tællingen' }).click()
  await page.evaluate(() => indexedDB.deleteDatabase('taellevaerk'))
  await expect(page.getByText('Lageret her er blevet tømt')).toBeVisible()
  expect(await faultsInBothThemes(page)).toEqual([])

  await page.setViewportSize({ width: 320, height: 640 })
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
})

test("the staff's screens have no fault that axe can find, light and dark", async ({
  house,
  profile,
}) => {
  const context = await profile.start({ viewport: { width: 1280, height: 800 } })
  const counter = await joinBy(context, (await house.invite()).link)
  await tap(counter, 'Telefon')
  await tap(counter, 'Telefon')
  const page = await context.newPage()
  await page.goto(`${house.origin}/staff`)
  await expect(page.getByRole('heading').first()).toBeVisible()
  expect(await faultsInBothThemes(page)).toEqual([])
  await page.goto(await house.staffLink('coordinator', 'Tove Tovholder'))
  await expect(page.getByRole('button', { name: 'Log ind' })).toBeVisible()
  expect(await faultsInBothThemes(page)).toEqual([])
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText(/Du er nu/)).toBeVisible()
  expect(await faultsInBothThemes(page)).toEqual([])

  for (const path of ['/board', '/board?week=', '/board?period=campaign&channel=phone', '/desk']) {
    await page.goto(`${house.origin}${path}`)
    await expect(page.getByRole('heading').first()).toBeVisible()
    await expect(page.locator('dl > div, a[download]').first()).toBeVisible()
    await faultlessInEveryWidth(page)
  }
})

test('the pages of people and passkeys have no fault that axe can find, light and dark', async ({
  house,
  profile,
}) => {
  const page = await (await profile.start()).newPage()
  await page.goto(await house.staffLink('coordinator', 'Tove Tovholder'))
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  await expect(page.getByText('Gør det lettere næste gang')).toBeVisible()
  expect(await faultsInBothThemes(page)).toEqual([])
  await page.goto(`${house.origin}/staff/access`)
  await expect(page.getByRole('heading', { name: 'Dine adgangsnøgler' })).toBeVisible()
  await faultlessInEveryWidth(page)
  await page.goto(`${house.origin}/desk/people`)
  await page.getByRole('button', { name: 'Giv en kollega adgang' }).click()
  await page.getByRole('button', { name: 'Lav link' }).click()
  await expect(page.getByText('Vælg mindst én enhed.')).toBeVisible()
  await faultlessInEveryWidth(page)
})

test('a counter that is closed today says why, without a fault', async ({ profile }) => {
  const house = await openHouse({ campaign: aCampaignOfToday({ status: 'paused' }) })
  const page = await (await profile.start()).newPage()
  await page.goto((await house.invite()).link)
  await page.getByRole('button', { name: 'Tilmeld denne telefon eller pc' }).click()
  await expect(page.getByText(/sat på pause/)).toBeVisible()

  expect(await faultsInBothThemes(page)).toEqual([])
  await expect(page.getByRole('button', { name: /^Telefon/ })).toBeDisabled()
  await house.discard()
})

test('keys, chips and buttons are large enough for a thumb', async ({ house, profile }) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await tap(page, 'Telefon')
  const sizes = await page.locator('button, a, label:has(input)').evaluateAll((targets) =>
    targets
      .filter((target) => target.getClientRects().length > 0)
      .map((target) => ({
        name: target.textContent,
        key: target.classList.contains('key'),
        // To a hundredth: a key in motion is drawn 0.00003 px short of its 44 by the arithmetic of the GPU's 32 bits.
        height: Number(target.getBoundingClientRect().height.toFixed(2)),
        width: Number(target.getBoundingClientRect().width.toFixed(2)),
      })),
  )

  expect(sizes.filter(({ key, height }) => height < (key ? 64 : 44))).toEqual([])
  expect(sizes.filter(({ width }) => width < 44)).toEqual([])
})

test('everything on the counter can be done with the keyboard alone', async ({
  house,
  profile,
}) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  const press = async (name: RegExp | string) => {
    await page.getByRole('button', { name }).focus()
    await page.keyboard.press('Enter')
  }
  await press(/^Telefon/)
  await expect(page.getByRole('button', { name: 'Telefon, 1 i dag' })).toBeVisible()
  await press('Ny sag')
  await press('Fortryd')
  await expect(page.getByRole('button', { name: 'Telefon, 0 i dag' })).toBeVisible()
  await page.getByRole('radio', { name: 'Udgående' }).focus()
  await page.keyboard.press('Space')
  await press(/^Telefon/)

  await expect(page.getByRole('button', { name: 'Telefon, 1 i dag' })).toBeVisible()
})
