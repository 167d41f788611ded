import type { Page } from '@playwright/test'
import { asTallAsItsPage, widerSpacing } from '../../browser/support/faults.ts'
import type { Journal } from '../outcome.ts'
import { faults, illFitting } from './whatIsWrong.ts'

const themes = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const

/** A phone, a PC, and the same PC at 400 %. */
const windows = [
  { width: 390, height: 844 },
  { width: 1280, height: 1024 },
  { width: 320, height: 256 },
]

/**
 * Looks at what is open in every window, theme and spacing: by axe, and for what does not fit. Wider
 * spacing moves things and changes no colour, so one theme is enough for it.
 */
export async function everyLook(page: Page, name: string, journal: Journal): Promise<void> {
  const respace = await spacingOf(page)
  for (const window of windows) {
    for (const spacing of ['usual', 'wide'] as const) {
      await respace(spacing === 'wide' ? widerSpacing : '')
      await page.emulateMedia(themes[0].media)
      await page.setViewportSize(window)
      const at = `${name}, ${window.width} px, ${spacing} spacing`
      say(journal, at, await illFitting(page, spacing === 'wide'))
      await asTallAsItsPage(page, window.width, window.height)
      for (const { name: theme, media } of spacing === 'wide' ? themes.slice(0, 1) : themes) {
        await page.emulateMedia(media)
        say(journal, `${at}, ${theme}`, await faults(page))
        journal.note('looks by axe')
      }
    }
  }
  await respace('')
  await page.emulateMedia(themes[0].media)
  await page.setViewportSize({ width: 1280, height: 800 })
}

function say(journal: Journal, at: string, wrong: string[]): void {
  if (wrong.length === 0) journal.check(true, at)
  for (const each of new Set(wrong)) journal.check(false, `${at}: ${each}`)
}

/** A style sheet of the developer tools, which no content security policy keeps out. */
async function spacingOf(page: Page): Promise<(text: string) => Promise<unknown>> {
  const tools = await page.context().newCDPSession(page)
  await tools.send('DOM.enable')
  await tools.send('CSS.enable')
  const { frameTree } = await tools.send('Page.getFrameTree')
  const { styleSheetId } = await tools.send('CSS.createStyleSheet', { frameId: frameTree.frame.id })
  return (text) => tools.send('CSS.setStyleSheetText', { styleSheetId, text })
}
