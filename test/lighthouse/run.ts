import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { pages } from '../../src/contract/pages.ts'
import { openHouse } from '../browser/support/house.ts'
import { chromiumArguments, ensureChromium } from '../support/chromium.ts'
import { freePort } from '../support/freePort.ts'

/**
 * What Lighthouse says of the pages that a registrant sees, as a phone. Accessibility and best
 * practices have to be without fault; performance is measured by a slowed processor on a machine that
 * may be busy, so its score is printed and not judged (figures of an idle one: docs/performance.md).
 */
const { values } = parseArgs({ options: { report: { type: 'string' } } })
const judged = ['accessibility', 'best-practices'] as const
/** The sign-in page asks who is signed in and hears 401 where nobody is, which Chromium logs as an error. */
const known = [`${pages.staff} errors-in-console`]
const directory = mkdtempSync(join(tmpdir(), 'taellevaerk-lighthouse-'))
const house = await openHouse()
const port = await freePort()
const context = await chromium.launchPersistentContext(directory, {
  executablePath: ensureChromium(),
  args: [...chromiumArguments, `--remote-debugging-port=${port}`],
  locale: 'da-DK',
})
const faults: string[] = []
let passed = 0

try {
  await look(pages.join)
  await look(pages.stored)
  await look(pages.staff)
  const page = await context.newPage()
  await page.goto((await house.invite()).link)
  await page.getByRole('button', { name: 'Tilmeld denne telefon eller pc' }).click()
  await page.getByRole('button', { name: /^Telefon, \d+ i dag$/ }).click()
  await page.close()
  await look(pages.count)
} finally {
  await context.close()
  await house.discard()
  rmSync(directory, { recursive: true, force: true })
}

for (const fault of faults) process.stdout.write(`FAILED ${fault}\n`)
if (values.report !== undefined) {
  writeFileSync(values.report, JSON.stringify({ passed, failed: faults.length }))
}
process.exitCode = faults.length === 0 ? 0 : 1

/** One page through Lighthouse, with what the browser holds by then: its device and its service worker. */
async function look(path: string): Promise<void> {
  const result = await lighthouse(
    house.origin + path,
    { port, disableStorageReset: true, logLevel: 'error' },
    { extends: 'lighthouse:default', settings: { onlyCategories: ['performance', ...judged] } },
  )
  if (!result) throw new Error(`Lighthouse says nothing of ${path}`)
  const { categories, audits } = result.lhr
  const score = (of: string) => Math.round((categories[of]?.score ?? 0) * 100)
  process.stdout.write(
    `Lighthouse ${path}: accessibility ${score('accessibility')}, ` +
      `best practices ${score('best-practices')}, performance ${score('performance')}\n`,
  )
  for (const of of judged) {
    const before = faults.length
    for (const { id, weight } of categories[of]?.auditRefs ?? []) {
      const audit = audits[id]
      const found = audit?.score
      if (!audit || weight === 0 || found === null || found === undefined || found === 1) continue
      if (known.includes(`${path} ${id}`)) continue
      faults.push(`${path}: ${audit.title} (${id}): ${JSON.stringify(audit.details).slice(0, 600)}`)
    }
    if (faults.length === before) passed += 1
  }
}
