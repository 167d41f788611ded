import { mkdirSync } from 'node:fs'
import type { Browser, BrowserContextOptions } from '@playwright/test'
import type { DemoLinks } from '../../src/server/demo/openDemo.ts'
import { faultsOn } from '../browser/support/faults.ts'
import { arrive } from './arrive.ts'
import { folder } from './sitting.ts'
import { statusWays } from './statusWays.ts'

const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 800 }
const looks: [name: string, options: BrowserContextOptions][] = [
  ['390-light', { viewport: phone }],
  ['390-dark', { viewport: phone, colorScheme: 'dark' }],
  ['1280-light', { viewport: desk }],
  ['1280-dark', { viewport: desk, colorScheme: 'dark' }],
  ['844-light', { viewport: { width: 844, height: 390 } }],
  ['390-forced', { viewport: phone, forcedColors: 'active' }],
]

/**
 * Every state that a counter can be in, in every look, into `screenshots/status/`; what axe finds in
 * them is printed. Each state begins with a browser of its own that has just joined.
 */
export async function takeStatuses(browser: Browser, links: DemoLinks, only?: string[]) {
  mkdirSync(`${folder}/status`, { recursive: true })
  let faults = 0
  for (const [look, options] of looks) {
    for (const [status, way] of Object.entries(statusWays)) {
      const name = `${status}-${look}`
      if (only && !only.some((part) => name.includes(part))) continue
      const context = await browser.newContext({ ...options, locale: 'da-DK', bypassCSP: true })
      const page = await context.newPage()
      await arrive(page, links.counter, way)
      await page.screenshot({ path: `${folder}/status/${name}.png` })
      for (const fault of await faultsOn(page)) {
        faults += 1
        process.stdout.write(`${name}: ${fault}\n`)
      }
      await context.close()
    }
  }
  process.stdout.write(`${faults} faults found by axe\n`)
  if (faults > 0) process.exitCode = 1
}
