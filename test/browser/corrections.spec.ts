import type { Page } from '@playwright/test'
import { dayOf } from '../../src/domain/moment.ts'
import { aContact } from '../support/builders.ts'
import { expect, test } from './support/counter.ts'

/** Three devices of a unit, each with a contact of today. */
async function threeCount(origin: string, { code }: { code: string }, unit: string) {
  const headers = { 'content-type': 'application/json', 'x-tael': '1', origin }
  const post = (path: string, body: object, cookie = '') =>
    fetch(`${origin}/api/v1/${path}`, {
      ...{ method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(body) },
    })
  for (let nth = 0; nth < 3; nth += 1) {
    const joined = await post('join', { code })
    const cookie = joined.headers.getSetCookie().map((each) => each.split(';')[0])
    const contact = { unit, day: dayOf(Date.now()), time: 'day', entered: 'afterwards' }
    await post('entries', { entries: [aContact({ ...contact, quantity: 2 })] }, cookie.join('; '))
  }
}
const onBoard = (page: Page) => page.getByRole('region', { name: 'Nøgletal' })

test('a lead corrects, sees it beside what was counted, and takes it back', async ({
  house,
  profile,
}) => {
  for (const unit of ['desk', 'library']) {
    await threeCount(house.origin, await house.invite(unit), unit)
  }
  const context = await profile.start({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(await house.staffLink('lead', 'Lone Leder', ['desk', 'library']))
  await page.getByRole('button', { name: 'Log ind' }).click()
  await expect(page.getByText('Du er nu Lone Leder')).toBeVisible()

  await page.goto(`${house.origin}/desk/corrections`)
  await page.getByRole('button', { name: 'Skriv en rettelse' }).click()
  await page.getByRole('textbox', { name: 'Antal' }).fill('14')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Rettelsen er gemt.')).toBeVisible()
  await page.getByRole('link', { name: 'I dag' }).click()
  await expect(onBoard(page)).toContainText('rettelser +14')
  await expect(onBoard(page).getByText('12', { exact: true }).first()).toBeVisible()

  await page.getByRole('link', { name: 'Se rettelserne' }).click()
  await page.getByRole('button', { name: /^Tag tilbage: \+14/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tag tilbage' }).click()
  await expect(page.getByText('Taget tilbage af Lone Leder')).toBeVisible()
  await page.getByRole('link', { name: 'I dag' }).click()
  await expect(onBoard(page)).not.toContainText('rettelser')
})
