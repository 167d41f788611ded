import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { killBrowser } from '../browser/support/killBrowser.ts'
import { chromiumArguments, ensureChromium } from '../support/chromium.ts'

/** How long pages may take to open where many share a machine. It says nothing of what is proved. */
const slowMachineMs = 180_000
const answersWithinMs = 10_000

/** One browser on a profile that outlives it, with the app at an address. */
export async function openCounterBrowser(origin: string) {
  const profile = mkdtempSync(join(tmpdir(), 'taellevaerk-chaos-'))
  const open = async (): Promise<BrowserContext> => {
    const opened = await chromium.launchPersistentContext(profile, {
      executablePath: ensureChromium(),
      args: chromiumArguments,
      // Without these Chromium has no Background Sync.
      ignoreDefaultArgs: ['--disable-background-networking'],
      viewport: { width: 390, height: 844 },
      locale: 'da-DK',
      timeout: slowMachineMs,
    })
    opened.setDefaultTimeout(slowMachineMs)
    return opened
  }
  let context = await open()
  let page = await context.newPage()
  let offline = false
  const telephone = () => page.getByRole('button', { name: /^Telefon, / })

  /**
   * The page is the service worker's. Where Chromium was still unregistering one when the page was
   * loaded, what is registered takes over with the next load only.
   */
  async function shellIsHere(): Promise<void> {
    const isHere = () => navigator.serviceWorker.controller !== null
    const once = () => page.waitForFunction(isHere, undefined, { timeout: 20_000 })
    await once().catch(async () => {
      await page.reload()
      await telephone().waitFor()
      await page.waitForFunction(isHere)
    })
  }

  const browser = {
    page: () => page,
    isOffline: () => offline,
    async setOffline(off: boolean) {
      offline = off
      // The page hears of it at once; a service worker that was just stopped may never answer.
      await Promise.race([context.setOffline(off), wait(answersWithinMs)])
    },
    /** Joins by a typed code, the first time or again; from then on the shell is on the device. */
    async enrol(code: string) {
      await browser.setOffline(false)
      await page.goto(`${origin}/join`)
      await page.getByRole('textbox').fill(code)
      await page.getByRole('button', { name: 'Tilmeld denne telefon eller pc' }).click()
      await telephone().waitFor()
      await shellIsHere()
    },
    /** Opens the count screen: by the service worker where there is no network or no server. */
    async count() {
      await page.goto(origin)
      await telephone().waitFor()
    },
    /** The screen says that this device has to join again. */
    mayNotCount: (): Promise<boolean> => telephone().isDisabled(),
    /** Another tab, while the one before it is closed under what it was doing. */
    async changeTab(meanwhile: (old: Page) => Promise<unknown>) {
      const old = page
      page = await context.newPage()
      await Promise.all([meanwhile(old), old.close()])
      await browser.count()
    },
    /** Killed with signal 9 under what it was doing, or closed as people do. */
    async restart(end: 'killed' | 'closed', meanwhile: () => Promise<unknown> = async () => {}) {
      const killed = end === 'killed' ? killBrowser(profile) : undefined
      await Promise.all([meanwhile(), killed])
      await context.close().catch(() => undefined)
      offline = false
      context = await open()
      page = await context.newPage()
    },
    /** A connection to the developer tools of the page, for as long as the work takes. */
    async devtools<Result>(work: (tools: CDPSession) => Promise<Result>): Promise<Result> {
      const tools = await context.newCDPSession(page)
      try {
        return await work(tools)
      } finally {
        await tools.detach().catch(() => undefined)
      }
    },
    async close() {
      await context.close().catch(() => undefined)
      rmSync(profile, { recursive: true, force: true })
    },
  }
  return browser
}
