import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, type Fixtures, test } from './support/counter.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Everything axe finds wrong, as sentences that say where. */
async function faultsOn(page: Page, place: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${place}, ${id}: ${html}`))
}

const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What is pressed and is smaller than a thumb. */
const tooSmall = (page: Page) =>
  page
    .locator('main :is(button, select, .days-box, label:has(input), nav a, h2 a)')
    .evaluateAll((all) =>
      all
        .map((each) => ({ text: each.textContent, box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
        .map(({ text, box }) => `${text} ${box.width}×${box.height}`),
    )

/** Where pictures are laid for somebody to look at; nowhere where nothing is said. */
const pictures = process.env['DESK_PICTURES']

/** The desk of a coordinator in a theme, and what collects all that is wrong on its screens. */
async function aDesk({
  house,
  profile,
  colorScheme,
}: Fixtures & { colorScheme: 'light' | 'dark' }) {
  const context = await profile.start({ colorScheme, viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(await house.staffLink('coordinator', 'Tove Tovholder'))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText(/Du er nu/)).toBeVisible()
  const wrong: string[] = []

  const look = async (name: string) => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 })
      // As tall as the page: axe takes what lies half under a bar for too small a target.
      const height = await page.evaluate(() => document.documentElement.scrollHeight + 200)
      await page.setViewportSize({ width, height })
      wrong.push(...(await faultsOn(page, `${name} ${width}`)))
      wrong.push(...(await tooSmall(page)).map((each) => `${name} ${width}: small, ${each}`))
      if ((await tooWide(page)) > 0) wrong.push(`${name} ${width}: too wide`)
      if (!pictures) continue
      mkdirSync(pictures, { recursive: true })
      await page.screenshot({ path: `${pictures}/${name}-${width}-${colorScheme}.png` })
    }
  }
  const open = async (path: string, sign: RegExp) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(`${house.origin}${path}`)
    await expect(page.getByText(sign).first()).toBeVisible()
  }
  return { page, wrong, look, open }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`setting a campaign up has no fault that axe can find, ${colorScheme}`, async ({
    house,
    profile,
  }) => {
    test.setTimeout(180_000)
    const { page, wrong, look, open } = await aDesk({ house, profile, colorScheme })

    await open('/desk/campaigns', /Hurtigst er en kopi/)
    await look('list')
    await page.getByRole('button', { name: 'Kopiér en tidligere' }).click()
    await expect(page.getByText(/Tælles i uge/)).toBeVisible()
    await look('copy')
    await page.getByRole('button', { name: 'Begynd fra skabelonen' }).click()
    await page.getByRole('button', { name: 'Opret kladde' }).click()
    await expect(page.getByText('Skriv noget her.')).toBeVisible()
    await look('template')
    await open('/desk/campaigns/autumn', /Vær mindst to tovholdere/)
    await page.getByRole('textbox', { name: 'Besked på dansk' }).fill('Ring 010190-1234')
    await look('overview')
    await page.getByRole('button', { name: 'Gem', exact: true }).click()
    await expect(page.getByText('Ét sted skal rettes:')).toBeVisible()
    await look('fault')
    await page.getByRole('textbox', { name: 'Besked på dansk' }).fill('Husk frokosten')
    await page.getByRole('button', { name: 'Gem', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('confirm')
    await open('/desk/campaigns/autumn/days', /Tælledage og prøvedage/)
    await look('days')
    await open('/desk/campaigns/autumn/changes', /Intet er ændret endnu/)
    await look('changes')
    await open('/desk/campaigns/autumn/preview', /Prøv løs/)
    await page.getByRole('button', { name: /^Telefon/ }).click()
    await look('preview')

    expect(wrong).toEqual([])
  })

  test(`what is counted on has no fault that axe can find, ${colorScheme}`, async ({
    house,
    profile,
  }) => {
    test.setTimeout(180_000)
    const { page, wrong, look, open } = await aDesk({ house, profile, colorScheme })

    await open('/desk/campaigns/autumn/task-areas', /Det, henvendelserne handler om/)
    await page.getByRole('button', { name: 'Indsæt en liste over opgaveområder' }).click()
    await page.getByRole('textbox', { name: 'Liste fra et regneark' }).fill('Affald\t\t5.9')
    await expect(page.getByText(/^Linje 1/)).toBeVisible()
    await page.getByRole('button', { name: /^Flytning/ }).click()
    await page.getByRole('textbox', { name: 'Navn på dansk' }).fill('Sag 010190-1234')
    await look('task-areas')
    await page.getByRole('textbox', { name: 'Navn på dansk' }).fill('Flytning')
    await page.getByRole('textbox', { name: 'Liste fra et regneark' }).fill('Affald')
    await expect(page.getByText('1 nye, 0 ændrede, 0 som før')).toBeVisible()
    await look('list-ready')
    await open('/desk/campaigns/autumn/channels', /Den vej, henvendelsen kommer/)
    await page.getByRole('button', { name: /^Telefon/ }).click()
    await look('channels')
    await open('/desk/campaigns/autumn/types', /Hvad henvendelsen går ud på/)
    await page.locator('.item-open').first().click()
    await look('types')

    expect(wrong).toEqual([])
  })
}
