import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { type DemoLinks, openDemo } from '../src/server/demo/openDemo.ts'
import { readConfig } from '../src/server/config.ts'
import { chromiumArguments, ensureChromium } from './support/chromium.ts'

/**
 * `npm run pictures`: opens the demo and takes every screen at 390 and 1280 px, light and dark, into
 * `screenshots/` (not kept); the telling ones go to `docs/images/`.
 */
const folder = 'screenshots'
const kept: Record<string, string> = {
  'count-390-light': 'count.png',
  'count-390-dark': 'count-dark.png',
  'offline-390-light': 'offline.png',
  'join-390-light': 'join.png',
  'board-1280-light': 'board.png',
  'board-1280-dark': 'board-dark.png',
  'board-390-light': 'board-phone.png',
  'week-1280-light': 'week.png',
  'desk-1280-light': 'desk.png',
  'campaign-days-1280-light': 'campaign-days.png',
  'signed-in-1280-light': 'signed-in.png',
}

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]

mkdirSync(folder, { recursive: true })
mkdirSync('docs/images', { recursive: true })
const data = mkdtempSync(join(tmpdir(), 'taellevaerk-pictures-'))
const { config } = readConfig(['--data', data, '--port', '0', '--log-level', 'error'], {})
const demo = await openDemo(config)
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments })
try {
  for (const viewport of sizes) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport, colorScheme, locale: 'da-DK' })
      await takeCounter(context, demo.links, `${viewport.width}-${colorScheme}`)
      await takeStaff(context, demo.links, `${viewport.width}-${colorScheme}`)
      await context.close()
    }
  }
  for (const [taken, name] of Object.entries(kept)) {
    copyFileSync(`${folder}/${taken}.png`, `docs/images/${name}`)
  }
  await takeOverview(browser)
} finally {
  await browser.close()
  await demo.stop()
  rmSync(data, { recursive: true, force: true })
}

async function takeCounter(context: BrowserContext, links: DemoLinks, suffix: string) {
  const page = await context.newPage()
  await page.goto(links.counter)
  await page.getByRole('button', { name: 'Tilmeld denne enhed' }).waitFor()
  await take(page, `join-${suffix}`)
  await page.getByRole('button', { name: 'Tilmeld denne enhed' }).click()
  await key(page, 'Telefon').waitFor()
  await take(page, `first-${suffix}`)
  const taps = ['Fremmøde', 'E-mail', 'Brev', 'E-mail', 'Digital Post', 'Telefon', 'E-mail']
  for (const channel of [...taps, 'Fremmøde', 'E-mail', 'Telefon', 'Telefon', 'Telefon']) {
    await key(page, channel).click()
    await page.waitForTimeout(120)
  }
  await page.getByRole('button', { name: 'Råd og vejledning' }).click()
  await page.getByText('Alt sendt').waitFor({ timeout: 20_000 })
  await take(page, `count-${suffix}`)
  await page.getByRole('button', { name: '+ flere ens' }).click()
  await take(page, `more-${suffix}`)
  await context.setOffline(true)
  for (const channel of ['Telefon', 'Telefon', 'E-mail']) await key(page, channel).click()
  await page.waitForTimeout(9000)
  await take(page, `offline-${suffix}`)
  await context.setOffline(false)
  await page.close()
}

async function takeStaff(context: BrowserContext, links: DemoLinks, suffix: string) {
  const page = await context.newPage()
  await page.goto(links.lead)
  await page.getByRole('button', { name: 'Log ind' }).waitFor()
  await take(page, `sign-in-${suffix}`)
  await page.getByRole('button', { name: 'Log ind' }).click()
  await page.getByText('Du er nu').waitFor()
  await page.goto(`${new URL(links.lead).origin}/board`)
  await take(page, `lead-${suffix}`)
  await page.goto(links.coordinator)
  await page.getByRole('button', { name: 'Log ind' }).click()
  await page.getByText('Du er nu').waitFor()
  await take(page, `signed-in-${suffix}`)
  for (const [name, path] of Object.entries({
    board: '/board',
    week: '/board?week=',
    desk: '/desk',
    campaigns: '/desk/campaigns',
    campaign: '/desk/campaigns/efteraar',
    'campaign-days': '/desk/campaigns/efteraar/days',
    'campaign-changes': '/desk/campaigns/efteraar/changes',
    'campaign-preview': '/desk/campaigns/efteraar/preview',
  })) {
    await page.goto(new URL(links.coordinator).origin + path)
    await page.locator('dl > div, a[download], .staff-card, .preview-bar').first().waitFor()
    await take(page, `${name}-${suffix}`)
    await page.screenshot({ path: `${folder}/${name}-whole-${suffix}.png`, fullPage: true })
  }
  await page.close()
}

function key(page: Page, channel: string) {
  return page.getByRole('button', { name: new RegExp(`^${channel}, \\d+ i dag$`) })
}

async function take(page: Page, name: string) {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(400)
  await page.screenshot({ path: `${folder}/${name}.png` })
}

/** The picture at the top of the README: phone and board side by side. */
async function takeOverview(opened: Browser) {
  const picture = (name: string) =>
    `data:image/png;base64,${readFileSync(`${folder}/${name}.png`).toString('base64')}`
  const page = await opened.newPage({ viewport: { width: 1200, height: 600 } })
  await page.setContent(
    `<body style="margin:0;display:flex;gap:28px;align-items:center;justify-content:center;background:#c9cdd0;height:100vh">
      <img style="height:540px;border-radius:18px" src="${picture('count-390-light')}">
      <img style="width:830px;border-radius:12px" src="${picture('board-1280-light')}">
    </body>`,
  )
  await page.screenshot({ path: 'docs/images/overview.png' })
  await page.close()
}
