import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { ensureProgram } from '../../support/systemProgram.ts'
import { buttonNamed, type Engine } from './enginePage.ts'

export const ensureFirefox = (): string =>
  ensureProgram({
    called: 'Firefox ESR',
    names: ['firefox-esr'],
    variable: 'FIREFOX_PATH',
    packages: ['firefox-esr'],
  })

/** Gecko: Firefox, in the edition that is supported for long. Driven over WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  async start() {
    const directory = mkdtempSync(join(tmpdir(), 'taellevaerk-firefox-'))
    const launch = () =>
      puppeteer.launch({
        browser: 'firefox',
        executablePath: ensureFirefox(),
        userDataDir: directory,
        defaultViewport: { width: 390, height: 844 },
        extraPrefsFirefox: { 'intl.accept_languages': 'da-DK, da' },
      })
    let browser = await launch()
    let page = await browser.newPage()
    return {
      open: async (address) => void (await page.goto(address)),
      reload: async () => void (await page.reload()),
      press: (name) => page.locator(`::-p-xpath(${buttonNamed(name)})`).click(),
      ask: <Answer>(expression: string) => page.evaluate(expression) as Promise<Answer>,
      async restart() {
        await browser.close()
        browser = await launch()
        page = await browser.newPage()
      },
      async close() {
        await browser.close()
        rmSync(directory, { recursive: true, force: true })
      },
    }
  },
}
