import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { ExtractAnswer } from '../../src/contract/extract.ts'
import { dayOf } from '../../src/domain/moment.ts'
import { aContact } from '../support/builders.ts'
import { allSent, expect, joinBy, tap, test } from './support/counter.ts'

/** A key figure of the board, by its label. */
const figure = (page: Page, label: string) =>
  page.locator('dl > div').filter({ hasText: label }).locator('dd').first()

/** The unit that stands with the counting one has counted too: alone a small unit is not shown. */
async function neighbourCounts(origin: string, { code }: { code: string }): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-tael': '1', origin }
  const post = (path: string, body: object, cookie = '') =>
    fetch(`${origin}/api/v1/${path}`, {
      ...{ method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(body) },
    })
  const joined = await post('join', { code })
  const cookie = joined.headers.getSetCookie().map((each) => each.split(';')[0])
  const contact = { unit: 'library', day: dayOf(Date.now()), time: 'day', quantity: 6 }
  const answer = await post('entries', { entries: [aContact(contact)] }, cookie.join('; '))
  expect(await answer.json()).toMatchObject({ receipts: [{ state: 'counted' }] })
}

test('what is tapped stands on the board within five seconds of its strip closing', async ({
  house,
  profile,
}) => {
  const context = await profile.start({ viewport: { width: 1280, height: 800 } })
  await neighbourCounts(house.origin, await house.invite('library'))
  const counter = await joinBy(context, (await house.invite()).link)
  const board = await context.newPage()
  await board.goto(await house.staffLink('coordinator', 'Tove Tovholder'))
  await board.getByRole('button', { name: 'Log ind' }).click()
  await expect(board.getByText('Du er nu Tove Tovholder')).toBeVisible()
  await board.goto(`${house.origin}/board`)
  await expect(figure(board, 'Indgående')).toHaveText('0')

  await counter.bringToFront()
  await tap(counter, 'Telefon')
  await tap(counter, 'Telefon')
  await tap(counter, 'Fremmøde')
  await allSent(counter)
  await board.bringToFront()
  await expect(figure(board, 'Indgående')).toHaveText('9', { timeout: 5000 })
})

test('board, files, control and taps agree', async ({ house, profile }) => {
  const context = await profile.start({ viewport: { width: 1280, height: 800 } })
  await neighbourCounts(house.origin, await house.invite('library'))
  const counter = await joinBy(context, (await house.invite()).link)
  for (let n = 0; n < 4; n += 1) await tap(counter, 'Telefon')
  await tap(counter, 'Fremmøde')
  await counter.getByRole('button', { name: 'Fortryd' }).click()
  await allSent(counter)

  const page = await context.newPage()
  await page.goto(await house.staffLink('coordinator', 'Tove Tovholder'))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText(/Du er nu Tove Tovholder/)).toBeVisible()
  await page.goto(`${house.origin}/board`)
  await expect(figure(page, 'Indgående')).toHaveText('10')

  await page.goto(`${house.origin}/desk`)
  const files: Record<string, string> = {}
  for (const name of ['Ugetal (CSV)', 'Rå celler pr. dag og tid (CSV)', 'Kontrol (CSV)']) {
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name }).click()
    const download = await coming
    files[name] = readFileSync(await download.path(), 'utf8')
  }
  const sum = (csv = '') =>
    csv
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .reduce((total, line) => total + Number(line.split(';').at(-2)), 0)
  expect(sum(files['Ugetal (CSV)'])).toBe(10)
  expect(sum(files['Rå celler pr. dag og tid (CSV)'])).toBe(10)
  expect(files['Kontrol (CSV)']).toContain('stemmer;ja')
  expect(await house.counted()).toBe(10)

  await page.getByRole('radio', { name: 'JSON' }).check()
  await page.getByRole('checkbox', { name: 'Retning (ind eller ud)' }).check()
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Hent udtrækket' }).click()
  const extract = JSON.parse(readFileSync(await (await coming).path(), 'utf8')) as ExtractAnswer
  expect(extract.by).toEqual(['week', 'unit', 'channel', 'direction'])
  expect(extract.check).toMatchObject({ n: 10, entries: 10, agree: true })
  const workbook = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Det hele i ét regneark (Excel)' }).click()
  expect((await workbook).suggestedFilename()).toMatch(/^regneark-.*\.xlsx$/)
})

