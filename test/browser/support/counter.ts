import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  expect,
  type Page,
  test as base,
} from '@playwright/test'
import { chromiumArguments, ensureChromium } from '../../support/chromium.ts'
import { type House, openHouse } from './house.ts'
import { killBrowser } from './killBrowser.ts'

/** A browser's cookies, storage and service workers: nobody else's, and gone after the test. */
type Profile = {
  /** Where it lies, if it lies on disk. */
  directory: string
  start: (
    options?: Parameters<typeof chromium.launchPersistentContext>[1],
  ) => Promise<BrowserContext>
}

type Fixtures = {
  house: House
  profile: Profile
  /**
   * Whether the profile lies on disk, with a browser of its own, so that it can be killed and started
   * again. Without it a test has a private window of one browser that many tests share: to start a
   * browser takes more of the processor than all that most tests do with it.
   */
  onDisk: boolean
  /** Another person's browser, or another of the same person's: a private window, with cookies of its own. */
  elsewhere: (options?: BrowserContextOptions) => Promise<BrowserContext>
}

const launching = {
  executablePath: ensureChromium(),
  args: chromiumArguments,
  // Without these Chromium has no Background Sync.
  ignoreDefaultArgs: ['--disable-background-networking'],
}

const aPhoneInDenmark = { viewport: { width: 390, height: 844 }, locale: 'da-DK' }

/** Every test has a server and a browser profile of its own, and both are gone afterwards. */
export const test = base.extend<Fixtures, { sharedBrowser: () => Promise<Browser> }>({
  onDisk: [false, { option: true }],
  sharedBrowser: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what is needed
    async ({}, use) => {
      let started: Promise<Browser> | undefined
      await use(() => (started ??= chromium.launch(launching)))
      await (await started)?.close()
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- as above
  house: async ({}, use) => {
    const house = await openHouse()
    await use(house)
    await house.discard()
  },
  elsewhere: async ({ sharedBrowser }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options = {}) => {
      const context = await (await sharedBrowser()).newContext({ ...aPhoneInDenmark, ...options })
      opened.push(context)
      return context
    })
    for (const context of opened) await context.close()
  },
  profile: async ({ onDisk, elsewhere }, use) => {
    const directory = mkdtempSync(join(tmpdir(), 'taellevaerk-profile-'))
    const running: BrowserContext[] = []
    await use({
      directory,
      async start(options = {}) {
        if (!onDisk && running.length > 0) {
          throw new Error(
            'a private window leaves nothing to start again: test.use({ onDisk: true })',
          )
        }
        const context = onDisk
          ? await chromium.launchPersistentContext(directory, {
              ...launching,
              ...aPhoneInDenmark,
              ...options,
            })
          : await elsewhere(options)
        running.push(context)
        return context
      },
    })
    // Asked to close, Chromium waits for the service worker's sending, which waits for the strip: six seconds.
    if (onDisk && running.length > 0) await killBrowser(directory)
    for (const context of running) await context.close().catch(() => undefined)
    rmSync(directory, { recursive: true, force: true })
  },
})

/** Opens an invite link and joins; the count screen is there and its shell is on the device. */
export async function joinBy(context: BrowserContext, link: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Tilmeld denne telefon eller pc' }).click()
  await expect(key(page, 'Telefon')).toBeVisible()
  // Among the first of a run a worker is installed while three browsers start.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 90_000,
  })
  return page
}

/** The large key of a channel. */
export const key = (page: Page, channel: string) =>
  page.getByRole('button', { name: new RegExp(`^${channel}, \\d+ i dag$`) })

/** Taps a key and waits for its tick, which is the number on it. */
export async function tap(page: Page, channel: string): Promise<void> {
  const before = await numberOn(page, channel)
  // As nobody presses twice within: what comes sooner is taken for the echo of the first press.
  await page.waitForTimeout(60)
  await key(page, channel).click()
  await expect(page.getByRole('button', { name: `${channel}, ${before + 1} i dag` })).toBeVisible()
}

/** Today's number on a key. */
export async function numberOn(page: Page, channel: string): Promise<number> {
  const name = (await key(page, channel).getAttribute('aria-label')) ?? ''
  return Number(/(\d+) i dag$/.exec(name)?.[1])
}

/** Waits until the screen says that everything has arrived. */
export const allSent = (page: Page) =>
  expect(page.getByText('Alt sendt').filter({ visible: true })).toBeVisible({ timeout: 30_000 })

export { expect } from '@playwright/test'
