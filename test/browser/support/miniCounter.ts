import type { BrowserContext, Page } from '@playwright/test'
import { expect, key } from './counter.ts'

/** A browser at a desk: the mini counter and its button are for those. */
export const desktop = { viewport: { width: 1280, height: 800 } }

/** Opens the mini counter by its button, as large as it is on a screen. */
export async function openMini(context: BrowserContext, page: Page): Promise<Page> {
  const [mini] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Minitæller', exact: true }).click(),
  ])
  await mini.setViewportSize({ width: 368, height: 276 })
  await expect(key(mini, 'Telefon')).toBeVisible()
  return mini
}

/** As browsers have it before Picture-in-Picture came to documents. */
export const withoutOnTop = (context: BrowserContext) =>
  context.addInitScript(() => Reflect.deleteProperty(globalThis, 'documentPictureInPicture'))

/** Puts the page into the background, where its timers run once a second, and later once a minute. */
export const hide = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    const { setTimeout: run } = globalThis
    globalThis.setTimeout = ((then: () => void, ms = 0) =>
      run(then, ms < 1000 ? 1000 : 60_000 + ms)) as typeof setTimeout
    document.dispatchEvent(new Event('visibilitychange'))
  })
