import type { Page } from '@playwright/test'
import type { Campaign } from '../../src/contract/campaign.ts'
import { expect, test } from './support/counter.ts'
import { tooWide } from './support/faults.ts'
import { aCampaignOfToday, type House, openHouse } from './support/house.ts'

const longWord = 'Sagsbehandling'.repeat(10)

async function signIn(page: Page, house: House) {
  await page.goto(await house.staffLink('coordinator', 'Tove Tovholder'))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText(/Du er nu/)).toBeVisible()
}

/** Names a task area by one word that fits on no line; the draft is kept, and not saved. */
async function nameByLongWord(page: Page, { origin, campaign }: House) {
  await page.goto(`${origin}/desk/campaigns/autumn/task-areas`)
  const [area] = campaign.taskAreas
  await page.getByRole('button', { name: new RegExp(`^${area?.name.da}`) }).click()
  await page.getByRole('textbox', { name: 'Navn' }).first().fill(longWord)
  await expect(page.getByText('Ikke gemt endnu')).toBeVisible()
}

/** Everything in it that a person has named has a name that fits on no line. */
function aCampaignOfLongWords(): Campaign {
  const { departments, taskAreas, contactTypes } = aCampaignOfToday()
  const renamed = <Each extends object>(each: Each) => ({ ...each, name: longWord })
  return aCampaignOfToday({
    name: longWord,
    departments: departments.map((each) => ({ ...renamed(each), units: each.units.map(renamed) })),
    taskAreas: taskAreas.map((each) => ({ ...each, name: { da: longWord } })),
    contactTypes: contactTypes.map((each) => ({ ...each, name: { da: longWord } })),
  })
}

const sections = ['', 'days', 'units', 'task-areas', 'channels', 'types', 'changes']

test('no page of the staff is wider than a narrow screen, however long a word is', async ({
  profile,
}) => {
  test.setTimeout(120_000)
  const house = await openHouse({ campaign: aCampaignOfLongWords() })
  const context = await profile.start({ viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  await signIn(page, house)
  for (const path of [
    ...['/board', '/desk', '/desk/campaigns', '/desk/people', '/desk/invites'],
    ...sections.map((section) => `/desk/campaigns/autumn/${section}`),
  ]) {
    await page.goto(`${house.origin}${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(await tooWide(page), path).toBe(0)
    const closed = page.locator('main [aria-expanded="false"]').first()
    if (await closed.isVisible()) await closed.click()
    expect(await tooWide(page), `${path}, opened`).toBe(0)
  }
  await house.discard()
})

test('the board is no wider than a narrow screen where campaigns have long names', async ({
  house,
  profile,
}) => {
  const context = await profile.start({ viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  await signIn(page, house)
  await page.route('**/api/v1/campaigns', async (route) => {
    const response = await route.fetch()
    const campaigns = (await response.json()) as Campaign[]
    const named = campaigns.map((each) => ({ ...each, name: longWord.slice(0, 90) }))
    await route.fulfill({ response, json: [...named, ...named.map(another)] })
  })
  await page.goto(`${house.origin}/board`)
  await expect(page.getByRole('combobox').first()).toBeVisible()
  expect(await tooWide(page)).toBe(0)
})

const another = <Each extends object>(each: Each) => ({ ...each, id: 'another' })

test('what is tabbed to never lies behind the bar that saves', async ({ house, profile }) => {
  const page = await (await profile.start()).newPage()
  await signIn(page, house)
  await nameByLongWord(page, house)
  for (const viewport of [
    { width: 390, height: 740 },
    { width: 320, height: 256 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(viewport)
    await page.getByRole('textbox', { name: 'Navn' }).first().focus()
    for (let n = 0; n < 12; n++) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(hiddenBehindBar), `${viewport.width}, Tab ${n + 1}`).toBe('')
    }
  }
})

/** What has the focus, where the bar covers it; nothing where it can be seen. */
function hiddenBehindBar(): string {
  const bar = document.querySelector('.editor-bar')
  const focused = document.activeElement
  if (!bar || !focused || bar.contains(focused)) return ''
  const covers = bar.getBoundingClientRect().top < focused.getBoundingClientRect().bottom
  return covers ? focused.outerHTML.slice(0, 200) : ''
}
