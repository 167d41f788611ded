import type { BrowserContext, Page } from '@playwright/test'
import { Unit } from '../../src/contract/catalogue.ts'
import { UnitId } from '../../src/contract/id.ts'
import { changeUnit } from '../../src/domain/catalogue/editUnits.ts'
import { allSent, expect, joinBy, key, numberOn, test } from './support/counter.ts'
import { aCampaignOfToday, openHouse } from './support/house.ts'

type Point = { x: number; y: number; id?: number; radiusX?: number; radiusY?: number }

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * What a touch screen and a pen tell Chromium, with the times that their drivers give: however slow
 * this machine is, a moment between two of them is as long as it says.
 */
async function hands(context: BrowserContext, page: Page) {
  const cdp = await context.newCDPSession(page)
  let clock = Date.now() / 1000
  const at = (afterMs: number) => (clock += afterMs / 1000)
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    afterMs: number,
    ...touchPoints: Point[]
  ) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: at(afterMs) })
  return {
    touch,
    /** A tap of one finger, so long after what was before it. */
    async tap(point: Point, { afterMs = 300, heldMs = 60 } = {}) {
      await touch('touchStart', afterMs, point)
      await touch('touchEnd', heldMs)
    },
    async pen(point: Point) {
      const { x, y } = point
      const one = { x, y, button: 'left', clickCount: 1, pointerType: 'pen' } as const
      await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...one })
      await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...one })
    },
    /** A mouse's switch, closed and open at these milliseconds by turns. */
    async mouse({ x, y }: Point, ...switched: number[]) {
      const startMs = Date.now()
      for (const [nth, ms] of switched.entries()) {
        await cdp.send('Input.dispatchMouseEvent', {
          type: nth % 2 === 0 ? 'mousePressed' : 'mouseReleased',
          ...{ x, y, button: 'left', clickCount: 1 + Math.floor(nth / 2) },
          timestamp: (startMs + ms) / 1000,
        })
      }
    },
  }
}

