import { type BrowserContext, chromium, type Page } from '@playwright/test'
import type { Scope } from './scope.ts'

/** The browser of the system, or the one that CHROMIUM_PATH names. */
export const chromiumPath = (): string => process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** A browser with a profile on disk: without one, Chromium keeps its databases in memory. */
export async function openChromium(scope: Scope, profile: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    viewport: { width: 1000, height: 800 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
  })
  scope.later(() => context.close())
  return context
}

/** Makes the page's own thread so many times slower than this machine. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}
