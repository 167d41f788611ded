import { allSent, expect, joinBy, key, numberOn, tap, test as base } from './support/counter.ts'
import { faultsOn, tooWide } from './support/faults.ts'
import { aCampaignOfToday, openHouse } from './support/house.ts'

const long = [
  'Løst ved første henvendelse',
  'Gentagen henvendelse om samme sag',
  'Borgeren manglede digitale forudsætninger',
  'Henvendelsen kunne være undgået ved bedre breve',
  'Kræver tolk eller pårørende til stede',
  'Videresendt til anden forvaltning',
]

const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what is needed
  house: async ({}, use) => {
    const house = await openHouse({
      campaign: aCampaignOfToday({
        typeExpected: true,
        counterparts: ['citizen', 'business', 'partner'],
        parameters: long.map((da, at) => ({ id: `p${at}`, name: { da } })),
      }),
    })
    await use(house)
    await house.discard()
  },
})

test('the strip asks for the type and holds nobody up; what was left is gone through one by one', async ({
  house,
  profile,
}) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await tap(page, 'Telefon')
  await expect(page.getByText('Hvilken type?')).toBeVisible()
  await expect(page.getByText('uden type')).toHaveCount(0)
  await tap(page, 'Telefon')
  await tap(page, 'Fremmøde')
  await allSent(page)
  const left = page.getByRole('button', { name: '2 uden type i dag, gå dem igennem' })
  await left.click()

  const sheet = page.getByRole('dialog', { name: 'Uden type i dag' })
  await expect(sheet).toContainText('1 af 2')
  expect(await faultsOn(page)).toEqual([])
  await sheet.getByRole('button', { name: 'Ny sag' }).click()
  await sheet.getByRole('button', { name: 'Virksomhed' }).click()
  await sheet.getByRole('button', { name: 'Næste' }).click()
  await expect(sheet).toContainText('2 af 2')
  await sheet.getByRole('button', { name: 'Spring over' }).click()
  await sheet.getByRole('button', { name: 'Tilbage til tællingen' }).click()

  await expect(page.getByRole('button', { name: /^1 uden type/ })).toBeVisible()
  // The strip still shows the latest, and the numbers are as they were.
  await expect(page.getByText('Fremmøde talt')).toBeVisible()
  expect(await numberOn(page, 'Telefon')).toBe(2)
  await allSent(page)
  expect(await house.counted()).toBe(3)
  expect(
    await house
      .db()
      .all("SELECT counterpart FROM entry WHERE contact_type = 'new_case' AND state = 'counted'"),
  ).toMatchObject([{ counterpart: 'business' }])
})

test('what was left is still known after a reload, and without a network', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  await tap(page, 'Telefon')
  await tap(page, 'Telefon')
  await context.setOffline(true)
  await page.reload()
  await page.getByRole('button', { name: /^1 uden type/ }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Råd og vejledning' }).click()
  await sheet.getByRole('button', { name: 'Luk' }).click()

  await expect(page.getByText('uden type', { exact: false })).toHaveCount(0)
  // What opened the list has gone with the last of it.
  await expect(key(page, 'Telefon')).toBeFocused()
})

for (const [width, colorScheme] of [
  [320, 'light'],
  [390, 'dark'],
  [1280, 'light'],
] as const) {
  test(`many chips with long names leave the keys in sight and nothing too wide, ${width} px`, async ({
    house,
    profile,
  }) => {
    const height = 700
    const page = await joinBy(
      await profile.start({ viewport: { width, height }, colorScheme }),
      (await house.invite()).link,
    )
    await page.getByRole('button', { name: 'Nej tak' }).click()
    await tap(page, 'Telefon')
    await tap(page, 'Telefon')
    const strip = page.getByRole('region', { name: 'Seneste henvendelse' })
    const box = await strip.boundingBox()
    expect(box?.height).toBeLessThanOrEqual(height * 0.4)
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    expect(await faultsOn(page)).toEqual([])

    // Nothing of a chip looks out from behind the button that lays them all out.
    const inSight = await strip.getByRole('button', { name: 'Alle 13' }).evaluate((all) => {
      const { top, bottom, right } = all.getBoundingClientRect()
      const edge = Math.min(right, all.closest('.strip')?.getBoundingClientRect().right ?? right)
      return Array.from({ length: Math.floor(bottom - top) - 4 }, (_, y) =>
        document.elementFromPoint(edge - 4, top + 2 + y),
      ).filter((hit) => hit?.closest('.chip')).length
    })
    expect(inSight).toBe(0)

    await strip.getByRole('button', { name: 'Alle 13' }).click()
    expect((await strip.boundingBox())?.height).toBeLessThanOrEqual(height * 0.65)
    const last = strip.getByRole('button', { name: long.at(-1) ?? '' })
    await last.click()
    await expect(last).toHaveAttribute('aria-pressed', 'true')
    const sizes = await strip
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect()))
    expect(sizes.filter(({ width: w, height: h }) => w < 43.5 || h < 43.5)).toEqual([])
    await key(page, 'Telefon').click()
    await expect.poll(() => numberOn(page, 'Telefon')).toBe(3)
  })
}
