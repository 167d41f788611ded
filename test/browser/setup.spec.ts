import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { dayOf } from '../../src/domain/moment.ts'
import { allSent, expect, key, tap, test } from './support/counter.ts'
import { openHouse } from './support/house.ts'

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()

/** Saves what is in the draft; what nobody counts on yet is not asked about. */
async function save(page: Page) {
  await press(page, 'Gem')
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible()
}

/** Today counts, also where the tests are run on a Sunday. */
async function countToday(page: Page) {
  const [, month, day] = dayOf(Date.now()).split('-').map(Number)
  const name = new Intl.DateTimeFormat('da-DK', { month: 'long' }).format(
    new Date(2026, (month ?? 1) - 1, 1),
  )
  const box = page.getByRole('checkbox', { name: new RegExp(`\\b${day}\\. ${name}`) }).first()
  if (!(await box.isChecked())) await box.check()
}

test('a municipality is set up from the first link to a counted tap on a new device', async ({
  profile,
  elsewhere,
}) => {
  const house = await openHouse({ campaign: null })
  const words = ['--data', house.data, '--name', 'Fjordby Kommune', '--origin', house.origin]
  const command = ['src/server/start.ts', 'first-coordinator', ...words]
  const [link = ''] = execFileSync(process.execPath, command, { encoding: 'utf8' }).split('\n')
  const page = await (await profile.start({ viewport: { width: 1280, height: 900 } })).newPage()
  await page.goto(link)
  await press(page, 'Log ind')
  await expect(page.getByText('Du er nu Tovholder')).toBeVisible()

  await page.goto(`${house.origin}/desk/campaigns`)
  await press(page, 'Begynd fra skabelonen')
  await page.getByRole('textbox', { name: 'Navn' }).fill('Efterår')
  await page.getByLabel('Første uge begynder').fill(dayOf(Date.now()))
  await press(page, 'Opret kladde')
  await expect(page.getByRole('heading', { name: 'Efterår' })).toBeVisible()
  await page.getByRole('link', { name: 'Dage', exact: true }).click()
  await countToday(page)
  await page.getByRole('link', { name: 'Enheder', exact: true }).click()
  await press(page, /^Indsæt en liste/)
  await page
    .getByRole('textbox', { name: 'Liste fra et regneark' })
    .fill('forvaltning\tenhed\tantal\nBorgere\tBorgerservice\t9\nKultur\tBiblioteket\t12')
  await press(page, /^Tag/)
  await save(page)

  await page.getByRole('link', { name: 'Overblik', exact: true }).click()
  await press(page, 'Åbn tællingen')
  await page.getByRole('dialog').getByRole('button', { name: 'Åbn tællingen' }).click()
  await expect(page.getByText(/Tællingen følger sine dage/)).toBeVisible()

  await page.goto(`${house.origin}/desk/invites`)
  await page.getByRole('checkbox', { name: 'Biblioteket', exact: true }).check()
  await press(page, /^Lav/)
  await expect(page.getByRole('heading', { name: 'Klar til at dele' })).toBeVisible()
  const code = await page.locator('.invite-code').first().innerText()

  const phone = await elsewhere()
  const counter = await phone.newPage()
  await counter.goto(`${house.origin}/join`)
  await counter.getByRole('textbox').fill(code)
  await press(counter, 'Tilmeld denne telefon eller pc')
  await expect(key(counter, 'Telefon')).toBeVisible()
  await expect(counter.getByText('Biblioteket').first()).toBeVisible()
  await tap(counter, 'Telefon')
  await allSent(counter)
  expect(await house.counted()).toBe(1)
  await phone.close()
  await house.discard()
})
