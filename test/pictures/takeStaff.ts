import type { Sitting } from './sitting.ts'

/** Signing in, and what leads and coordinators follow. */
export async function takeStaff({ page, links, text, shoot, open, press }: Sitting) {
  const signIn = async (link: string) => {
    await page.goto(link)
    await press(text.staff.signIn.button)
    const { become } = text.staff.signIn
    const [greeting = ''] = become('|', 'lead', '').split('|')
    await page.getByText(greeting).waitFor()
  }
  await page.goto(links.lead)
  await page.getByRole('button', { name: text.staff.signIn.button }).waitFor()
  await shoot('sign-in')
  await signIn(links.lead)
  await open('/board')
  await page.locator('dl > div').first().waitFor()
  await shoot('lead')
  await open('/desk/decisions')
  await page.locator('.decisions article, .decisions section').first().waitFor()
  await shoot('decisions', 'whole')
  await open('/units')
  await page.getByRole('heading', { name: text.invites.ofLead }).waitFor()
  await shoot('lead-units', 'whole')

  await signIn(links.coordinator)
  await shoot('signed-in')
  for (const [name, path] of [
    ['board', '/board'],
    ['week', '/board?week='],
    ['desk', '/desk'],
    ['access', '/staff/access'],
  ] as const) {
    await open(path)
    await page.locator('dl > div, a[download], .staff-card').first().waitFor()
    await shoot(name)
    await shoot(`${name}-whole`, 'whole')
  }
  await takeReadingAddress({ page, text, shoot, open, press })
  await open('/desk/sign-off')
  await page.locator('.sign-off-standing').first().waitFor()
  await shoot('sign-off')
}

/** What is written into a spreadsheet, as it is shown once. */
async function takeReadingAddress({
  page,
  text,
  shoot,
  open,
  press,
}: Pick<Sitting, 'page' | 'text' | 'shoot' | 'open' | 'press'>) {
  await open('/desk')
  await page.getByLabel(text.reading.name).fill('Månedsrapport')
  await press(text.reading.make)
  const title = page.getByRole('heading', { name: text.reading.once.title('Månedsrapport') })
  await title.evaluate((heading) => heading.scrollIntoView({ block: 'start' }))
  await shoot('reading')
}