test('a second link says who one becomes and offers the way back', async ({ house, profile }) => {
  const page = await (await profile.start()).newPage()
  await page.goto(await house.staffLink('coordinator', 'Tove Tovholder', [], true))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText(/Du er nu/)).toBeVisible()
  await page.goto(await house.staffLink('lead', 'Lone Leder', ['desk'], true))
  await expect.poll(() => page.url()).not.toContain('#k=')
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText(/Du er nu Lone Leder/)).toBeVisible()
  await page.getByRole('button', { name: 'Skift tilbage til Tove Tovholder' }).click()

  await expect(page.getByText(/Du er nu Tove Tovholder/)).toBeVisible()
})

test('a link is spent by a click and by nothing else', async ({ house, profile }) => {
  const context = await profile.start()
  const link = await house.staffLink('coordinator', 'Tove Tovholder')
  const preview = await context.newPage()
  await preview.goto(link)
  await expect(preview.getByRole('button', { name: 'Log ind' })).toBeVisible()
  await preview.close()

  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText(/Du er nu Tove Tovholder/)).toBeVisible()
  await context.clearCookies()
  const again = await context.newPage()
  await again.goto(link)
  await again.getByRole('button', { name: 'Log ind' }).click()
  await expect(again.getByRole('alert')).toBeVisible()
})

test('a lead sees the units given and no desk', async ({ house, profile }) => {
  const page = await (await profile.start({ viewport: { width: 1280, height: 800 } })).newPage()
  await page.goto(await house.staffLink('lead', 'Lone Leder', ['desk', 'library']))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText(/Du er nu/)).toBeVisible()
  await page.goto(`${house.origin}/board`)
  const units = page.getByRole('table', { name: 'Enheder' })
  await expect(units.getByText('Borgerservice').first()).toBeVisible()
  await expect(page.getByText('Vej', { exact: true })).toHaveCount(0)
  await page.goto(`${house.origin}/desk`)

  await expect(page.getByRole('link', { name: 'Ugetal (CSV)' })).toHaveCount(0)
})

test('a page that is opened from further down another begins at its top', async ({
  house,
  profile,
}) => {
  const context = await profile.start({ viewport: { width: 390, height: 440 } })
  const page = await context.newPage()
  await page.goto(await house.staffLink('coordinator', 'Tove Tovholder'))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText('Du er nu Tove Tovholder')).toBeVisible()
  await page.goto(`${house.origin}/desk/retention`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // The heading may stand before there is anything below it to scroll to.
  await expect(async () => {
    await page.mouse.wheel(0, 400)
    await expect.poll(() => page.evaluate(() => scrollY), { timeout: 1_000 }).toBeGreaterThan(100)
  }).toPass()
  await page.getByRole('link', { name: 'Ugetal' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Ugetal' })).toBeInViewport()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('where the pages stand in a column, the one that is shown is marked as wide as the others', async ({
  house,
  profile,
}) => {
  const context = await profile.start({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(await house.staffLink('lead', 'Lone Leder', ['desk']))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText('Du er nu Lone Leder')).toBeVisible()
  await page.goto(`${house.origin}/desk/corrections`)
  const wide = async (name: string) =>
    (await page.locator('.staff-nav').getByRole('link', { name }).boundingBox())?.width

  await expect(page.locator('.staff-nav a[aria-current]')).toHaveText('Rettelser')
  expect(await wide('Rettelser')).toBe(await wide('I dag'))
})
