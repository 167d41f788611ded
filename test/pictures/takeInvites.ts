import type { Sitting } from './sitting.ts'

/** Letting phones and PCs in, and colleagues. */
export async function takeInvites({ page, text, shoot, open, press }: Sitting) {
  const { invites, people } = text
  const choose = async () => {
    await open('/desk/invites')
    await page.locator('.invite-unit').first().waitFor()
    for (const nth of [0, 1]) await page.locator('.invite-unit input').nth(nth).check()
  }
  await choose()
  await shoot('invites', 'whole')
  await press(invites.make(2))
  await page.getByRole('heading', { name: invites.made.title }).waitFor()
  await shoot('invites-made', 'whole')
  await choose()
  await press(invites.paper)
  await page.getByRole('heading', { name: invites.paperSheet.title }).waitFor()
  await shoot('paper', 'whole')
  await open('/desk/invites')
  await page.locator('.invite-unit a').first().click()
  await page.getByRole('heading', { name: invites.devices.title }).waitFor()
  await shoot('unit-devices', 'whole')

  await open('/desk/people')
  await page.getByRole('heading', { name: people.title }).waitFor()
  await shoot('people', 'whole')
  await press(people.invite)
  await page.getByRole('textbox', { name: people.form.name }).first().fill('Karen Kollega')
  await shoot('people-invite', 'whole')
  await page.getByLabel(people.roles.coordinator).check()
  await press(people.form.invite)
  await page.getByRole('heading', { name: people.link.title('Karen Kollega') }).waitFor()
  await shoot('people-link', 'whole')
  await press(people.link.done)
  await press(people.removeOf('Karen Kollega'))
  await shoot('people-remove')
  await press(people.removing.yes)
}
