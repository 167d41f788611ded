import { readFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'
import { folder } from './sitting.ts'

/** The picture at the top of the README: phone and board side by side. */
export async function takeOverview(browser: Browser) {
  const picture = (name: string) =>
    `data:image/png;base64,${readFileSync(`${folder}/${name}.png`).toString('base64')}`
  const page = await browser.newPage({ viewport: { width: 1120, height: 560 } })
  await page.setContent(
    `<body style="margin:0;display:flex;gap:28px;align-items:center;justify-content:center;background:#c9cdd0;height:100vh">
      <img style="height:504px;border-radius:18px" src="${picture('count-390-light')}">
      <img style="width:774px;border-radius:12px" src="${picture('board-1280-light')}">
    </body>`,
  )
  await page.screenshot({ path: 'docs/images/overview.png' })
  await page.close()
}
