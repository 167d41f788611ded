import type { CDPSession, Page } from '@playwright/test'
import { Unit } from '../../src/contract/catalogue.ts'
import { UnitId } from '../../src/contract/id.ts'
import { changeUnit } from '../../src/domain/catalogue/editUnits.ts'
import { expect, joinBy, key, numberOn, tap, test as base } from './support/counter.ts'
import { faultsOn } from './support/faults.ts'
import { aCampaignOfToday, openHouse } from './support/house.ts'

const [moving, passport] = aCampaignOfToday().taskAreas
const [phone, inPerson] = aCampaignOfToday().channels
const [advice, newCase] = aCampaignOfToday().contactTypes

/** A campaign that explains its phone, one area and one type. */
const explained = aCampaignOfToday({
  taskAreas: [{ ...moving, help: { da: 'Også adresser.', en: 'Addresses too.' } }, passport],
  channels: [
    { ...phone, help: { da: 'Opkald til vores numre.', en: 'Calls to our numbers.' } },
    inPerson,
  ],
  contactTypes: [{ ...advice, help: { da: 'Spørgsmål og svar.' } }, newCase],
})

const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what is needed
  house: async ({}, use) => {
    const house = await openHouse({ campaign: explained })
    await use(house)
    await house.discard()
  },
})

/** A finger on a phone, as Chromium itself makes touches of it: taps, long presses and menus. */
async function aFinger(page: Page) {
  const cdp: CDPSession = await page.context().newCDPSession(page)
  const send = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    points: { x: number; y: number }[],
  ) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  return {
    async down(name: RegExp | string) {
      const target = page
        .getByRole('button', { name })
        .or(page.getByRole('radio', { name }))
        .first()
      const box = await target.boundingBox()
      const at = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + 30 }
      await send('touchStart', [at])
      return at
    },
    move: (at: { x: number; y: number }) => send('touchMove', [at]),
    up: () => send('touchEnd', []),
  }
}
const aPhone = { hasTouch: true, isMobile: true } as const
const help = (page: Page, name: string) => page.getByRole('dialog', { name })

test('a long press on a key shows its help and counts nothing; a tap still counts', async ({
  house,
  profile,
}) => {
  const page = await joinBy(await profile.start(aPhone), (await house.invite()).link)
  const finger = await aFinger(page)
  await finger.down(/^Telefon/)
  await expect(help(page, 'Telefon')).toContainText('Opkald til vores numre.')
  await finger.up()
  await page.getByRole('button', { name: 'Luk' }).tap()
  await expect(help(page, 'Telefon')).toHaveCount(0)
  expect(await numberOn(page, 'Telefon')).toBe(0)
  await expect(key(page, 'Telefon')).toBeFocused()

  await key(page, 'Telefon').tap()
  await expect.poll(() => numberOn(page, 'Telefon')).toBe(1)
  // No help has been written for it: however slow the finger, it counts.
  await finger.down(/^Fremmøde/)
  await page.waitForTimeout(900)
  await finger.up()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await numberOn(page, 'Telefon')).toBe(1)
})

test('a quick key that is held explains its parts and counts nothing', async ({ profile }) => {
  const campaign = changeUnit(explained, UnitId.parse('desk'), (unit) =>
    Unit.parse({
      ...unit,
      quickKeys: [
        { channel: 'phone', taskArea: 'moving', direction: 'incoming' },
        { channel: 'phone', taskArea: 'passport', direction: 'outgoing' },
      ],
    }),
  )
  const house = await openHouse({ campaign })
  const page = await joinBy(await profile.start(aPhone), (await house.invite()).link)
  const finger = await aFinger(page)
  await finger.down('Flytning, Telefon, 0 i dag')
  await expect(help(page, 'Flytning · Telefon')).toContainText('Flytning: Også adresser.')
  await expect(help(page, 'Flytning · Telefon')).toContainText('Telefon: Opkald til vores numre.')
  await finger.up()
  await page.getByRole('button', { name: 'Luk' }).tap()
  // One part of it has help, and that is what is told.
  await finger.down('Pas og kørekort, Telefon, Udgående, 0 i dag')
  await expect(help(page, 'Telefon')).toContainText('Opkald til vores numre.')
  await finger.up()
  await page.getByRole('button', { name: 'Luk' }).tap()
  expect(await numberOn(page, 'Telefon')).toBe(0)

  await page.getByRole('button', { name: 'Flytning, Telefon, 0 i dag' }).tap()
  await expect(page.getByRole('button', { name: 'Flytning, Telefon, 1 i dag' })).toBeVisible()
  await house.discard()
})

test('a finger that moves scrolls, and neither asks nor counts', async ({ house, profile }) => {
  const page = await joinBy(await profile.start(aPhone), (await house.invite()).link)
  const finger = await aFinger(page)
  const at = await finger.down(/^Telefon/)
  await finger.move({ x: at.x, y: at.y - 40 })
  await page.waitForTimeout(800)
  await finger.up()

  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await numberOn(page, 'Telefon')).toBe(0)
})

test('an area that is held explains itself and is not chosen; so does a type, in English too', async ({
  house,
  profile,
}) => {
  const page = await joinBy(await profile.start(aPhone), (await house.invite()).link)
  const finger = await aFinger(page)
  await page.getByRole('radio', { name: 'Pas og kørekort' }).tap()
  await finger.down('Flytning')
  await expect(help(page, 'Flytning')).toContainText('Også adresser.')
  await finger.up()
  await page.getByRole('button', { name: 'Luk' }).tap()
  await expect(page.getByRole('radio', { name: 'Pas og kørekort' })).toBeChecked()

  await key(page, 'Telefon').tap()
  await finger.down('Råd og vejledning')
  await expect(help(page, 'Råd og vejledning')).toContainText('Spørgsmål og svar.')
  await finger.up()
  await page.getByRole('button', { name: 'Luk' }).tap()
  await expect(
    page.getByRole('button', { name: 'Råd og vejledning', exact: true }),
  ).toHaveAttribute('aria-pressed', 'false')

  await page.getByRole('button', { name: 'English' }).tap()
  await finger.down(/^Phone/)
  await expect(help(page, 'Phone')).toContainText('Calls to our numbers.')
  await finger.up()
})

test('a mouse asks with its other button or by holding, and neither counts', async ({
  house,
  profile,
}) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await key(page, 'Telefon').click({ button: 'right' })
  await expect(help(page, 'Telefon')).toBeVisible()
  await page.keyboard.press('Escape')
  await key(page, 'Telefon').click({ delay: 900 })
  await expect(help(page, 'Telefon')).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await numberOn(page, 'Telefon')).toBe(0)

  await tap(page, 'Telefon')
  expect(await numberOn(page, 'Telefon')).toBe(1)
})

test('the keyboard reaches the help of each item, and comes back to where it was', async ({
  house,
  profile,
}) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await tap(page, 'Telefon')
  for (const name of ['Hjælp til Flytning', 'Hjælp til Telefon', 'Hjælp til Råd og vejledning']) {
    const mark = page.getByRole('button', { name })
    await mark.focus()
    // Only what the keyboard has reached is drawn.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    await expect(mark).toBeFocused()
    const box = await mark.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect(await faultsOn(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await faultsOn(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(mark).toBeFocused()
  }
  expect(await numberOn(page, 'Telefon')).toBe(1)
})
