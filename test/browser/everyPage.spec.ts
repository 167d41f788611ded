import type { BrowserContext, Page } from '@playwright/test'
import { pages } from '../../src/contract/pages.ts'
import { screensPage, wallPage } from '../../src/contract/wallPages.ts'
import { expect, joinBy, tap, test } from './support/counter.ts'
import { everyDeskPage, everyPage } from './support/everyPage.ts'
import { asTallAsItsPage, faultsOn } from './support/faults.ts'
import type { House } from './support/house.ts'

/** Opens a page that nobody is led away from, and says what axe finds on it in each theme by all its rules. */
async function faultsAt(page: Page, address: string, there: string): Promise<string[]> {
  await page.goto(address)
  await page.locator(there).first().waitFor()
  await page.waitForLoadState('networkidle')
  expect(page.url()).toBe(address)
  await asTallAsItsPage(page, 390)
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const faults = await faultsOn(page)
    found.push(...faults.map((fault) => `${new URL(address).pathname} ${colorScheme}, ${fault}`))
  }
  return found
}

/** What axe finds on every page that these may open. */
async function faultsFor(who: string, page: Page, { origin }: House): Promise<string[]> {
  const found: string[] = []
  for (const [name, place] of Object.entries(everyPage)) {
    if (place.who !== who) continue
    const address = origin + pages[name as keyof typeof pages]
    found.push(...(await faultsAt(page, address, place.there)))
  }
  return found
}

async function signedIn(context: BrowserContext, house: House, role: 'coordinator' | 'lead') {
  const page = await context.newPage()
  await page.goto(await house.staffLink(role, 'Tove Tovholder', role === 'lead' ? ['desk'] : []))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText(/Du er nu/)).toBeVisible()
  return page
}

test('every page before joining and of the counter has no fault that axe can find, light and dark', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const stranger = await context.newPage()
  expect(await faultsFor('stranger', stranger, house)).toEqual([])
  expect(await faultsAt(stranger, house.origin + pages.mini, 'main h1')).toEqual([])

  const page = await joinBy(context, (await house.invite()).link)
  await tap(page, 'Telefon')
  expect(await faultsFor('counter', page, house)).toEqual([])
})

test('every page of leads and coordinators has no fault that axe can find, light and dark', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const lead = await signedIn(context, house, 'lead')
  expect(await faultsFor('lead', lead, house)).toEqual([])
  const page = await signedIn(context, house, 'coordinator')
  expect(await faultsFor('coordinator', page, house)).toEqual([])
  for (const path of [screensPage, wallPage]) {
    expect(await faultsAt(page, house.origin + path, 'h1')).toEqual([])
  }
})

test('every page on which a campaign is set up has no fault that axe can find, light and dark', async ({
  house,
  profile,
}) => {
  const page = await signedIn(await profile.start(), house, 'coordinator')
  const found: string[] = []
  for (const path of everyDeskPage('autumn')) {
    found.push(...(await faultsAt(page, house.origin + path, 'h1')))
  }
  expect(found).toEqual([])
})
