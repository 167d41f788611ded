import { addDays, dayOf } from '../../src/domain/moment.ts'
import { allSent, expect, joinBy, key, numberOn, tap, test } from './support/counter.ts'
import { faultsOn, tooWide } from './support/faults.ts'
import { aCampaignOfToday, openHouse } from './support/house.ts'
import { desktop, hide, openMini, withoutOnTop } from './support/miniCounter.ts'

test('the mini counter counts, takes back and changes what a tap counts as, and the page goes along', async ({
  house,
  profile,
}) => {
  const context = await profile.start(desktop)
  const said: string[] = []
  // Chromium tells that the app keeps the question of installing back; that is meant so.
  context.on('console', (message) => {
    if (!message.text().startsWith('Banner not shown')) said.push(message.text())
  })
  context.on('weberror', (error) => said.push(error.error().message))
  const page = await joinBy(context, (await house.invite()).link)
  const mini = await openMini(context, page)
  await expect(page.getByText('Minitælleren er åben')).toBeAttached()
  await tap(mini, 'Telefon')
  await tap(mini, 'Fremmøde')
  await tap(page, 'Telefon')
  await expect.poll(() => numberOn(mini, 'Telefon')).toBe(2)
  await mini.getByRole('button', { name: 'Fortryd Telefon' }).click()
  await expect.poll(() => numberOn(page, 'Telefon')).toBe(1)

  await mini.getByRole('button', { name: 'Flytning, ind, skift' }).click()
  await mini.getByRole('radio', { name: 'Pas og kørekort' }).click()
  await expect(page.getByRole('radio', { name: 'Pas og kørekort' })).toBeChecked()
  await page.getByRole('radio', { name: 'Udgående' }).click()
  await expect(mini.getByRole('button', { name: 'Pas og kørekort, ud, skift' })).toBeVisible()
  await tap(mini, 'Telefon')
  await allSent(mini)
  await page.getByRole('button', { name: 'Luk minitælleren' }).click()

  await expect.poll(() => mini.isClosed()).toBe(true)
  await expect(page.getByRole('button', { name: 'Minitæller', exact: true })).toBeVisible()
  expect(await house.counted()).toBe(3)
  expect(
    await house.db().all("SELECT task_area, direction FROM entry WHERE direction = 'outgoing'"),
  ).toMatchObject([{ task_area: 'passport', direction: 'outgoing' }])
  expect(said.filter((text) => !text.startsWith('Banner not shown'))).toEqual([])
})

test('while the page is in the background, where timers sleep, everything is counted and sent', async ({
  house,
  profile,
}) => {
  const context = await profile.start(desktop)
  const page = await joinBy(context, (await house.invite()).link)
  const mini = await openMini(context, page)
  await hide(page)
  for (let nth = 1; nth <= 4; nth += 1) await tap(mini, 'Telefon')
  await mini.getByRole('button', { name: 'Fortryd Telefon' }).click()
  await expect.poll(() => numberOn(mini, 'Telefon')).toBe(3)
  await tap(mini, 'Fremmøde')
  await allSent(mini)

  expect(await house.counted()).toBe(4)
})

test('without a network it opens dressed, counts, and says what waits', async ({
  house,
  profile,
}) => {
  const context = await profile.start(desktop)
  const page = await joinBy(context, (await house.invite()).link)
  await context.setOffline(true)
  const mini = await openMini(context, page)
  await tap(mini, 'Telefon')
  await tap(mini, 'Telefon')
  await expect(mini.getByText('2 venter')).toBeVisible()
  const height = await key(mini, 'Telefon').evaluate((each) => each.clientHeight)
  expect(height).toBeGreaterThanOrEqual(62)
  await context.setOffline(false)

  await allSent(mini)
  expect(await house.counted()).toBe(2)
})

test('where no window stays on top, an ordinary one counts, and goes with the page', async ({
  house,
  profile,
}) => {
  const context = await profile.start(desktop)
  await withoutOnTop(context)
  const page = await joinBy(context, (await house.invite()).link)
  const mini = await openMini(context, page)
  expect(mini.url()).toBe(`${house.origin}/mini`)
  await tap(mini, 'Telefon')
  await hide(page)
  await tap(mini, 'Fremmøde')
  await mini.getByRole('button', { name: 'Fortryd Fremmøde' }).click()
  await expect.poll(() => numberOn(page, 'Telefon')).toBe(1)
  await allSent(mini)
  expect(await faultsOn(mini)).toEqual([])
  await mini.close()
  await expect(page.getByRole('button', { name: 'Minitæller', exact: true })).toBeVisible()
  const again = await openMini(context, page)
  await page.reload()

  await expect.poll(() => again.isClosed()).toBe(true)
  expect(await house.counted()).toBe(1)
})

test('where IT forbids windows on top, an ordinary one opens', async ({ house, profile }) => {
  const context = await profile.start(desktop)
  await context.addInitScript(() => {
    const { documentPictureInPicture } = globalThis as unknown as {
      documentPictureInPicture: { requestWindow: () => Promise<Window> }
    }
    documentPictureInPicture.requestWindow = () =>
      Promise.reject(new DOMException('', 'NotAllowedError'))
  })
  const page = await joinBy(context, (await house.invite()).link)
  const mini = await openMini(context, page)

  expect(mini.url()).toBe(`${house.origin}/mini`)
  await tap(mini, 'Telefon')
})

