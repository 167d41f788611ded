import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { readConfig } from '../../src/server/config.ts'
import { openDemo } from '../../src/server/demo/openDemo.ts'
import { arrive } from '../pictures/arrive.ts'
import { statusWays } from '../pictures/statusWays.ts'
import { chromiumArguments, ensureChromium } from '../support/chromium.ts'
import { counterSights, strangerSights } from './axe/counterSights.ts'
import { everyLook } from './axe/everyLook.ts'
import { openFullHouse } from './axe/fullHouse.ts'
import { type Ground, type Language, press, texts } from './axe/sight.ts'
import { staffSights } from './axe/staffSights.ts'
import { openJournal, type Outcome } from './outcome.ts'

/** A screen in one of its states, by its name, and how a page that is new comes there. */
type Sight = { name: string; arrive: (ground: Ground) => Promise<unknown> }

/**
 * Every screen in every state, in both languages: by axe in light, dark and forced colours, in a phone's
 * window, a PC's and that of a PC at 400 %, with usual and with wider spacing.
 *
 * One run looks at `many` of them; the runs that follow, with the seeds that follow, at the next.
 */
export async function everyScreen(seed: number, many: number): Promise<Outcome> {
  const journal = openJournal()
  const data = mkdtempSync(join(tmpdir(), 'taellevaerk-axe-'))
  const { config } = readConfig(['--data', data, '--port', '0', '--log-level', 'error'], {})
  const demo = await openDemo(config)
  const house = await openFullHouse()
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: chromiumArguments,
  })
  const { link } = await house.invite()
  const { origin } = new URL(link)
  const sights: Sight[] = [
    ...named('counter', strangerSights, async ({ open }) => open('/join'), origin),
    ...named('counter', counterSights, ({ page }) => arrive(page, link, {}), origin),
    ...Object.entries(statusWays).map(([name, way]) => ({
      name: `status ${name}`,
      arrive: ({ page }: Ground) => arrive(page, demo.links.counter, way),
    })),
    ...named('staff', staffSights, (ground) => signIn(ground, demo.links.coordinator), demo.origin),
  ]
  const both = sights.flatMap((sight) =>
    (['da', 'en'] as const).map((language) => ({ ...sight, language })),
  )
  const parts = Math.ceil(both.length / many)
  try {
    for (const { name, language, arrive: come } of both.filter(
      (_, at) => at % parts === seed % parts,
    )) {
      const page = await newPage(browser, language)
      const at = `${name}, ${language}`
      try {
        await come({ page, text: texts[language], open: (path) => page.goto(path) })
        journal.note('screens')
        await everyLook(page, at, journal)
      } catch (error) {
        journal.check(false, `${at}: not reached or not looked at, ${String(error).slice(0, 300)}`)
      }
      await page.context().close()
    }
  } finally {
    await browser.close()
    await demo.stop()
    await house.discard()
    for (const made of [data, demo.data]) rmSync(made, { recursive: true, force: true })
  }
  return journal.outcome()
}

/** Sights of one house, each with what comes before it. */
function named(
  of: string,
  sights: Record<string, Sight['arrive']>,
  first: Sight['arrive'],
  origin: string,
): Sight[] {
  return Object.entries(sights).map(([name, come]) => ({
    name: `${of} ${name}`,
    arrive: async (ground) => {
      const here = { ...ground, open: (path: string) => ground.open(origin + path) }
      await first(here)
      await come(here)
    },
  }))
}

/** A browser that knows nobody and speaks one language, with the windows of a PC. */
async function newPage(browser: Browser, language: Language): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: { width: 1280, height: 800 }, locale: 'da-DK' },
  })
  context.setDefaultTimeout(20_000)
  await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language)
  return context.newPage()
}

async function signIn(ground: Ground, link: string): Promise<void> {
  await ground.page.goto(link)
  await press(ground, ground.text.staff.signIn.button)
  await ground.page.locator('a[href="/board"]').first().waitFor()
}
