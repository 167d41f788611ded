import { writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { chromiumArguments, ensureChromium } from '../test/support/chromium.ts'
import { pictures, rounded } from './iconDrawings.ts'

/** `npm run icons`: draws the app's icons into `public/`. */
writeFileSync('public/icon.svg', rounded)
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments })
try {
  const page = await browser.newPage()
  for (const [name, size, drawing] of pictures) {
    await page.setViewportSize({ width: size, height: size })
    const source = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`
    await page.setContent(
      `<style>*{margin:0}img{display:block;width:100vw}</style><img src="${source}">`,
    )
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode())
    await page.screenshot({ path: `public/${name}.png`, omitBackground: true })
  }
} finally {
  await browser.close()
}