test('a tap that cannot be kept gets no tick there, but an alarm', async ({ house, profile }) => {
  const context = await profile.start(desktop)
  const page = await joinBy(context, (await house.invite()).link)
  const mini = await openMini(context, page)
  await tap(mini, 'Telefon')
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('', 'InvalidStateError')
    }
    Object.assign(globalThis, { mend: () => (IDBObjectStore.prototype.add = add) })
  })
  await key(mini, 'Fremmøde').click()
  await expect(mini.getByRole('alert')).toContainText('blev ikke talt')
  expect(await numberOn(mini, 'Fremmøde')).toBe(0)
  await expect(mini.locator('.key[data-latest]')).toHaveCount(0)
  await page.evaluate(() => (globalThis as unknown as { mend: () => void }).mend())
  await tap(mini, 'Fremmøde')

  await expect(mini.getByRole('alert')).toHaveCount(0)
})

test('after a night’s sleep the numbers are those of the new day as soon as somebody looks', async ({
  house,
  profile,
}) => {
  const context = await profile.start(desktop)
  const page = await joinBy(context, (await house.invite()).link)
  const mini = await openMini(context, page)
  await tap(mini, 'Telefon')
  await allSent(mini)
  // The server would put a clock right that is a day ahead.
  await context.setOffline(true)
  await hide(page)
  await page.evaluate(() => {
    const { now } = Date
    Date.now = () => now() + 24 * 60 * 60_000
  })
  await mini.mouse.move(150, 150)
  await expect.poll(() => numberOn(mini, 'Telefon')).toBe(0)
  await tap(mini, 'Telefon')
  await mini.getByRole('button', { name: 'Fortryd Telefon' }).click()

  await expect.poll(() => numberOn(mini, 'Telefon')).toBe(0)
})

const areas = ['Arbejdsmarked', 'Sygedagpenge', 'Ressourceforløbsafklaring og fleksjob']
const names = ['Telefon', 'Fremmøde', 'Digital Post', 'Brevpost', 'Digital selvbetjening']
  .concat(['Chat', 'Videosamtaler', 'Sociale medier'])
  .map((da, at) => ({ id: `channel-${at}`, name: { da } }))
const today = dayOf(Date.now())
const crowded = aCampaignOfToday({
  days: { trial: [today], count: [addDays(today, 3)], closing: addDays(today, 9) },
  channels: names.map((each, at) => ({
    ...each,
    icon: 'phone',
    colour: 'green',
    directions: at === 3 ? ['outgoing'] : ['incoming', 'outgoing'],
    source: 'tapped',
  })),
  departments: [
    {
      id: 'jobs',
      name: 'Arbejde',
      units: [{ id: 'desk', name: `Center for ${areas.join(', ')} Nord`, people: 12 }],
    },
  ],
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a long name, eight channels, a trial and letters of twice the size have room in it, ${colorScheme}`, async ({
    profile,
  }) => {
    const house = await openHouse({ campaign: crowded })
    const context = await profile.start({ ...desktop, colorScheme })
    const page = await joinBy(context, (await house.invite()).link)
    const mini = await openMini(context, page)
    await tap(mini, 'Telefon')
    await expect(mini.getByText('tæller ikke med')).toBeVisible()
    const look = async () => {
      expect(await tooWide(mini)).toBe(0)
      expect(await faultsOn(mini)).toEqual([])
      const small = await mini.locator('button').evaluateAll((all) =>
        all
          .filter((each) => {
            const { height, width } = each.getBoundingClientRect()
            return height < 43.5 || width < 43.5
          })
          .map(({ textContent }) => textContent),
      )
      expect(small).toEqual([])
      const cut = await mini
        .locator('button, h1, header p')
        .evaluateAll((all) =>
          all
            .filter((each) => each.scrollWidth > each.clientWidth + 1)
            .map(({ textContent }) => textContent),
        )
      expect(cut).toEqual([])
    }
    for (const letters of ['100%', '200%']) {
      await mini.evaluate((size) => (document.documentElement.style.fontSize = size), letters)
      for (const [width, height] of [
        [368, 364],
        [240, 480],
      ] as const) {
        await mini.setViewportSize({ width, height })
        await look()
        await mini.getByRole('button', { name: /, ind, skift$/ }).click()
        await look()
        await mini.getByRole('button', { name: /, ind, skift$/ }).click()
      }
    }
    await house.discard()
  })
}

test('on a phone there is neither a mini counter nor the name of any key', async ({
  house,
  profile,
}) => {
  const context = await profile.start({ hasTouch: true, isMobile: true })
  const page = await joinBy(context, (await house.invite()).link)
  await tap(page, 'Telefon')

  await expect(page.getByRole('button', { name: /Minitæller|Tastaturgenveje/ })).toHaveCount(0)
  const printed = await key(page, 'Telefon').evaluate((each) =>
    getComputedStyle(each, '::after').getPropertyValue('content'),
  )
  expect(printed).toBe('none')
})