async function middleOf(page: Page, name: string): Promise<Point> {
  const box = await key(page, name).boundingBox()
  if (!box) throw new Error(`${name} is not on the screen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The key comes to this number, however slow the machine is, and nothing comes after it. */
async function settles(page: Page, at: number, why = 'one press', name = 'Telefon') {
  await expect.poll(() => numberOn(page, name), { message: why }).toBe(at)
  await wait(400)
  expect(await numberOn(page, name), why).toBe(at)
}

test('on a touch screen each tap that was meant counts once, and nothing else does', async ({
  house,
  profile,
}) => {
  const context = await profile.start({ hasTouch: true, isMobile: true })
  const page = await joinBy(context, (await house.invite()).link)
  const { touch, tap } = await hands(context, page)
  const phone = await middleOf(page, 'Telefon')
  const visit = await middleOf(page, 'Fremmøde')

  await tap(phone)
  await expect.poll(() => numberOn(page, 'Telefon')).toBe(1)
  await tap(phone, { heldMs: 900 })
  await settles(page, 2, 'a slow finger')
  await tap(phone)
  await tap(phone, { afterMs: 25, heldMs: 20 })
  await settles(page, 3, 'a screen that tells of one finger twice')
  await tap(phone)
  await tap(phone, { afterMs: 55, heldMs: 45 })
  await settles(page, 5, 'a fast double tap that was meant')

  await touch('touchStart', 300, phone)
  await touch('touchMove', 60, visit)
  await touch('touchEnd', 60)
  await settles(page, 5, 'a finger that slips to the neighbour')
  await touch('touchStart', 300, { ...phone, id: 1 }, { ...visit, id: 2 })
  await touch('touchEnd', 60)
  await settles(page, 5, 'a hand on two keys')
  const palm = { x: 195, y: 820, id: 1, radiusX: 60, radiusY: 60 }
  await touch('touchStart', 300, palm)
  await touch('touchStart', 60, palm, { ...phone, id: 2 })
  await touch('touchEnd', 60)
  await settles(page, 5, 'a finger beside a palm')
  await settles(page, 0, 'the neighbour of both', 'Fremmøde')
  await tap(phone)
  await settles(page, 6, 'and after all that a plain tap')
  await page.getByRole('button', { name: 'Fortryd' }).tap()
  await allSent(page)

  expect(await house.counted()).toBe(5)
})

test('a key answers when it is pressed, and counts when it is let go', async ({
  house,
  profile,
}) => {
  const context = await profile.start({ hasTouch: true, isMobile: true })
  const page = await joinBy(context, (await house.invite()).link)
  const { touch } = await hands(context, page)
  const pressed = page.locator('[data-pressed]')
  await touch('touchStart', 0, await middleOf(page, 'Telefon'))
  await expect(pressed).toHaveAccessibleName('Telefon, 0 i dag')
  await settles(page, 0)
  await touch('touchEnd', 60)

  await expect(pressed).toHaveCount(0)
  await expect.poll(() => numberOn(page, 'Telefon')).toBe(1)
})

test('a pen counts as a finger does, and the other buttons of a mouse do not count', async ({
  house,
  profile,
}) => {
  const context = await profile.start()
  const page = await joinBy(context, (await house.invite()).link)
  const { pen, mouse } = await hands(context, page)
  const phone = await middleOf(page, 'Telefon')
  await pen(phone)
  await settles(page, 1)
  for (const button of ['right', 'middle'] as const) await key(page, 'Telefon').click({ button })
  await settles(page, 1)
  await page.keyboard.press('Escape')

  await mouse(phone, 0, 80, 92, 104)
  await settles(page, 2, 'a worn switch that opens for a moment')
  await mouse(phone, 0, 70, 130, 200)
  await settles(page, 4, 'a double click')
})

test('a held space bar counts once, and a screen reader’s clicks each', async ({
  house,
  profile,
}) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await key(page, 'Telefon').focus()
  for (let nth = 0; nth < 8; nth += 1) await page.keyboard.down(' ')
  await page.keyboard.up(' ')
  await settles(page, 1)
  await key(page, 'Telefon').evaluate((button: HTMLElement) => {
    button.click()
    button.click()
  })

  await settles(page, 3)
})

test('a quick key counts its combination, leaves what is chosen alone, and may be counted again', async ({
  profile,
}) => {
  const quickKeys = [{ channel: 'phone', taskArea: 'passport', direction: 'outgoing' }]
  const campaign = changeUnit(aCampaignOfToday(), UnitId.parse('desk'), (unit) =>
    Unit.parse({ ...unit, quickKeys }),
  )
  const house = await openHouse({ campaign })
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  const name = 'Pas og kørekort, Telefon, Udgående'
  const again = page.getByRole('button', { name: /^Samme igen/ })
  await expect(again).toBeDisabled()
  await page.getByRole('button', { name: `${name}, 0 i dag` }).click()
  await page.getByRole('button', { name: `${name}, 1 i dag` }).waitFor()
  await expect(page.getByText(`${name}, 1 i dag`)).toHaveAttribute('role', 'status')
  await page
    .getByRole('button', { name: 'Samme igen Pas og kørekort · Telefon · Udgående' })
    .click()
  await page.getByRole('button', { name: `${name}, 2 i dag` }).waitFor()
  expect(await numberOn(page, 'Telefon')).toBe(0)
  await expect(page.getByRole('radio', { name: 'Indgående' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Flytning' })).toBeChecked()
  await key(page, 'Fremmøde').click()
  await page.getByRole('button', { name: 'Samme igen Flytning · Fremmøde' }).click()
  await expect.poll(() => numberOn(page, 'Fremmøde')).toBe(2)
  await page.getByRole('button', { name: 'Fortryd' }).click()
  await expect(again).toBeDisabled()
  await expect.poll(() => numberOn(page, 'Fremmøde')).toBe(1)
  await allSent(page)

  const sums = `SELECT task_area, channel, direction, sum(n) AS n FROM tally_coarse
    GROUP BY task_area, channel, direction ORDER BY n`
  expect(await house.db().all(sums)).toMatchObject([
    { task_area: 'moving', channel: 'in_person', n: 1 },
    { task_area: 'passport', channel: 'phone', n: 2 },
  ])
  await house.discard()
})
