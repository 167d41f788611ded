import { pages } from '../../../src/contract/pages.ts'
import { type Ground, press, type Sights } from './sight.ts'

const tap = async ({ page }: Ground, times = 1) => {
  for (let nth = 0; nth < times; nth += 1) {
    await page.locator('.keys button.key').first().click()
    await page.waitForTimeout(400)
  }
}
const click = ({ page }: Ground, selector: string) => page.locator(selector).first().click()
const dialog = ({ page }: Ground) => page.getByRole('dialog').first().waitFor()
const expanded = (of: string) => `${of} [aria-expanded=false]`

async function ownDay(ground: Ground, taps = 2): Promise<void> {
  await tap(ground, taps)
  await click(ground, `.counter-nav a[href="${pages.today}"]`)
  await ground.page.locator('.today-row').first().waitFor()
}
const tourTo = (step: number) => async (ground: Ground) => {
  await press(ground, ground.text.tap.tour.show)
  await dialog(ground)
  for (let nth = 1; nth < step; nth += 1) await press(ground, ground.text.tour.next)
}

/** The counter of a full house that has just joined, and what can be opened on it. */
export const counterSights: Sights = {
  joined: async () => {},
  'areas open': (ground) => click(ground, '.areas-all'),
  'strip, type expected': (ground) => tap(ground),
  'strip, many chips': async (ground) => {
    await tap(ground)
    await click(ground, expanded('.strip-place'))
  },
  'strip, type asked again': async (ground) => {
    await tap(ground)
    await ground.page.locator(expanded('.strip-place')).last().click()
  },
  quantity: async (ground) => {
    await tap(ground)
    await press(ground, ground.text.strip.more)
  },
  'taken back': async (ground) => {
    await tap(ground)
    await press(ground, ground.text.strip.undo)
  },
  'quick key pressed': (ground) => click(ground, '.quick-keys button.key'),
  untyped: async (ground) => {
    await tap(ground, 3)
    await click(ground, '.untyped-button')
    await dialog(ground)
  },
  'tour, keys': tourTo(1),
  'tour, areas': tourTo(2),
  'tour, strip': tourTo(3),
  'tour, help': tourTo(4),
  'help sheet': async (ground) => {
    await click(ground, '.count-help')
    await dialog(ground)
  },
  'help of one': async (ground) => {
    await ground.page.locator('.keys button.key').first().click({ button: 'right' })
    await dialog(ground)
  },
  'shortcuts sheet': async (ground) => {
    await click(ground, '.shortcut-button')
    await dialog(ground)
  },
  'typing noticed': async (ground) => {
    await ground.page.keyboard.type('8787787', { delay: 60 })
    await ground.page.locator('.shortcut-typing').waitFor()
  },
  'unit sheet': async (ground) => {
    await click(ground, '.unit-button')
    await dialog(ground)
  },
  leaving: async (ground) => {
    await click(ground, '.unit-button')
    await press(ground, ground.text.unit.leave)
  },
  'stored sheet': async (ground) => {
    await ground.open(pages.settings)
    await ground.page.getByText(ground.text.tap.stored).click()
    await dialog(ground)
  },
  'own day': (ground) => ownDay(ground),
  'add form': async (ground) => {
    await ownDay(ground)
    await click(ground, '.today-ways button')
    await ground.page.locator('.today-form').waitFor()
  },
  'quiet form': async (ground) => {
    await ownDay(ground)
    await ground.page.locator('.today-ways button').nth(1).click()
    await ground.page.locator('.today-form').waitFor()
  },
  'own day, one corrected': async (ground) => {
    await ownDay(ground, 1)
    await ground.page.locator('.today-row button').first().click()
  },
  team: async (ground) => {
    await ground.open(pages.team)
    await ground.page.locator('main p:not(:empty)').first().waitFor()
  },
  'settings, all open': async (ground) => {
    await ground.open(pages.settings)
    await ground.page.locator('main h2').first().waitFor()
    for (const each of await ground.page.locator('details > summary').all()) await each.click()
  },
  'stored page': (ground) => ground.open(pages.stored),
  'mini counter': async (ground) => {
    await ground.open(pages.mini)
    await click(ground, '.mini button.key')
    await ground.page.waitForTimeout(400)
  },
  'mini counter, choosing': async (ground) => {
    await ground.open(pages.mini)
    await click(ground, expanded('.mini'))
  },
}

/** Before anybody has joined. */
export const strangerSights: Sights = {
  'join page': (ground) => ground.open(pages.join),
  'join page, wrong code': async (ground) => {
    await ground.open(pages.join)
    await ground.page.getByRole('textbox').fill('1')
    await press(ground, ground.text.join.join)
  },
  'camera refused': async (ground) => {
    await ground.open(pages.join)
    await press(ground, ground.text.join.scan)
    await ground.page.waitForTimeout(1500)
  },
  'mini counter of nobody': (ground) => ground.open(pages.mini),
  'sign-in page': async (ground) => {
    await ground.open(pages.staff)
    await ground.page.locator('h1').first().waitFor()
  },
}
