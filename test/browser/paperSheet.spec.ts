import type { Page } from '@playwright/test'
import { templateChannels } from '../../src/domain/template/channels.ts'
import { expect, test } from './support/counter.ts'
import { aCampaignOfToday, type House, openHouse } from './support/house.ts'

async function openSheets(page: Page, house: House) {
  await page.goto(await house.staffLink('coordinator', 'Tove Tovholder'))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText('Du er nu Tove Tovholder')).toBeVisible()
  await page.goto(`${house.origin}/desk/invites`)
  await page.getByRole('checkbox', { name: /^Borgerservice/ }).check()
  await page.getByRole('button', { name: 'Papirark' }).click()
  await page.emulateMedia({ media: 'print' })
}

/** What of the first sheet is cut off: words wider than their place, and parts that leave the page. */
const cutOff = (page: Page) =>
  page
    .locator('.paper-sheet')
    .first()
    .evaluate((sheet) => {
      const bottom = sheet.getBoundingClientRect().bottom
      const rows = [...sheet.querySelectorAll('tbody tr, li')]
      const end = sheet.querySelector('table')?.getBoundingClientRect().bottom ?? 0
      const below = sheet.querySelector('ol')?.getBoundingClientRect().top ?? 0
      return {
        wide: [...sheet.querySelectorAll('th')]
          .filter((cell) => cell.scrollWidth > cell.clientWidth)
          .map((cell) => cell.textContent),
        off: rows.filter((row) => row.getBoundingClientRect().bottom > bottom).length,
        covered: end > below,
      }
    })

const areas = (name: (at: number) => string) =>
  Array.from({ length: 15 }, (_, at) => ({
    id: `area-${at}`,
    name: { da: name(at) },
    obligation: 'local',
  }))
const whole = { wide: [], off: 0, covered: false }

test('on a sheet with the template’s channels every head is read as a whole, above all lines', async ({
  profile,
}) => {
  const house = await openHouse({
    campaign: aCampaignOfToday({
      channels: templateChannels,
      taskAreas: areas((at) => `Opgave ${at}`),
    }),
  })
  const page = await (await profile.start({ viewport: { width: 1280, height: 900 } })).newPage()
  await openSheets(page, house)

  expect(await cutOff(page)).toEqual(whole)
  const cut = await page
    .locator('.paper-name')
    .evaluateAll(
      (names) => names.filter((name) => name.scrollHeight > name.clientHeight + 1).length,
    )
  expect(cut).toBe(0)
  await house.discard()
})

test('however long the names are, all task areas and the instructions stay on the page', async ({
  profile,
}) => {
  const [phone, inPerson] = templateChannels
  const long = (name: string) =>
    `${name}, som ${'har et meget langt navn og '.repeat(6)}slutter her`
  const [department, ...others] = aCampaignOfToday().departments
  const house = await openHouse({
    campaign: aCampaignOfToday({
      channels: [
        phone,
        { ...inPerson, name: { da: 'Henvendelsesskrankebetjeningssamtaler'.repeat(4) } },
      ],
      taskAreas: areas((at) => long(`Opgave ${at}`)),
      departments: [
        {
          ...department,
          units: department?.units.map((unit) => ({ ...unit, name: long(unit.name) })),
        },
        ...others,
      ],
    }),
  })
  const page = await (await profile.start({ viewport: { width: 1280, height: 900 } })).newPage()
  await openSheets(page, house)

  expect(await cutOff(page)).toEqual(whole)
  await house.discard()
})
