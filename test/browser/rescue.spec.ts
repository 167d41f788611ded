import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { allSent, expect, joinBy, tap, test } from './support/counter.ts'
import { faultsOn } from './support/faults.ts'

test.use({ onDisk: true })

async function load(page: Page, text: string) {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Vælg fil' }).click()
  const file = { name: 'fil.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await (await choosing).setFiles(file)
}

test('a rescue file goes from a phone that cannot send to the lead, and counts once', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await context.route('**/api/v1/entries', (route) => route.abort())
  await tap(page, 'Telefon')
  await tap(page, 'Telefon')
  await page.getByRole('link', { name: 'Indstillinger' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Gem redningsfil' }).click()
  const text = await readFile(await (await downloading).path(), 'utf8')
  await expect(page.getByText(/Filen er hentet/)).toBeVisible()
  await page.getByRole('link', { name: 'Til tællingen' }).click()

  const staff = await context.newPage()
  await staff.goto(await house.staffLink('lead', 'Lone Leder', ['desk']))
  await staff.getByRole('button', { name: 'Log ind' }).click()
  await staff.getByRole('link', { name: 'Gå til tavlen' }).click()
  await staff.getByText('Læs en redningsfil ind').click()
  await load(staff, 'en indkøbsliste')
  await expect(staff.getByText(/Det er ikke en redningsfil/)).toBeVisible()
  await load(
    staff,
    text.replace('"tag": "', '"tag": "A').replace(/.",\n "content/, '",\n "content'),
  )
  await expect(staff.getByText(/Filen er ændret/)).toBeVisible()
  expect(await house.counted()).toBe(0)
  await load(staff, text)
  await expect(staff.getByText('Filen er læst ind.')).toBeVisible()
  await expect(staff.getByRole('row', { name: /Borgerservice .* 2 0 0$/ })).toBeVisible()
  expect(await house.counted()).toBe(2)
  expect(await faultsOn(staff)).toEqual([])

  await context.unroute('**/api/v1/entries')
  await page.bringToFront()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await allSent(page)
  expect(await house.counted()).toBe(2)
})
