import type { Page } from '@playwright/test'
import { Unit } from '../../src/contract/catalogue.ts'
import { UnitId } from '../../src/contract/id.ts'
import { changeUnit } from '../../src/domain/catalogue/editUnits.ts'
import { expect, joinBy, test as base } from './support/counter.ts'
import { faultsOn, tooWide } from './support/faults.ts'
import { aCampaignOfToday, openHouse } from './support/house.ts'

const names = ['Telefon', 'Fremmøde', 'E-mail', 'Brev', 'Digital Post', 'Chat']
const areas = [
  'Pas og kørekort',
  'Flytning',
  'Sundhedskort',
  'Folkepension',
  'MitID',
  'Boligstøtte',
]

/** Six quick keys above six channels, with a type expected and more to be said of each contact. */
function aCrowdedCounter() {
  const campaign = aCampaignOfToday({
    typeExpected: true,
    counterparts: ['citizen', 'business', 'partner'],
    taskAreas: areas.map((da, at) => ({ id: `area-${at}`, name: { da }, obligation: 'local' })),
    channels: names.map((da, at) => ({
      id: `channel-${at}`,
      name: { da },
      icon: 'phone',
      colour: 'green',
      directions: ['incoming', 'outgoing'],
      source: 'tapped',
    })),
  })
  return changeUnit(campaign, UnitId.parse('desk'), (unit) =>
    Unit.parse({
      ...unit,
      quickKeys: areas.map((_, at) => ({
        channel: `channel-${at % 2}`,
        taskArea: `area-${at}`,
        direction: at === 3 ? 'outgoing' : 'incoming',
      })),
    }),
  )
}

const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what is needed
  house: async ({}, use) => {
    const house = await openHouse({ campaign: aCrowdedCounter() })
    await use(house)
    await house.discard()
  },
})

const quick = (page: Page, area: string) =>
  page.getByRole('button', { name: new RegExp(`^${area}, .*\\d+ i dag$`) })

/** The rows of which every key is whole: what is under the finger at its corners is the key. */
const wholeRows = (page: Page, of = '.count .key') =>
  page.locator(of).evaluateAll((keys) => {
    const rows = Map.groupBy(keys, (each) => Math.round(each.getBoundingClientRect().top))
    const isWhole = (each: Element) => {
      const { left, right, top, bottom } = each.getBoundingClientRect()
      return [left + 12, right - 12].every((x) =>
        [top + 8, bottom - 8].every((y) => each.contains(document.elementFromPoint(x, y))),
      )
    }
    return [...rows.values()].filter((row) => row.every(isWhole)).length
  })

for (const [width, height, inSight] of [
  [390, 844, 4],
  [360, 640, 2],
] as const) {
  test(`keys stay in reach above the strip, ${width} × ${height}`, async ({ house, profile }) => {
    const page = await joinBy(
      await profile.start({ viewport: { width, height } }),
      (await house.invite()).link,
    )
    await page.getByRole('button', { name: 'Nej tak' }).click()
    await quick(page, 'Pas og kørekort').click()
    const strip = page.getByRole('region', { name: 'Seneste henvendelse' })
    await expect(strip).toContainText('Hvilken type?')
    expect(await wholeRows(page)).toBeGreaterThanOrEqual(inSight)

    // The next citizen is there: nothing has to be closed.
    await quick(page, 'Flytning').click()
    await expect(quick(page, 'Flytning')).toHaveAccessibleName(/, 1 i dag$/)
    await expect(strip).toContainText('Flytning')
    // Scrolled to, all channels stand above it.
    const last = page.locator('.keys .key').last()
    await last.evaluate((each) => each.scrollIntoView({ block: 'end' }))
    expect(await wholeRows(page, '.keys .key')).toBe(3)

    // All chips on request, with keys above them, until the next tap.
    await strip.getByRole('button', { name: /^Alle / }).click()
    await page.locator('.keys').evaluate((keys) => keys.scrollIntoView())
    expect(await wholeRows(page)).toBeGreaterThanOrEqual(1)
    const small = await strip
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect()))
    expect(small.filter(({ width: w, height: h }) => w < 43.5 || h < 43.5)).toEqual([])
    expect(await faultsOn(page)).toEqual([])
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Telefon, 1 i dag', exact: true }).click()
    await expect(strip.getByRole('button', { name: /^Alle / })).toBeVisible()
  })
}

test('zoomed in one line of the strip stays in sight, opens on request, and hides nothing that has focus', async ({
  house,
  profile,
}) => {
  const page = await joinBy(
    await profile.start({ viewport: { width: 320, height: 256 } }),
    (await house.invite()).link,
  )
  await page.getByRole('button', { name: 'Nej tak' }).click()
  await quick(page, 'Pas og kørekort').click()
  const strip = page.getByRole('region', { name: 'Seneste henvendelse' })
  await expect(strip.getByRole('button', { name: 'Fortryd' })).toBeInViewport()
  expect((await strip.boundingBox())?.height).toBeLessThan(70)
  await expect(strip.getByText('Hvilken type?')).toBeHidden()
  for (const each of await page.locator('.count .key:enabled, .count input:checked').all()) {
    await each.focus()
    const isSeen = await each.evaluate((one) => {
      const { left, top, width, height } = one.getBoundingClientRect()
      return one.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    })
    expect(isSeen, (await each.getAttribute('aria-label')) ?? 'a choice').toBe(true)
  }

  await strip.getByRole('button', { name: /^Alle / }).click()
  const type = strip.getByRole('button', { name: 'Råd og vejledning' })
  await type.click()
  await expect(type).toHaveAttribute('aria-pressed', 'true')
  expect(await faultsOn(page)).toEqual([])
  await strip.getByRole('button', { name: 'Færre' }).click()
  await expect(type).toBeHidden()
})

test('no word of the unit’s name is broken on the narrowest screen, and what waits moves nothing', async ({
  house,
  profile,
}) => {
  const page = await joinBy(
    await profile.start({ viewport: { width: 320, height: 640 } }),
    (await house.invite()).link,
  )
  await page.getByRole('button', { name: 'Nej tak' }).click()
  const lines = () =>
    page.locator('.unit-button').evaluate((button) => {
      const words = document.createRange()
      words.selectNodeContents(button.firstChild ?? button)
      return words.getClientRects().length
    })
  expect(await lines()).toBe(1)
  const top = () =>
    page.locator('.quick-keys').evaluate((keys) => keys.getBoundingClientRect().top + scrollY)
  const before = await top()
  await quick(page, 'Flytning').click()
  await expect(page.getByText('1 venter')).toBeVisible()
  expect(await lines()).toBe(1)
  expect(await top()).toBe(before)
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
})
