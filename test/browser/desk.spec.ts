import type { Page } from '@playwright/test'
import type { DeskCampaign } from '../../src/contract/desk.ts'
import { addDays, dayOf } from '../../src/domain/moment.ts'
import { lastDayOf } from '../../src/domain/phase.ts'
import { expect, test } from './support/counter.ts'
import { framesSince, watchFrames } from './support/drawnFrames.ts'
import { aCampaignOfToday, type House, openHouse } from './support/house.ts'
import { largeCatalogue } from './support/largeCatalogue.ts'

async function enter(page: Page, house: House) {
  await page.goto(await house.staffLink('coordinator', 'Tove Tovholder'))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText(/Du er nu Tove Tovholder/)).toBeVisible()
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

/** What the server has of a campaign. */
const stored = (page: Page, id: string) =>
  page.evaluate(
    async (path) => (await fetch(path)).json() as Promise<DeskCampaign>,
    `/api/v1/desk/campaigns/${id}`,
  )

test('a copied campaign is ready in under two minutes of scripted clicking', async ({
  house,
  profile,
}) => {
  const page = await (await profile.start({ viewport: { width: 1280, height: 900 } })).newPage()
  await enter(page, house)
  await house.staffLink('coordinator', 'Tom Tovholder')
  await house.staffLink('lead', 'Lone Leder', ['desk', 'library', 'roads', 'building'])
  for (const unit of ['desk', 'library', 'roads', 'building']) await house.invite(unit)
  const began = Date.now()

  await page.getByRole('link', { name: 'Gå til ugetal' }).click()
  await page.getByRole('link', { name: 'Tællinger' }).click()
  await press(page, 'Kopiér en tidligere')
  await expect(page.getByText(/Tælles i uge/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Navn' }).fill('Næste år')
  await press(page, 'Opret kladde')
  await expect(page.getByRole('heading', { name: 'Næste år' })).toBeVisible()

  await page.getByRole('link', { name: 'Dage', exact: true }).click()
  const { campaign: copy } = await stored(page, 'naeste-aar')
  const name = (
    await page
      .getByRole('checkbox', { name: /^Uge/ })
      .nth(2)
      .evaluate((box) => box.closest('label')?.textContent ?? '')
  ).slice(0, 6)
  await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check()
  await press(page, 'Gem')
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible()
  const { campaign: dated } = await stored(page, 'naeste-aar')
  expect(dated.days.count.length).toBeGreaterThan(copy.days.count.length)

  await page.getByRole('link', { name: 'Overblik' }).click()
  await expect(page.getByText(/Tællingen kan åbnes|Alt er klart/)).toBeVisible()
  await press(page, 'Åbn tællingen')
  await page.getByRole('dialog').getByRole('button', { name: 'Åbn tællingen' }).click()
  await expect(page.getByText(/Tællingen følger sine dage/)).toBeVisible()
  const seconds = (Date.now() - began) / 1000
  process.stdout.write(`a copied campaign was ready after ${seconds.toFixed(1)} s of clicking\n`)

  expect(seconds).toBeLessThan(120)
  const { campaign } = await stored(page, 'naeste-aar')
  expect(campaign.status).toBe('planned')
  expect(campaign.days.closing >= lastDayOf(campaign.days)).toBe(true)
})

test('a campaign of 200 units and 60 task areas is edited, and every frame of it measured', async ({
  profile,
}) => {
  const today = dayOf(Date.now())
  const days = { trial: [], count: [addDays(today, 30)], closing: addDays(today, 40) }
  const campaign = aCampaignOfToday({ status: 'draft', days, ...largeCatalogue() })
  const house = await openHouse({ campaign })
  const page = await (await profile.start({ viewport: { width: 1280, height: 900 } })).newPage()
  await enter(page, house)
  await page.goto(`${house.origin}/desk/campaigns/autumn`)
  const field = page.getByRole('textbox', { name: 'Navn' })
  await field.fill('')
  await watchFrames(page)
  await field.pressSequentially('Efterår med to hundrede enheder og tres opgaver', { delay: 30 })
  await expect(field).toHaveValue(/opgaver$/)
  const size = Math.round(JSON.stringify(campaign).length / 1024)
  await framesSince(page, `keys in a campaign of ${size} KiB`)

  const saving = Date.now()
  await press(page, 'Gem')
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible()
  process.stdout.write(`saving it took ${Date.now() - saving} ms\n`)
  await house.discard()
})
