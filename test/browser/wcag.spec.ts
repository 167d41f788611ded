import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, joinBy, key, tap, test as base } from './support/counter.ts'
import { cutOff, tooWide, widerSpacing } from './support/faults.ts'
import { aCampaignOfToday, openHouse } from './support/house.ts'

/** What axe does not try, on the count screen with its strip and with everything that can stand there. */
const full = aCampaignOfToday()
const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what is needed
  house: async ({}, use) => {
    const house = await openHouse({
      campaign: aCampaignOfToday({
        typeExpected: true,
        counterparts: ['citizen', 'business', 'partner'],
        channels: full.channels.map((channel) => ({ ...channel, help: { da: 'En hjælp.' } })),
      }),
    })
    await use(house)
    await house.discard()
  },
})

test('wider spacing of letters, words and lines cuts nothing off', async ({ house, profile }) => {
  const page = await joinBy(
    await profile.start({ viewport: { width: 320, height: 640 }, bypassCSP: true }),
    (await house.invite()).link,
  )
  await tap(page, 'Telefon')
  await page.addStyleTag({ content: widerSpacing })

  expect(await tooWide(page)).toBeLessThanOrEqual(0)
  expect(await cutOff(page)).toEqual([])
})

for (const width of [390, 320]) {
  test(`wider spacing makes the log no wider than a window of ${width} px`, async ({
    house,
    profile,
  }) => {
    const context = await profile.start({ viewport: { width, height: 844 }, bypassCSP: true })
    const page = await context.newPage()
    await page.goto(await house.staffLink('coordinator', 'Tove Tovholder'))
    await page.getByRole('button', { name: 'Log ind' }).click()
    await expect(page.getByText(/Du er nu/)).toBeVisible()
    await page.goto(`${house.origin}/desk/log`)
    await expect(page.getByRole('link', { name: 'Hent som CSV' })).toBeVisible()
    await page.addStyleTag({ content: widerSpacing })

    expect(await tooWide(page)).toBeLessThanOrEqual(0)
  })
}

test.describe('with a setting of the browser', () => {
  test.use({ onDisk: true })

  test('letters that the browser is told to draw twice as large stay on the screen', async ({
    house,
    profile,
  }) => {
    mkdirSync(join(profile.directory, 'Default'), { recursive: true })
    writeFileSync(
      join(profile.directory, 'Default', 'Preferences'),
      JSON.stringify({ webkit: { webprefs: { default_font_size: 32 } } }),
    )
    const page = await joinBy(
      await profile.start({ viewport: { width: 390, height: 844 } }),
      (await house.invite()).link,
    )
    await tap(page, 'Telefon')
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
      '32px',
    )

    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    expect(await cutOff(page)).toEqual([])
  })
})

test('a phone on its side counts as one that stands', async ({ house, profile }) => {
  const page = await joinBy(
    await profile.start({ viewport: { width: 740, height: 360 } }),
    (await house.invite()).link,
  )
  await tap(page, 'Telefon')
  await tap(page, 'Fremmøde')

  expect(await tooWide(page)).toBeLessThanOrEqual(0)
  await expect(page.getByRole('button', { name: 'Fortryd' })).toBeInViewport()
})

test('the keyboard goes round the whole screen, is seen everywhere, and is trapped nowhere', async ({
  house,
  profile,
}) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await tap(page, 'Telefon')
  await tap(page, 'Telefon')
  // From the beginning of the page, and not from the key that was tapped.
  await page.reload()
  await expect(page.getByRole('button', { name: 'Telefon, 2 i dag' })).toBeVisible()
  const seen: string[] = []
  for (let nth = 0; nth < 60; nth += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const here = document.activeElement
      if (!here || here === document.body) return undefined
      const drawn = here.matches('input') ? (here.nextElementSibling ?? here) : here
      const { outlineStyle, outlineWidth } = getComputedStyle(drawn)
      const box = drawn.getBoundingClientRect()
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      const top = document.elementFromPoint(x, y)
      return {
        name: here.getAttribute('aria-label') ?? here.textContent ?? '',
        isRinged: outlineStyle !== 'none' && outlineWidth !== '0px',
        isOnTop: top !== null && (drawn.contains(top) || top.contains(drawn) || top === here),
      }
    })
    if (!at) break
    expect(at, at.name).toMatchObject({ isRinged: true, isOnTop: true })
    seen.push(at.name)
  }

  expect(seen.length).toBeGreaterThan(12)
  expect(seen.length).toBeLessThan(60)
  for (const name of ['Telefon, 2 i dag', 'Fortryd', 'Fejlhenvendelse', 'Rundvisning', 'English']) {
    expect(seen).toContain(name)
  }
  expect(seen.indexOf('Telefon, 2 i dag')).toBeLessThan(seen.indexOf('Fortryd'))
})

