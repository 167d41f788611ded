import type { Sitting } from './sitting.ts'

const campaign = '/desk/campaigns/efteraar'

/** Setting a campaign up: from the list to what an employee will see. */
export async function takeCampaigns(sitting: Sitting) {
  const { page, text, shoot, open, press } = sitting
  const { create } = text.campaigns
  await open('/desk/campaigns')
  await page.locator('.campaign-card').first().waitFor()
  await shoot('campaigns', 'whole')
  await press(create.template)
  await shoot('campaigns-template', 'whole')
  await press(create.copy)
  await page.getByRole('textbox', { name: create.name }).fill('Forår 2099')
  await shoot('campaigns-copy', 'whole')
  await press(create.make)
  await page.getByRole('heading', { name: 'Forår 2099' }).waitFor()
  await shoot('draft', 'whole')
  const draft = new URL(page.url()).pathname
  await press(text.campaigns.status.open.button)
  await shoot('draft-open')
  await page.keyboard.press('Escape')
  await takeSaving(sitting, draft)

  for (const section of ['', 'days', 'changes', 'preview']) {
    await open(`${campaign}/${section}`)
    await page.locator('.editor-section, .preview-bar').first().waitFor()
    await shoot(`campaign${section ? `-${section}` : ''}`, 'whole')
    if (section === 'days') await shoot('campaign-days-top')
  }
  await open('/desk/campaigns')
  const card = page.locator('.campaign-card').filter({ hasText: 'Forår 2099' })
  await card.getByRole('button', { name: text.campaigns.remove.button }).click()
  await shoot('campaign-remove')
  await page.getByRole('dialog').getByRole('button', { name: text.campaigns.remove.yes }).click()
  await card.waitFor({ state: 'detached' })
}

/** What is not saved yet, what is wrong in it, and two who have changed the same. */
async function takeSaving({ page, text, shoot, open, press }: Sitting, draft: string) {
  const { overview, bar, conflict } = text.campaigns
  const message = page.getByLabel(overview.messageDa)
  await open(draft)
  await message.fill('Ring til 010190-1234')
  await press(bar.save)
  await shoot('draft-wrong', 'whole')
  await message.fill('Husk at tælle de udgående opkald')
  const other = await page.context().newPage()
  await other.goto(page.url())
  // What this browser remembers of the draft is the first page's: the other begins from the server.
  await other.getByRole('button', { name: bar.undo }).click()
  await other.getByRole('dialog').getByRole('button', { name: bar.undoYes }).click()
  await other.getByLabel(overview.messageDa).fill('Prøvetælling på mandag')
  await other.getByRole('button', { name: bar.save, exact: true }).click()
  await other.getByText(bar.saved, { exact: true }).waitFor()
  await other.close()
  await message.fill('Husk at tælle de udgående opkald, også de korte')
  await press(bar.save)
  await page.getByText(conflict.title).waitFor()
  await shoot('draft-conflict', 'whole')
}
