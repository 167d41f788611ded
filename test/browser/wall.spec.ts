import type { Page } from '@playwright/test'
import { shortWallAddress } from '../../src/contract/wallPages.ts'
import { expect, joinBy, tap, test } from './support/counter.ts'
import { faultsOn } from './support/faults.ts'

const signIn = async (page: Page, link: string) => {
  await page.goto(link)
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText(/Du er nu/)).toBeVisible()
}

test('a screen is paired by its code, a tap comes onto it, it says that the network is lost, and that it was taken back', async ({
  house,
  profile,
  elsewhere,
}) => {
  const context = await elsewhere({ viewport: { width: 1920, height: 1080 } })
  const screen = await context.newPage()
  await screen.goto(house.origin + shortWallAddress)
  const code = screen.locator('.wall-code')
  await expect(code).toBeVisible()
  const typed = (await code.innerText()).replace(/^\D*:/, '')

  const desk = await (await profile.start()).newPage()
  await signIn(desk, await house.staffLink('coordinator', 'Tove Tovholder'))
  await desk.goto(`${house.origin}/desk/screens`)
  await desk.getByLabel('Koden på skærmen').fill(typed)
  await desk.getByLabel('Hvor hænger den?').fill('Gangen')
  await desk.getByRole('button', { name: 'Kobl til' }).click()
  await expect(screen.getByText('0 af 4 enheder har talt')).toBeVisible()
  await expect(desk.getByText('Skærmen Gangen viser nu tallene.')).toBeVisible()
  expect(await faultsOn(screen)).toEqual([])
  const overflow = () =>
    screen.evaluate(() => document.documentElement.scrollHeight - globalThis.innerHeight)
  expect(await overflow()).toBeLessThanOrEqual(0)

  const counter = await joinBy(desk.context(), (await house.invite()).link)
  await tap(counter, 'Telefon')
  await expect(screen.getByText('1 af 4 enheder har talt')).toBeVisible({ timeout: 15_000 })

  await context.setOffline(true)
  await screen.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(screen.getByText(/Ingen forbindelse\. Tallene er fra kl\./)).toBeVisible()
  await context.setOffline(false)
  await expect(screen.getByText(/Ingen forbindelse/)).toBeHidden({ timeout: 10_000 })

  await desk.bringToFront()
  await desk.getByRole('button', { name: 'Kobl Gangen fra' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Kobl fra' }).click()
  await expect(desk.getByText('Ingen skærme er koblet til endnu.')).toBeVisible()
  await screen.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(screen.getByRole('heading', { name: 'Skærmen er koblet fra' })).toBeVisible()
})
