import type { Page } from '@playwright/test'
import { cutOff, faultsOn, tooWide } from '../../browser/support/faults.ts'

/**
 * Targets below what this product promises: 44 px, and 64 px for what counts. Links in a line of text may
 * be low, and the keys of the mini counter are as high as its window allows.
 */
const tooSmall = (page: Page) =>
  page
    .locator('button, a[href], select, summary, input:not([type=radio], [type=checkbox]), label')
    .evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .filter((each) => !each.matches('label') || each.querySelector('input') !== null)
        .filter((each) => getComputedStyle(each).display !== 'inline')
        // What only the keyboard draws, and what is only read aloud.
        .filter((each) => !each.matches('.help-mark, .sr-only, .staff-skip'))
        .map((each) => {
          const { width, height } = each.getBoundingClientRect()
          const name = each.getAttribute('aria-label') ?? each.textContent
          return {
            name: `${each.tagName} ${name}`,
            width,
            height,
            isKey: each.matches('.count .key'),
          }
        })
        .filter(({ width, height, isKey }) => height < (isKey ? 63.5 : 43.5) || width < 43.5)
        .map(({ name, width, height }) => `${name} ${Math.round(width)}×${Math.round(height)}`),
    )

/** What is too wide or too small at the size of this window; with wider spacing also what is cut off. */
export async function illFitting(page: Page, spaced: boolean): Promise<string[]> {
  const wide = await tooWide(page)
  return [
    ...(wide > 0 ? [`too wide by ${wide} px`] : []),
    ...(await tooSmall(page)).map((each) => `too small: ${each}`),
    ...(spaced ? await cutOff(page) : []).map((words) => `cut off: ${words}`),
  ]
}

export const faults = async (page: Page): Promise<string[]> =>
  (await faultsOn(page)).map((fault) => `axe, ${fault.slice(0, 240)}`)
