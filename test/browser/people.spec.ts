import type { Page } from '@playwright/test'
import { expect, test } from './support/counter.ts'
import { aSecurityKey } from './support/securityKey.ts'

const enter = async (page: Page, link: string) => {
  await page.goto(link)
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  await expect(page.getByText(/Du er nu/)).toBeVisible()
}
const signedIn = /Du er (nu )?Tove Tovholder, tovholder/
const signOut = (page: Page) => page.getByRole('button', { name: 'Log ud' }).click()
const byPasskey = (page: Page) =>
  page.getByRole('button', { name: 'Log ind med adgangsnøgle' }).click()

test('from the first link to a passkey, out, and in again by it; removed, it opens nothing', async ({
  house,
  profile,
}) => {
  const context = await profile.start({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const authenticator = await aSecurityKey(context, page)
  await enter(page, await house.staffLink('coordinator', 'Tove Tovholder'))
  await expect(page.getByText(/Du er nu Tove Tovholder/)).toBeVisible()
  await page.getByRole('button', { name: 'Tilføj adgangsnøgle' }).click()
  await expect(page.getByText(/Adgangsnøglen er tilføjet/)).toBeVisible()
  const [made] = await authenticator.credentials()
  expect(made).toMatchObject({ isResidentCredential: true, rpId: 'localhost' })

  await signOut(page)
  await byPasskey(page)
  await expect(page.getByText(signedIn)).toBeVisible()

  await signOut(page)
  await authenticator.verified(false)
  await byPasskey(page)
  await expect(page.getByRole('alert')).toContainText('afbrudt')
  await authenticator.verified(true)
  await byPasskey(page)
  await expect(page.getByText(signedIn)).toBeVisible()
  await page.goto(`${house.origin}/staff/access`)
  await expect(page.getByText(/^Sidst brugt .* \d{4}$/)).toBeVisible()
  await page.getByRole('button', { name: /^Fjern adgangsnøglen fra/ }).click()
  await page.getByRole('button', { name: 'Fjern adgangsnøglen', exact: true }).click()
  await expect(page.getByText('Adgangsnøglen er fjernet')).toBeVisible()

  await page.goto(`${house.origin}/staff`)
  await signOut(page)
  await byPasskey(page)
  await expect(page.getByRole('alert')).toContainText('blev ikke godtaget')
  expect(await authenticator.credentials()).toHaveLength(1)
})

test('the first coordinator invites a second, who comes in by the link and goes on by passkey', async ({
  house,
  profile,
  elsewhere,
}) => {
  const context = await profile.start()
  const page = await context.newPage()
  await enter(page, await house.staffLink('coordinator', 'Tove Tovholder'))
  await page.getByRole('link', { name: 'Gå til personer' }).click()
  await expect(page.getByText(/kun én tovholder/)).toBeVisible()
  await page.getByRole('button', { name: 'Giv en kollega adgang' }).click()
  await page.getByLabel(/^Navn/).fill('Tim Tovholder')
  await page.getByLabel(/^Tovholder:/).check()
  await page.getByRole('button', { name: 'Lav link' }).click()
  const link = await page.getByLabel('Personligt link').inputValue()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Kopiér linket' }).click()
  await expect(page.getByText('Linket er kopieret')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  await expect(page.getByText(/kun én tovholder/)).toHaveCount(0)

  const other = await (await elsewhere({ viewport: { width: 1280, height: 720 } })).newPage()
  await enter(other, link)
  await expect(other.getByText(/Du er nu Tim Tovholder/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^Sidst logget ind/)).toHaveCount(2)
  await expect(page.getByText(link)).toHaveCount(0)
})

test('what a lead is given, and that it is taken away, holds in the page that is open', async ({
  house,
  profile,
  elsewhere,
}) => {
  const context = await profile.start({ viewport: { width: 1280, height: 900 } })
  const desk = await context.newPage()
  await enter(desk, await house.staffLink('coordinator', 'Tove Tovholder'))
  await desk.goto(`${house.origin}/desk/people`)
  await desk.getByRole('button', { name: 'Giv en kollega adgang' }).click()
  await desk.getByLabel(/^Navn/).fill('Lone Leder')
  await desk.getByLabel('Borgerservice').check()
  await desk.getByLabel('Biblioteket').check()
  await desk.reload()
  await expect(desk.getByLabel(/^Navn/)).toHaveValue('Lone Leder')
  await desk.getByRole('button', { name: 'Lav link' }).click()
  const link = await desk.getByLabel('Personligt link').inputValue()

  const board = await (await elsewhere({ viewport: { width: 1280, height: 900 } })).newPage()
  await enter(board, link)
  await board.goto(`${house.origin}/board`)
  await expect(board.getByRole('row', { name: /Biblioteket/ })).toBeVisible()
  await desk.getByRole('button', { name: 'Ret Lone Leder' }).click()
  await desk.getByLabel('Borgerservice').uncheck()
  await desk.getByLabel('Biblioteket').uncheck()
  await desk.getByLabel('Vej').check()
  await desk.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(desk.getByText('Lone Leder er gemt.')).toBeVisible()
  // The stream ends within fifteen seconds, and the board is asked for anew.
  const soon = { timeout: 25_000 }
  await expect(board.getByRole('row', { name: /Biblioteket/ })).toHaveCount(0, soon)
  await board.reload()
  await expect(board.getByRole('row', { name: /^Vej/ })).toBeVisible()

  await desk.getByRole('button', { name: 'Fjern Lone Leder' }).click()
  await desk.getByRole('button', { name: 'Fjern adgangen' }).click()
  await expect(desk.getByText('Lone Leder har ikke adgang mere.')).toBeVisible()
  await expect(board.getByRole('heading', { name: 'Din adgang er udløbet' })).toBeVisible(soon)
})
