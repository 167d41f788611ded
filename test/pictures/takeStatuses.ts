import { mkdirSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import type { CounterAnswer } from '../../src/contract/account.ts'
import { routes } from '../../src/contract/routes.ts'
import type { DemoLinks } from '../../src/server/demo/openDemo.ts'
import { faultsOn } from '../browser/support/faults.ts'
import { folder } from './sitting.ts'
import { statusWays, type Way } from './statusWays.ts'

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

async function arrive(page: Page, link: string, way: Way): Promise<void> {
  await page.addInitScript((persisted) => {
    const real = Date.now.bind(Date)
    Date.now = () => real() + Number(sessionStorage.getItem('hours') ?? 0) * 3_600_000
    if (persisted !== undefined) navigator.storage.persisted = async () => persisted
  }, way.persisted)
  await page.goto(link)
  await page.locator('button.join-go').click()
  await page.locator('.keys .key').first().waitFor()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)

  if (way.counter) await answerWith(page, way.counter)
  if (way.network) await disturb(page, way.network)
  for (let n = 0; n < (way.taps ?? 0); n += 1) {
    await page.locator('.keys .key').nth(n).click()
    await page.waitForTimeout(80)
  }
  if (way.hours !== undefined) {
    await page.waitForTimeout(6500)
    await page.evaluate((hours) => sessionStorage.setItem('hours', String(hours)), way.hours)
    await page.reload()
    await page.locator('.keys .key').first().waitFor()
  }
  if (way.on === 'settings') await page.locator('footer a[href="/settings"]').click()
  await way.afterwards?.(page)
  // Until a strip has closed nothing is sent, and what fails only once or twice takes no room.
  await page.waitForTimeout(way.network ? 26_000 : 1500)
}

async function answerWith(page: Page, change: (answer: CounterAnswer) => void): Promise<void> {
  await page.context().route(`**${routes.counter.path}`, async (route) => {
    const response = await route.fetch()
    const answer = (await response.json()) as CounterAnswer
    change(answer)
    await route.fulfill({ response, json: answer })
  })
  await page.reload()
  await page.waitForTimeout(800)
}

/** What answers in the server's place. */
async function disturb(page: Page, network: NonNullable<Way['network']>): Promise<void> {
  await page.context().route('**/api/v1/**', async (route) => {
    if (network === 'none') return route.abort()
    if (network === 'portal')
      return route.fulfill({ contentType: 'text/html', body: '<title>Gæstenet</title>' })
    if (network === 'server') return route.fulfill({ status: 502, body: '<title>502</title>' })
    const response = await route.fetch()
    const answer = (await response.json()) as object
    return route.fulfill({ response, json: { ...answer, store: 'TE5TC0PYTE5TC0PY' } })
  })
}
