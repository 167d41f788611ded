import type { Page } from '@playwright/test'
import type { CounterAnswer } from '../../src/contract/account.ts'
import { routes } from '../../src/contract/routes.ts'
import type { Way } from './statusWays.ts'

/** Joins with a browser that is new, and brings it into a state in the way that leads there. */
export async function arrive(page: Page, link: string, way: Way): Promise<void> {
  await page.addInitScript((persisted) => {
    const real = Date.now.bind(Date)
    Date.now = () => real() + Number(sessionStorage.getItem('hours') ?? 0) * 3_600_000
    if (persisted !== undefined) navigator.storage.persisted = async () => persisted
  }, way.persisted)
  await page.goto(link)
  await page.locator('button.join-go').click()
  await page.locator('button.key').first().waitFor()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)

  if (way.counter) await answerWith(page, way.counter)
  if (way.network) await disturb(page, way.network)
  for (let n = 0; n < (way.taps ?? 0); n += 1) {
    await page.locator('.keys button.key').nth(n).click()
    await page.waitForTimeout(80)
  }
  if (way.hours !== undefined) {
    await page.waitForTimeout(6500)
    await page.evaluate((hours) => sessionStorage.setItem('hours', String(hours)), way.hours)
    await page.reload()
    await page.locator('button.key').first().waitFor()
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
