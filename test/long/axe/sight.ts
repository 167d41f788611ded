import type { Page } from '@playwright/test'
import { laterDa } from '../../../src/app/text/laterDa.ts'
import { laterEn } from '../../../src/app/text/laterEn.ts'
import { staffDa } from '../../../src/app/text/staffDa.ts'
import { staffEn } from '../../../src/app/text/staffEn.ts'

const da = { ...staffDa, ...laterDa }
export const texts: Record<'da' | 'en', typeof da> = { da, en: { ...staffEn, ...laterEn } }
export type Language = keyof typeof texts

/** What leads to a screen in one of its states has this at hand. */
export type Ground = { page: Page; text: typeof da; open: (path: string) => Promise<unknown> }

/** How a screen comes to be in a state, by the name of both. */
export type Sights = Record<string, (ground: Ground) => Promise<unknown>>

export const press = ({ page }: Ground, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()

/** Reads where a page reads: its heading and what it asked the server for. */
export async function settled(page: Page, there = 'h1'): Promise<void> {
  await page.locator(there).first().waitFor()
  await page.waitForLoadState('networkidle')
}
