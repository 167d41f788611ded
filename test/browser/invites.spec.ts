import type { BrowserContext, Page } from '@playwright/test'
import { decodeQR } from 'qr/decode.js'
import { allSent, expect, joinBy, key, tap, test } from './support/counter.ts'
import { asTallAsItsPage, faultsInBothThemes, tooWide } from './support/faults.ts'
import type { House } from './support/house.ts'

async function signIn(
  context: BrowserContext,
  house: House,
  role: 'coordinator' | 'lead' = 'coordinator',
): Promise<Page> {
  const page = await context.newPage()
  await page.goto(await house.staffLink(role, 'Tove Tovholder', ['desk']))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText('Du er nu Tove Tovholder')).toBeVisible()
  return page
}

/** What a camera sees: the rendered code, dot by dot. */
async function scanned(context: BrowserContext, picture: Buffer): Promise<string> {
  const page = await context.newPage()
  const { width, height, dots } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const brush = canvas.getContext('2d')
    brush?.drawImage(image, 0, 0)
    const data = brush?.getImageData(0, 0, image.width, image.height).data ?? []
    return { width: image.width, height: image.height, dots: [...data] }
  }, picture.toString('base64'))
  await page.close()
  return decodeQR({ width, height, data: Uint8Array.from(dots) })
}

const pagesIn = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length

/** Makes invites for units, and gives the page that shows them this once. */
async function makeFor(page: Page, house: House, names: string[]) {
  await page.goto(`${house.origin}/desk/invites`)
  for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check()
  await page.getByRole('button', { name: /^Lav (\d+ )?invitation/ }).click()
  await expect(page.getByRole('heading', { name: 'Klar til at dele' })).toBeVisible()
}

test('invites for two units are printed one to a page, and a phone joins by what hangs there', async ({
  house,
  profile,
}) => {
  const context = await profile.start({ viewport: { width: 1280, height: 900 } })
  const page = await signIn(context, house)
  await makeFor(page, house, ['Borgerservice', 'Biblioteket'])
  const code = await page.locator('.invite-code').last().innerText()

  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pagesIn(pdf)).toBe(2)
  await page.emulateMedia({ media: 'print' })
  const poster = page.locator('.poster').first()
  await expect(poster).toContainText('Fjordby Kommune')
  await expect(poster).toContainText('Borgerservice')
  await expect(page.getByRole('navigation')).toBeHidden()
  const link = await scanned(context, await poster.locator('.qr-code').screenshot())
  expect(link).toMatch(new RegExp(`^${house.origin}/join#k=`))

  const counter = await joinBy(context, link)
  await expect(counter.getByText('Borgerservice').first()).toBeVisible()
  await counter.goto(`${house.origin}/join`)
  await counter.getByRole('textbox').fill(code)
  await counter.getByRole('button', { name: 'Tilmeld denne telefon eller pc' }).click()
  await expect(key(counter, 'Telefon')).toBeVisible()
  await expect(counter.getByText('Biblioteket').first()).toBeVisible()
})

test('a lead sees the phones of a unit, names one and ends it', async ({ house, profile }) => {
  const context = await profile.start({ viewport: { width: 1280, height: 900 } })
  const counter = await joinBy(context, (await house.invite()).link)
  const page = await signIn(context, house, 'lead')
  await page.goto(`${house.origin}/units`)
  await page.getByRole('link', { name: 'Borgerservice' }).click()
  const table = page.getByRole('table', { name: 'Telefoner og pc’er' })
  await expect(table.getByRole('row')).toHaveCount(2)

  await page.getByRole('button', { name: /^Giv et navn/ }).click()
  await page.getByLabel('Hvor står den?').fill('010203-1234')
  await page.getByRole('button', { name: 'Gem' }).click()
  await expect(page.getByRole('alert')).toContainText('CPR-nummer')
  await page.getByLabel('Hvor står den?').fill('Skranke 2')
  await page.getByRole('button', { name: 'Gem' }).click()
  await expect(table.getByRole('rowheader', { name: 'Skranke 2' })).toBeVisible()

  await page.getByRole('button', { name: 'Afmeld: Skranke 2' }).click()
  await page.getByRole('radio', { name: /Meldt tabt/ }).check()
  await page.getByRole('button', { name: 'Afmeld', exact: true }).click()
  await expect(table.getByText('Meldt tabt')).toBeVisible()
  await counter.bringToFront()
  await counter.reload()
  await expect(counter.getByText(/Her kan der ikke tælles/).first()).toBeVisible({
    timeout: 30_000,
  })
})

test('who joined by a leaked link is turned away with what they counted', async ({
  house,
  profile,
}) => {
  const context = await profile.start({ viewport: { width: 1280, height: 900 } })
  const counter = await joinBy(context, (await house.invite()).link)
  await tap(counter, 'Telefon')
  await allSent(counter)
  expect(await house.counted()).toBe(1)
  const page = await signIn(context, house)
  await page.goto(`${house.origin}/desk/invites?unit=desk`)
  await page.getByRole('button', { name: 'Se, hvem det rammer' }).click()
  const dialog = page.getByRole('dialog', { name: 'Afvis 1 telefon eller pc?' })
  await expect(dialog).toContainText('De, der var med før, mærker intet.')
  await dialog.getByRole('button', { name: 'Afvis dem' }).click()

  await expect(page.getByText('1 telefon eller pc er afvist.')).toBeVisible()
  await expect(page.getByText('Meldt stjålet')).toBeVisible()
  expect(await house.counted()).toBe(0)
})

test('paper sheets are printed one to a page', async ({ house, profile }) => {
  const context = await profile.start({ viewport: { width: 1280, height: 900 } })
  const page = await signIn(context, house)
  await page.goto(`${house.origin}/desk/invites`)
  for (const name of ['Borgerservice', 'Vej']) {
    await page.getByRole('checkbox', { name, exact: true }).check()
  }
  await page.getByRole('button', { name: 'Papirark' }).click()
  await expect(page.locator('.paper-sheet')).toHaveCount(2)

  expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(2)
})

test('invites and devices have no fault that axe can find, light and dark', async ({
  house,
  profile,
}) => {
  test.slow()
  const context = await profile.start({ viewport: { width: 1280, height: 900 } })
  await joinBy(context, (await house.invite()).link)
  const page = await signIn(context, house)
  const faultless = async () => {
    for (const width of [1280, 320]) {
      await asTallAsItsPage(page, width, 900)
      expect(await faultsInBothThemes(page)).toEqual([])
      expect(await tooWide(page)).toBeLessThanOrEqual(0)
    }
  }
  await page.goto(`${house.origin}/desk/invites`)
  await page.getByRole('checkbox', { name: 'Vej', exact: true }).check()
  await faultless()
  await page.getByRole('button', { name: 'Papirark' }).click()
  await expect(page.locator('.paper-sheet')).toHaveCount(1)
  await faultless()
  await makeFor(page, house, ['Vej'])
  await faultless()

  await page.goto(`${house.origin}/desk/invites?unit=desk`)
  await page.getByRole('button', { name: /^Afmeld/ }).click()
  await faultless()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Afmeld/ })).toBeFocused()
  await faultless()
})
