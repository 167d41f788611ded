import type { BrowserContext, Page } from '@playwright/test'
import { staffDa, type StaffText } from '../../src/app/text/staffDa.ts'
import { staffEn } from '../../src/app/text/staffEn.ts'
import type { DemoLinks } from '../../src/server/demo/openDemo.ts'

/** Not kept in the repository. */
export const folder = 'screenshots'

/** One pass through the screens: at a width, in a theme, in a language. */
export type Sitting = {
  width: number
  theme: 'light' | 'dark'
  language: 'da' | 'en'
  text: StaffText
  page: Page
  links: DemoLinks
  /** Takes what is in the window, or with `whole` the page to its end. */
  shoot: (name: string, whole?: 'whole') => Promise<void>
  open: (path: string) => Promise<unknown>
  /** Presses the button of exactly this name. */
  press: (name: string | RegExp) => Promise<void>
}

export async function openSitting(
  context: BrowserContext,
  links: DemoLinks,
  { width, theme, language }: Pick<Sitting, 'width' | 'theme' | 'language'>,
): Promise<Sitting> {
  await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language)
  const page = await context.newPage()
  const suffix = [width, theme, ...(language === 'en' ? ['en'] : [])].join('-')
  const { origin } = new URL(links.counter)
  return {
    ...{ width, theme, language, page, links },
    text: language === 'da' ? staffDa : staffEn,
    async shoot(name, whole) {
      await page.evaluate(() => document.fonts.ready)
      await page.waitForTimeout(350)
      await page.screenshot({
        path: `${folder}/${name}-${suffix}.png`,
        fullPage: whole === 'whole',
        // What keeps to the window would lie across the middle of a whole page, and what is out of it is not drawn.
        ...(whole && {
          style:
            '.staff-side, .staff-nav, .staff-nav > ul, .editor-bar { position: static !important } * { content-visibility: visible !important }',
        }),
      })
    },
    open: (path) => page.goto(origin + path),
    press: (name) =>
      page
        .getByRole('button', { name, exact: typeof name === 'string' })
        .first()
        .click(),
  }
}
