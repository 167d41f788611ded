import { Unit } from '../../src/contract/catalogue.ts'
import { UnitId } from '../../src/contract/id.ts'
import { changeUnit } from '../../src/domain/catalogue/editUnits.ts'
import { expect, joinBy, test } from './support/counter.ts'
import { faultsInBothThemes, tooWide } from './support/faults.ts'
import { aCampaignOfToday, openHouse } from './support/house.ts'
import { largeCatalogue } from './support/largeCatalogue.ts'

/** Sixty task areas, and twelve keys of them in both directions. */
function aFullScreen() {
  const { taskAreas } = largeCatalogue()
  const quickKeys = taskAreas.slice(0, 12).map(({ id }, at) => ({
    channel: at % 3 === 0 ? 'in_person' : 'phone',
    taskArea: id,
    direction: at % 3 === 2 ? 'outgoing' : 'incoming',
  }))
  return changeUnit(aCampaignOfToday({ taskAreas }), UnitId.parse('desk'), (unit) =>
    Unit.parse({ ...unit, quickKeys }),
  )
}

test('twelve quick keys and sixty task areas have no fault that axe can find, light and dark', async ({
  profile,
}) => {
  const house = await openHouse({ campaign: aFullScreen() })
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await page
    .getByRole('button', { name: 'Opgaveområde nummer 2, Telefon, Udgående, 0 i dag' })
    .click()
  await expect(
    page.getByRole('button', { name: 'Opgaveområde nummer 2, Telefon, Udgående, 1 i dag' }),
  ).toBeVisible()
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
    [320, 640],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height })
    // Chips and the field to find them by, and then the row again.
    await page.getByRole('button', { name: 'Alle 60' }).click()
    await page.setViewportSize({ width, height: 6000 })
    expect(await faultsInBothThemes(page)).toEqual([])
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Færre' }).click()
    expect(await faultsInBothThemes(page)).toEqual([])
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    const low = await page
      .locator('.key')
      .evaluateAll((keys) => keys.filter((key) => key.getBoundingClientRect().height < 64).length)
    expect(low).toBe(0)
  }
  await house.discard()
})

test('nothing on the screen moves when keys are counted, whatever the last contact is called', async ({
  profile,
}) => {
  const house = await openHouse({ campaign: aFullScreen() })
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  const places = () =>
    page.locator('.key').evaluateAll((keys) =>
      keys.map((key) => {
        const { x, y, width, height } = key.getBoundingClientRect()
        return [x, y + scrollY, width, height].map(Math.round).join()
      }),
    )
  const before = await places()
  for (const nth of [0, 5, 11]) {
    const key = page.locator('.quick-keys .key').nth(nth)
    await key.click()
    await expect(key).toHaveAccessibleName(/, 1 i dag$/)
    expect(await places()).toEqual(before)
  }
  await page.getByRole('button', { name: /^Samme igen/ }).click()
  await expect(page.locator('.quick-keys .key').nth(11)).toHaveAccessibleName(/, 2 i dag$/)

  expect(await places()).toEqual(before)
  await house.discard()
})
