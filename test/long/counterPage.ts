import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumArguments, ensureChromium } from '../support/chromium.ts'

/** Chromium on a profile that outlives it. */
export const openProfile = (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    args: chromiumArguments,
    // Without these Chromium has no Background Sync.
    ignoreDefaultArgs: ['--disable-background-networking'],
    viewport: { width: 390, height: 844 },
    locale: 'da-DK',
  })

const telephone = (page: Page) => page.getByRole('button', { name: /^Telefon, / })

/** Joins by a typed code, the first time or again. */
export async function enrol(page: Page, origin: string, code: string): Promise<void> {
  await page.goto(`${origin}/join`)
  await page.getByRole('textbox').fill(code)
  await page.getByRole('button', { name: 'Tilmeld denne enhed' }).click()
  await telephone(page).waitFor()
}

/** Opens the count screen: by the service worker where there is no network or no server. */
export async function counting(page: Page, origin: string): Promise<void> {
  await page.goto(origin)
  await telephone(page).waitFor({ timeout: 60_000 })
}

/** The screen says that this device has to join again. */
export const mayNotCount = (page: Page): Promise<boolean> => telephone(page).isDisabled()
