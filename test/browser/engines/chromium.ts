import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium as playwright } from '@playwright/test'
import { chromiumArguments, ensureChromium } from '../../support/chromium.ts'
import { buttonNamed, type Engine } from './enginePage.ts'

/** Blink: Chrome, Edge and most phones. Driven over its DevTools protocol. */
export const chromium: Engine = {
  name: 'Chromium',
  async start() {
    const directory = mkdtempSync(join(tmpdir(), 'taellevaerk-chromium-'))
    const launch = () =>
      playwright.launchPersistentContext(directory, {
        executablePath: ensureChromium(),
        args: chromiumArguments,
        ignoreDefaultArgs: ['--disable-background-networking'],
        viewport: { width: 390, height: 844 },
        locale: 'da-DK',
      })
    let context = await launch()
    let page = await context.newPage()
    return {
      open: async (address) => void (await page.goto(address)),
      reload: async () => void (await page.reload()),
      press: (name) =>
        page
          .locator(`xpath=${buttonNamed(name)}`)
          .first()
          .click(),
      ask: (expression) => page.evaluate(expression),
      async restart() {
        await context.close()
        context = await launch()
        page = await context.newPage()
      },
      async close() {
        await context.close()
        rmSync(directory, { recursive: true, force: true })
      },
    }
  },
}
