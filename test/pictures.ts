import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { openDemo } from '../src/server/demo/openDemo.ts'
import { readConfig } from '../src/server/config.ts'
import { folder, openSitting } from './pictures/sitting.ts'
import { takeCampaigns } from './pictures/takeCampaigns.ts'
import { takeCatalogue } from './pictures/takeCatalogue.ts'
import { takeCounter } from './pictures/takeCounter.ts'
import { takeInvites } from './pictures/takeInvites.ts'
import { takeOverview } from './pictures/takeOverview.ts'
import { takeStatuses } from './pictures/takeStatuses.ts'
import { takeStaff } from './pictures/takeStaff.ts'
import { chromiumArguments, ensureChromium } from './support/chromium.ts'

/**
 * `npm run pictures`: opens the demo and takes every screen at 390 and 1280 px, light, dark and in
 * English, into `screenshots/` (not kept); the telling ones go to `docs/images/`.
 *
 * `--only 390-light,1280-light-en` takes some of the passes, and keeps nothing. `--status` takes every
 * state that a counter can be in instead, and says what axe finds in them; then `--only trial,844` takes
 * those whose names have one of these in them.
 */
const kept: Record<string, string> = {
  'count-390-light': 'count.png',
  'count-390-dark': 'count-dark.png',
  'offline-390-light': 'offline.png',
  'join-390-light': 'join.png',
  'board-1280-light': 'board.png',
  'board-1280-dark': 'board-dark.png',
  'board-390-light': 'board-phone.png',
  'desk-1280-light': 'desk.png',
  'campaign-days-top-1280-light': 'campaign-days.png',
  'sign-off-1280-light': 'sign-off.png',
  'reading-1280-light': 'reading.png',
  'units-list-1280-light': 'units-list.png',
  'draft-1280-light': 'readiness.png',
  'invites-made-1280-light': 'invites-made.png',
}
const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]
const looks = [
  { theme: 'light', language: 'da' },
  { theme: 'dark', language: 'da' },
  { theme: 'light', language: 'en' },
] as const

const { values } = parseArgs({ options: { only: { type: 'string' }, status: { type: 'boolean' } } })
const wanted = values.only?.split(',')

mkdirSync(folder, { recursive: true })
mkdirSync('docs/images', { recursive: true })
const data = mkdtempSync(join(tmpdir(), 'taellevaerk-pictures-'))
const { config } = readConfig(['--data', data, '--port', '0', '--log-level', 'error'], {})
const demo = await openDemo(config)
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments })
try {
  if (values.status) await takeStatuses(browser, demo.links, wanted)
  for (const viewport of values.status ? [] : sizes) {
    for (const { theme, language } of looks) {
      const name = [viewport.width, theme, ...(language === 'en' ? ['en'] : [])].join('-')
      if (wanted && !wanted.includes(name)) continue
      const context = await browser.newContext({
        ...{ viewport, colorScheme: theme, locale: 'da-DK' },
        // What is as narrow as a phone is one: no keys of a keyboard on it.
        ...(viewport.width < 700 && { hasTouch: true, isMobile: true }),
        // The picture of a whole page brings a style of its own.
        bypassCSP: true,
      })
      const look = { width: viewport.width, theme, language }
      const sitting = await openSitting(context, demo.links, look)
      for (const take of [takeCounter, takeStaff, takeCampaigns, takeCatalogue, takeInvites]) {
        await take(sitting).catch(async (error: unknown) => {
          await sitting.shoot('failed')
          throw error
        })
      }
      await context.close()
    }
  }
  if (!wanted && !values.status) {
    for (const [taken, name] of Object.entries(kept)) {
      copyFileSync(`${folder}/${taken}.png`, `docs/images/${name}`)
    }
    await takeOverview(browser)
  }
} finally {
  await browser.close()
  await demo.stop()
  for (const made of [data, demo.data]) rmSync(made, { recursive: true, force: true })
}