test('whatever shows words is called by them', async ({ house, profile }) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await tap(page, 'Telefon')
  await tap(page, 'Telefon')
  const wrong = await page.locator('button[aria-label]').evaluateAll((buttons) => {
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
    return buttons
      .filter((button) => {
        const name = words(button.getAttribute('aria-label') ?? '').join(' ')
        return !name.includes(words((button as HTMLElement).innerText).join(' '))
      })
      .map((button) => button.outerHTML.slice(0, 120))
  })

  expect(wrong).toEqual([])
})

test('a key that is pressed and left before it is let go counts nothing', async ({
  house,
  profile,
}) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  const box = await key(page, 'Telefon').boundingBox()
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20)
  await page.mouse.down()
  await page.mouse.move(5, 5)
  await page.mouse.up()

  await expect(page.getByRole('button', { name: 'Telefon, 0 i dag' })).toBeVisible()
})

test('every page says in its title which one it is, and is where the focus is', async ({
  house,
  profile,
}) => {
  const page = await joinBy(await profile.start(), (await house.invite()).link)
  await expect(page).toHaveTitle('Tæl · Tælleværk')
  // By the keyboard: each is read from its heading on, and the keyboard goes on from there.
  for (const [link, title] of [
    ['Tilføj flere', 'Min dag'],
    ['Holdet', 'Holdet'],
    ['Tæl', 'Tæl'],
    ['Indstillinger', 'Indstillinger'],
  ] as const) {
    await page.getByRole('link', { name: link, exact: true }).press('Enter')
    await expect(page).toHaveTitle(`${title} · Tælleværk`)
    if (title !== 'Tæl')
      await expect(page.getByText(title).and(page.locator(':focus'))).toBeVisible()
  }
  await page.goto(await house.staffLink('coordinator', 'Tove Tovholder'))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText(/Du er nu/)).toBeVisible()
  for (const [path, title] of [
    ['/desk', 'Ugetal'],
    ['/desk/campaigns', 'Tællinger'],
    ['/desk/people', 'Hvem har adgang'],
  ]) {
    await page.goto(`${house.origin}${path}`)
    await expect(page).toHaveTitle(`${title} · Tælleværk`)
  }
})

test('at 200 % on a PC the mini counter and the shortcuts are still to be had, and all lies in sight', async ({
  house,
  profile,
}) => {
  const context = await profile.start({ viewport: { width: 640, height: 400 } })
  const page = await joinBy(context, (await house.invite()).link)
  await tap(page, 'Telefon')
  for (const name of ['Minitæller', 'Tastaturgenveje']) {
    await expect(page.getByRole('button', { name })).toBeVisible()
  }
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
})

test('at 400 % the field for several alike is in sight when it opens', async ({
  house,
  profile,
}) => {
  const context = await profile.start({ viewport: { width: 320, height: 256 } })
  const page = await joinBy(context, (await house.invite()).link)
  await tap(page, 'Telefon')
  await page.getByRole('button', { name: /^Alle \d/ }).press('Enter')
  await page.getByRole('button', { name: '+ flere ens' }).press('Enter')

  await expect(page.getByLabel('Hvor mange ens i alt?')).toBeInViewport({ ratio: 0.95 })
})
