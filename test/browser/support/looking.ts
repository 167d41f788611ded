import { mkdirSync } from 'node:fs'
import type { BrowserContext, Page } from '@playwright/test'
import { expect } from './counter.ts'
import { asTallAsItsPage, faultsInBothThemes, tooWide } from './faults.ts'
import type { House } from './house.ts'

/** What is pressed and is smaller than a thumb. */
const tooSmall = (page: Page) =>
  page
    .locator('main :is(button, select, .days-box, label:has(input), nav a, h2 a)')
    .evaluateAll((all) =>
      all
        .map((each) => ({ text: each.textContent, box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
        .map(({ text, box }) => `${text} ${box.width}×${box.height}`),
    )

/** Where pictures are laid for somebody to look at; nowhere where nothing is said. */
const pictures = process.env['DESK_PICTURES']

/**
 * A coordinator, and a look at whatever is open: on a PC and on a phone, by axe in both themes,
 * for targets that are too small and for pages that are too wide.
 */
export async function aLookAround(
  house: House,
  profile: { start: (options?: object) => Promise<BrowserContext> },
) {
  const context = await profile.start({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(await house.staffLink('coordinator', 'Tove Tovholder'))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText(/Du er nu/)).toBeVisible()
  const wrong: string[] = []

  const look = async (name: string) => {
    for (const width of [1280, 390]) {
      await asTallAsItsPage(page, width, 900)
      wrong.push(...(await faultsInBothThemes(page)).map((each) => `${name} ${width}, ${each}`))
      wrong.push(...(await tooSmall(page)).map((each) => `${name} ${width}: small, ${each}`))
      if ((await tooWide(page)) > 0) wrong.push(`${name} ${width}: too wide`)
      if (!pictures) continue
      mkdirSync(pictures, { recursive: true })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.screenshot({ path: `${pictures}/${name}-${width}-${colorScheme}.png` })
      }
    }
  }
  const open = async (path: string, sign: RegExp) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(`${house.origin}${path}`)
    await expect(page.getByText(sign).first()).toBeVisible()
  }
  return { page, wrong, look, open }
}
