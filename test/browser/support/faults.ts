import axe, { type RunOptions } from 'axe-core'
import type { Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Everything axe finds wrong, as sentences that say where. */
export const faultsOn = (page: Page): Promise<string[]> => faultsBy(page, rules)

/**
 * The same, and what has too little contrast in the dark: nothing else that axe looks at is another
 * there.
 */
export async function faultsInBothThemes(page: Page): Promise<string[]> {
  const found = await faultsOn(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await faultsBy(page, {
    type: 'rule',
    values: ['color-contrast', 'link-in-text-block'],
  })
  await page.emulateMedia({ colorScheme: 'light' })
  return [...found, ...dark.map((each) => `dark, ${each}`)]
}

/**
 * Axe is put into a page once, and says of it only what is wrong: read anew for every look, and told
 * of all that is right as well, it takes three times as long, which was a sixth of all browser tests.
 */
async function faultsBy(
  page: Page,
  runOnly: NonNullable<RunOptions['runOnly']>,
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(
    async (options) => {
      // What is still fading in has no contrast yet.
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
      const here = globalThis as unknown as { axe: typeof axe }
      const { violations } = await here.axe.run(document, options)
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    },
    { runOnly, resultTypes: ['violations'] } satisfies RunOptions,
  )
}

/** Too wide a page means scrolling in two directions, which nobody at 400 % zoom can do. */
export const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Words that are cut off by their own box; one of a single pixel is for reading aloud. */
export const cutOff = (page: Page) =>
  page.locator('button, p, h1, .chip, .key-name').evaluateAll((all) =>
    all
      .filter(({ classList }) => !classList.contains('help-mark') && !classList.contains('sr-only'))
      .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1)
      .filter((each) => getComputedStyle(each).overflowX !== 'visible')
      .map((each) => each.textContent),
  )

/** The wider spacing that criterion 1.4.12 asks to be possible. */
export const widerSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`

/**
 * Makes a window of this width as tall as its page: axe takes what lies half under a bar for too small
 * a target. What grows once it is wider or narrower, or has been read anew, is waited for.
 */
export async function asTallAsItsPage(page: Page, width: number, least = 800): Promise<void> {
  await page.setViewportSize({ width, height: least })
  let height = least
  for (let nth = 0; nth < 5; nth += 1) {
    const needed = await page.evaluate(async () => {
      await document.fonts.ready
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      return document.documentElement.scrollHeight
    })
    if (nth > 0 && needed <= height) return
    height = needed + 200
    await page.setViewportSize({ width, height })
  }
}
