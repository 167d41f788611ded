import type { Page } from '@playwright/test'
import { Unit } from '../../src/contract/catalogue.ts'
import { UnitId } from '../../src/contract/id.ts'
import { changeUnit } from '../../src/domain/catalogue/editUnits.ts'
import { expect, joinBy, key, numberOn, tap, test } from './support/counter.ts'
import { faultsOn, tooWide } from './support/faults.ts'
import { aCampaignOfToday, openHouse } from './support/house.ts'

const card = (page: Page) => page.getByRole('dialog')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const nextCard = (page: Page) => card(page).getByRole('button', { name: 'Næste' }).click()

/** By how much the words below the keys lie behind the bottom bar, in a window that ends within the strip's room. */
async function hintBehindBar(page: Page): Promise<number> {
  const measured = () =>
    page.evaluate(() => {
      const box = (of: string) =>
        document.querySelector(of)?.getBoundingClientRect() ?? new DOMRect()
      return { place: box('.strip-place').top, hint: box('.strip-note'), bar: box('.counter-nav') }
    })
  await page.setViewportSize({ width: 390, height: 844 })
  const { place, hint, bar } = await measured()
  await page.setViewportSize({
    width: 390,
    height: Math.ceil(place + hint.height + bar.height) + 8,
  })
  const now = await measured()
  return now.hint.bottom - now.bar.top
}

test('whoever joins is offered a tour, counts nothing in it, and is not offered it again', async ({
  house,
  profile,
}) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await expect(page.getByText('Ny her?')).toBeVisible()
  expect(await hintBehindBar(page)).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 390, height: 844 })
  await press(page, 'Vis mig rundt')
  await expect(card(page)).toContainText('Ét tryk er én henvendelse')
  const box = await key(page, 'Telefon').boundingBox()
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20)
  // Keys of a keyboard neither: what is typed stays in the card.
  await page.keyboard.press('1')
  for (let nth = 1; nth < 4; nth += 1) await nextCard(page)
  await expect(card(page)).toContainText('om alt er sendt')
  await card(page).getByRole('button', { name: 'Slut' }).click()
  await expect(card(page)).toHaveCount(0)
  expect(await numberOn(page, 'Telefon')).toBe(0)
  expect(await house.counted()).toBe(0)

  await page.reload()
  await expect(key(page, 'Telefon')).toBeVisible()
  await expect(page.getByText('Ny her?')).toHaveCount(0)
})

test('whoever declines counts on, and finds the tour in the footer', async ({ house, profile }) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await tap(page, 'Telefon')
  await press(page, 'Nej tak')
  await expect(page.getByText('Ny her?')).toHaveCount(0)
  await page.reload()
  await expect(key(page, 'Telefon')).toBeVisible()
  await expect(page.getByText('Ny her?')).toHaveCount(0)

  await press(page, 'Rundvisning')
  await expect(card(page)).toBeVisible()
})

test('the tour is read from its headings, left by Escape, and gives the focus back', async ({
  house,
  profile,
}) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  const opener = page.getByRole('button', { name: 'Rundvisning', exact: true })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Ét tryk er én henvendelse' })).toBeFocused()
  await nextCard(page)
  await expect(page.getByRole('heading', { name: 'Hvad handler det om?' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()

  // The offer goes when it has been taken: then the first key has the focus.
  await press(page, 'Vis mig rundt')
  await expect(page.getByText('Ny her?')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(key(page, 'Telefon')).toBeFocused()
})

test('a unit with quick keys has them shown as well, and nothing of it is counted', async ({
  profile,
}) => {
  const campaign = changeUnit(aCampaignOfToday(), UnitId.parse('desk'), (unit) =>
    Unit.parse({
      ...unit,
      quickKeys: [{ channel: 'phone', taskArea: 'moving', direction: 'incoming' }],
    }),
  )
  const house = await openHouse({ campaign })
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await press(page, 'Vis mig rundt')
  await nextCard(page)
  await expect(card(page)).toContainText('2 af 5')
  await expect(card(page)).toContainText('Hurtigknapper')
  const apart = async () => {
    const ring = await page.locator('.tour-ring').boundingBox()
    const keys = await page.locator('.quick-keys').boundingBox()
    return Math.abs((ring?.y ?? 0) + 6 - (keys?.y ?? 0))
  }
  // It glides there, where motion is not unwanted.
  await expect.poll(apart).toBeLessThan(2)
  await page.keyboard.press('Escape')
  expect(await numberOn(page, 'Telefon')).toBe(0)
  await house.discard()
})

test('zoomed in each card leaves in sight what it is about, and its buttons', async ({
  profile,
}) => {
  const campaign = changeUnit(aCampaignOfToday(), UnitId.parse('desk'), (unit) =>
    Unit.parse({
      ...unit,
      quickKeys: ['moving', 'passport'].flatMap((taskArea) =>
        ['phone', 'in_person'].map((channel) => ({ channel, taskArea, direction: 'incoming' })),
      ),
    }),
  )
  const house = await openHouse({ campaign })
  const page = await joinBy(
    await profile.start({ viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' }),
    (await house.invite()).link,
  )
  await press(page, 'Vis mig rundt')
  for (let nth = 1; nth <= 5; nth += 1) {
    await expect(card(page)).toContainText(`${nth} af 5`)
    const uncovered = await page.evaluate(() => {
      const box = (of: string) =>
        document.querySelector(of)?.getBoundingClientRect() ?? new DOMRect()
      const [ring, words] = [box('.tour-ring'), box('.tour-card')]
      const below = Math.min(ring.bottom, innerHeight) - Math.max(ring.top, words.bottom)
      const above = Math.min(ring.bottom, words.top) - Math.max(ring.top, 0)
      const isSeen = Math.max(above, below)
      return { isSeen, ofAll: ring.height }
    })
    expect(uncovered.isSeen, `card ${nth}`).toBeGreaterThanOrEqual(
      Math.min(uncovered.ofAll, 90) - 12,
    )
    await expect(
      card(page)
        .getByRole('button', { name: /Næste|Slut/ })
        .last(),
    ).toBeInViewport()
    expect(await faultsOn(page)).toEqual([])
    if (nth < 5) await nextCard(page)
  }
  await house.discard()
})

for (const [name, options] of [
  ['a small phone', { viewport: { width: 320, height: 640 } }],
  ['a dark PC', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['forced colours, without motion', { forcedColors: 'active', reducedMotion: 'reduce' }],
] as const) {
  test(`every card is whole beside what it is about, without a fault: ${name}`, async ({
    house,
    profile,
  }) => {
    const page = await joinBy(await profile.start(options), (await house.invite()).link)
    expect(await faultsOn(page)).toEqual([])
    await press(page, 'Vis mig rundt')
    for (let nth = 1; nth <= 4; nth += 1) {
      await expect(card(page)).toContainText(`${nth} af 4`)
      expect(await faultsOn(page)).toEqual([])
      expect(await tooWide(page)).toBeLessThanOrEqual(0)
      const [ring, words, window] = await Promise.all([
        page.locator('.tour-ring').boundingBox(),
        page.locator('.tour-card').boundingBox(),
        page.evaluate(() => ({ width: innerWidth, height: innerHeight })),
      ])
      if (!ring || !words) throw new Error('no card')
      expect(words.y).toBeGreaterThanOrEqual(0)
      expect(words.y + words.height).toBeLessThanOrEqual(window.height)
      const isApart = words.y >= ring.y + ring.height || words.y + words.height <= ring.y
      expect(isApart, `card ${nth} lies over what it is about`).toBe(true)
      if (nth < 4) await nextCard(page)
    }
  })
}
