import { campaignPages, pages } from '../../../src/contract/pages.ts'
import { everyDeskPage } from '../../browser/support/everyPage.ts'
import { type Ground, press, settled, type Sights } from './sight.ts'

const campaign = `${campaignPages}/efteraar`

const opened =
  (path: string, there?: string) =>
  async ({ page, open }: Ground) => {
    await open(path)
    await settled(page, there)
  }
/** A page on which something has been pressed or unfolded. */
const then =
  (path: string, there: string, act: (ground: Ground) => Promise<unknown>) =>
  async (ground: Ground) => {
    await opened(path, there)(ground)
    await act(ground)
    await ground.page.waitForTimeout(500)
  }
const click = (selector: string) => (ground: Ground) =>
  ground.page.locator(selector).first().click()

async function chooseUnits({ page }: Ground): Promise<void> {
  for (const nth of [0, 1]) await page.locator('.invite-unit input').nth(nth).check()
}

/** What a coordinator sees of the demo. */
export const staffSights: Sights = {
  board: opened(pages.board, 'dl > div'),
  'board, week': opened(`${pages.board}?week=`, 'dl > div'),
  'week totals': opened(pages.desk, 'a[download]'),
  'own access': opened(pages.access, '.staff-card'),
  people: opened(pages.people),
  'people, giving access': then(pages.people, 'main h1', async (ground) => {
    await press(ground, ground.text.people.invite)
    await press(ground, ground.text.people.form.invite)
  }),
  log: opened(pages.log, '.log-row'),
  'log, unfolded': then(pages.log, '.log-row', async ({ page }) => {
    for (const each of (await page.locator('.log-row summary').all()).slice(0, 8))
      await each.click()
  }),
  retention: opened(pages.retention),
  'retention, asking': then(pages.retention, 'main h2', click('main button[type=submit]')),
  invites: opened(pages.invites, '.invite-unit'),
  'invites, made': then(pages.invites, '.invite-unit', async (ground) => {
    await chooseUnits(ground)
    await press(ground, ground.text.invites.make(2))
    await ground.page.locator('.invite-made').waitFor()
  }),
  'invites, on paper': then(pages.invites, '.invite-unit', async (ground) => {
    await chooseUnits(ground)
    await press(ground, ground.text.invites.paper)
  }),
  'unit’s devices': then(pages.invites, '.invite-unit', click('.invite-unit a')),
  units: opened(pages.units),
  ...Object.fromEntries(everyDeskPage('efteraar').map((path) => [path, opened(path, 'h1')])),
  'campaigns, copying': then(campaignPages, '.campaign-card', (ground) =>
    press(ground, ground.text.campaigns.create.copy),
  ),
  'campaigns, template with a fault': then(campaignPages, '.campaign-card', async (ground) => {
    await press(ground, ground.text.campaigns.create.template)
    await press(ground, ground.text.campaigns.create.make)
  }),
  'unit, edited': then(`${campaign}/units`, '.units-department', async (ground) => {
    const first = ground.page.locator('.units-unit').first()
    await first.getByText(ground.text.units.editShort, { exact: true }).click()
  }),
  'units, merging': then(`${campaign}/units`, '.units-department', (ground) =>
    press(ground, ground.text.units.merge),
  ),
  'units, list with a fault': then(`${campaign}/units`, '.units-department', async (ground) => {
    await press(ground, ground.text.catalogue.lists.units.open)
    const list = 'forvaltning\tenhed\tantal\nKultur\tMuseet\ttolv'
    await ground.page.getByLabel(ground.text.catalogue.lists.paste).fill(list)
  }),
  ...Object.fromEntries(
    ['task-areas', 'channels', 'types'].map((section) => [
      `${section}, one open`,
      then(`${campaign}/${section}`, '.item-open', click('.item-open')),
    ]),
  ),
}
