import type { Page } from '@playwright/test'
import type { House } from './support/house.ts'
import { expect, tap, test } from './support/counter.ts'

/** So many wrong codes that one which is typed costs a proof of work; or as if there were more. */
async function guessCodes({ origin, db }: House, times = 1): Promise<void> {
  for (let nth = 0; nth < 60; nth += 1) {
    await fetch(`${origin}/api/v1/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tael': '1' },
      body: JSON.stringify({ code: `${String(nth).padStart(4, '0')}ZZZZZZ` }),
    })
  }
  await db().write((sql) => sql.all('UPDATE code_guess SET n = n * $1', [times]))
}

async function joinByCode(page: Page, { origin }: House, code: string): Promise<number> {
  await page.goto(`${origin}/join`)
  await page.getByRole('textbox', { name: 'Kode fra din teamleder' }).fill(code)
  const begun = Date.now()
  await page.getByRole('button', { name: 'Tilmeld denne telefon eller pc' }).click()
  await expect(page.getByRole('button', { name: 'Vent et øjeblik …' })).toBeVisible()
  await expect(page.getByText('Det tager lidt længere end ellers')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Telefon, / })).toBeVisible({ timeout: 60_000 })
  return Date.now() - begun
}

test('while codes are guessed a phone joins by a typed code, with a moment’s wait', async ({
  house,
  profile,
}) => {
  const { code } = await house.invite('desk')
  // Strong enough that the wait can be seen on a fast machine too.
  await guessCodes(house, 8)
  const context = await profile.start()
  const page = await context.newPage()
  const workers: string[] = []
  page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname))
  const ms = await joinByCode(page, house, code)

  expect(workers).toEqual([expect.stringMatching(/^\/assets\/solver-[\w-]+\.js$/)])
  process.stdout.write(`joining by a typed code under attack: ${ms} ms in a worker\n`)
  await tap(page, 'Telefon')
})

test('a slow phone without workers does it all the same, and its page stays awake', async ({
  house,
  profile,
}) => {
  const { code } = await house.invite('desk')
  await guessCodes(house)
  const context = await profile.start()
  const page = await context.newPage()
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const ms = await joinByCode(page, house, code)

  process.stdout.write(`the same at six times slow-down, without a worker: ${ms} ms\n`)
  await tap(page, 'Telefon')
})
